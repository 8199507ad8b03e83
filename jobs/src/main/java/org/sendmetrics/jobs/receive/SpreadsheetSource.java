package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.TableSchema;

/**
 * The rows of the first shown sheet of a workbook that has a row with all required columns; what
 * stands above that row is passed over.
 *
 * <p>Where no sheet has one, the row with most columns of the extract is held to be the header, so
 * that the finding can say what is missing.
 */
final class SpreadsheetSource implements RowSource {
  /** Within how many filled rows of a sheet the header must stand. */
  private static final int SEARCHED = 50;

  /** A row that may be the header. */
  private record Candidate(int sheet, RawRow row, int columns) {}

  private final SpreadsheetReader workbook;
  private final SpreadsheetReader.Rows rows;
  private final List<String> header;
  private final long headerLine;
  private final int hidden;
  private final int alsoFilled;

  SpreadsheetSource(InboxFile file, TableSchema schema) {
    workbook = new SpreadsheetReader(file);
    hidden = workbook.sheetCount() - workbook.shownSheets().size();
    Candidate found = search(schema, file.mapping());
    header = withoutEmptyEnd(found.row().cells());
    headerLine = found.row().line();
    rows = workbook.rows(found.sheet());
    RawRow passed = rows.next();
    while (passed.line() < headerLine) {
      passed = rows.next();
    }
    int filled = 0;
    for (int sheet : workbook.shownSheets()) {
      filled += sheet != found.sheet() && first(sheet).isPresent() ? 1 : 0;
    }
    alsoFilled = filled;
  }

  private Candidate search(TableSchema schema, Map<String, String> mapping) {
    Candidate best = null;
    for (int sheet : workbook.shownSheets()) {
      try (SpreadsheetReader.Rows tried = workbook.rows(sheet)) {
        RawRow row = tried.next();
        for (int i = 0; i < SEARCHED && row != null; i++) {
          Header as = Header.of(schema, row.cells(), mapping);
          int columns = as.columns(schema).size();
          if (as.missing().isEmpty()) {
            return new Candidate(sheet, row, columns);
          }
          if (best == null || columns > best.columns()) {
            best = new Candidate(sheet, row, columns);
          }
          row = tried.next();
        }
      }
    }
    if (best == null) {
      throw new UnreadableFile(
          "empty-file", "no shown sheet holds anything", "send the extract with its header row");
    }
    return best;
  }

  private Optional<RawRow> first(int sheet) {
    try (SpreadsheetReader.Rows tried = workbook.rows(sheet)) {
      return Optional.ofNullable(tried.next());
    }
  }

  private static List<String> withoutEmptyEnd(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(cells.subList(0, end));
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerLine() {
    return headerLine;
  }

  /** Rows end with their last filled cell; shorter ones are filled up to the header. */
  @Override
  public RawRow next() {
    RawRow row = rows.next();
    if (row == null) {
      return null;
    }
    List<String> cells = new ArrayList<>(withoutEmptyEnd(row.cells()));
    while (cells.size() < header.size()) {
      cells.add("");
    }
    return new RawRow(row.line(), cells, Map.copyOf(row.disguises()));
  }

  @Override
  public void tell(FindingLog log) {
    if (hidden > 0) {
      log.add(
          "sheet-hidden",
          Severity.WARN,
          0,
          "",
          "the workbook has " + hidden + " hidden sheets, which were not read",
          "nothing to do, or show the sheet if it holds rows of the extract");
    }
    if (alsoFilled > 0) {
      log.add(
          "sheet-not-read",
          Severity.WARN,
          0,
          "",
          "the workbook has "
              + alsoFilled
              + " more filled sheets; only the first with the columns of the extract was read",
          "nothing to do, or put the rows into one sheet");
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }
}
