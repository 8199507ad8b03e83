package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.util.List;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.TableSchema;

/**
 * The rows of the first shown sheet of a workbook that has a row with all required columns.
 *
 * <p>Where no sheet has one, the row with most columns of the extract is held to be the header, so
 * that the finding can say what is missing.
 */
final class SpreadsheetSource implements RowSource {
  private final SpreadsheetTable table;

  SpreadsheetSource(InboxFile file, TableSchema schema) {
    table =
        new SpreadsheetTable(
            file,
            cells -> {
              Header as = Header.of(schema, cells, file.mapping());
              return as.missing().isEmpty() ? SpreadsheetTable.CERTAIN : as.columns(schema).size();
            });
  }

  @Override
  public List<String> header() {
    return table.header();
  }

  @Override
  public long headerLine() {
    return table.headerLine();
  }

  @Override
  public RawRow next() {
    return table.nextRaw();
  }

  @Override
  public void tell(FindingLog log) {
    if (table.hiddenSheets() > 0) {
      log.add(
          "sheet-hidden",
          Severity.WARN,
          0,
          "",
          "the workbook has " + table.hiddenSheets() + " hidden sheets, which were not read",
          "nothing to do, or show the sheet if it holds rows of the extract");
    }
    if (table.otherSheets() > 0) {
      log.add(
          "sheet-not-read",
          Severity.WARN,
          0,
          "",
          "the workbook has "
              + table.otherSheets()
              + " more filled sheets; only the first with the columns of the extract was read",
          "nothing to do, or put the rows into one sheet");
    }
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
