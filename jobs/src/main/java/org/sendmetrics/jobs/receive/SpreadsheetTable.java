package org.sendmetrics.jobs.receive;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The table in a workbook: the first shown sheet with a row that is taken for its header, and the
 * rows below it. What stands above is passed over; hidden sheets are not looked at.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} for what is no workbook, is damaged, empty or too large.
 */
public final class SpreadsheetTable implements Closeable {
  /** What a row that is the header for certain scores. */
  public static final int CERTAIN = Integer.MAX_VALUE;

  /** Within how many filled rows of a sheet the header must stand. */
  private static final int SEARCHED = 50;

  /**
   * One row of the table.
   *
   * @param line its number in the sheet
   * @param cells as many as the header has; more where a cell beyond it is filled
   */
  public record Row(long line, List<String> cells) {}

  /** A row that may be the header. */
  private record Candidate(int sheet, RowSource.RawRow row, int score) {}

  private final SpreadsheetReader workbook;
  private final SpreadsheetReader.Rows rows;
  private final List<String> header;
  private final long headerLine;
  private final int hidden;
  private final int alsoFilled;

  /**
   * Finds the table.
   *
   * @param score how likely a row's cells are the header; {@link #CERTAIN} ends the search, else
   *     the first row with the highest score is taken
   */
  public SpreadsheetTable(InboxFile file, ToIntFunction<List<String>> score) {
    workbook = new SpreadsheetReader(file);
    Candidate found = found(score);
    hidden = workbook.sheetCount() - workbook.shownSheets().size();
    header = withoutEmptyEnd(found.row().cells());
    headerLine = found.row().line();
    int filled = 0;
    for (int sheet : workbook.shownSheets()) {
      filled += sheet != found.sheet() && isFilled(sheet) ? 1 : 0;
    }
    alsoFilled = filled;
    rows = workbook.rows(found.sheet());
    RowSource.RawRow passed = rows.next();
    while (passed.line() < headerLine) {
      passed = rows.next();
    }
  }

  private Candidate found(ToIntFunction<List<String>> score) {
    try {
      return search(score);
    } catch (UnreadableFile e) {
      try {
        workbook.close();
      } catch (IOException alsoNotClosed) {
        e.addSuppressed(alsoNotClosed);
      }
      throw e;
    }
  }

  private Candidate search(ToIntFunction<List<String>> score) {
    Candidate best = null;
    for (int sheet : workbook.shownSheets()) {
      try (SpreadsheetReader.Rows tried = workbook.rows(sheet)) {
        RowSource.RawRow row = tried.next();
        for (int i = 0; i < SEARCHED && row != null; i++) {
          Candidate candidate = new Candidate(sheet, row, score.applyAsInt(row.cells()));
          if (candidate.score() == CERTAIN) {
            return candidate;
          }
          if (best == null || candidate.score() > best.score()) {
            best = candidate;
          }
          row = tried.next();
        }
      }
    }
    if (best == null) {
      throw new UnreadableFile(
          "empty-file", "no shown sheet holds anything", "send the table with its header row");
    }
    return best;
  }

  private boolean isFilled(int sheet) {
    try (SpreadsheetReader.Rows tried = workbook.rows(sheet)) {
      return tried.next() != null;
    }
  }

  private static List<String> withoutEmptyEnd(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(cells.subList(0, end));
  }

  public List<String> header() {
    return header;
  }

  public long headerLine() {
    return headerLine;
  }

  /** The next row that holds anything, or null after the last. */
  public Row next() {
    RowSource.RawRow row = nextRaw();
    return row == null ? null : new Row(row.line(), row.cells());
  }

  RowSource.RawRow nextRaw() {
    RowSource.RawRow row = rows.next();
    if (row == null) {
      return null;
    }
    List<String> cells = new ArrayList<>(withoutEmptyEnd(row.cells()));
    while (cells.size() < header.size()) {
      cells.add("");
    }
    return new RowSource.RawRow(row.line(), cells, Map.copyOf(row.disguises()));
  }

  /** How many sheets are hidden. */
  public int hiddenSheets() {
    return hidden;
  }

  /** How many more shown sheets hold anything. */
  public int otherSheets() {
    return alsoFilled;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    workbook.close();
  }
}
