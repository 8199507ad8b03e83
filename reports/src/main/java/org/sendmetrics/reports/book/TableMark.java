package org.sendmetrics.reports.book;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * What makes cells a table that readers' software knows: a name, a header row that is repeated in
 * print, and no filter, which would disturb screen readers.
 */
final class TableMark {
  private TableMark() {}

  /** Marks rows and columns, counted from 0, of which the first row is the header. */
  static void put(XSSFSheet sheet, String name, int firstRow, int lastRow, int columns) {
    AreaReference area =
        new AreaReference(
            new CellReference(firstRow, 0),
            new CellReference(lastRow, columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    if (table.getCTTable().isSetAutoFilter()) {
      table.getCTTable().unsetAutoFilter();
    }
    table.updateHeaders();
    sheet.setRepeatingRows(new CellRangeAddress(firstRow, firstRow, -1, -1));
  }
}
