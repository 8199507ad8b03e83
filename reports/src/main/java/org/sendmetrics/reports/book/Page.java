package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.sendmetrics.reports.style.Styles;

/**
 * One sheet, written from the top down: title, lines, and at most one table that starts in column
 * A.
 *
 * <p><b>Units:</b> widths in characters. Text is always text: a cell never holds a formula.
 */
public final class Page {
  private static final int UNITS_PER_CHARACTER = 256;
  private static final double POINTS_PER_LINE = 16;
  private static final int LONGEST_CELL = 32_000;

  private final XSSFSheet sheet;
  private final Styles styles;
  private int nextRow;

  public Page(Book book, String name) {
    sheet = book.add(name);
    styles = book.styles();
    sheet.setDisplayGridlines(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** A column of a table. */
  public record Column(String header, int width, Kind kind) {
    /** What its cells hold. */
    public enum Kind {
      TEXT,
      NUMBER
    }

    public static Column text(String header, int width) {
      return new Column(header, width, Kind.TEXT);
    }

    public static Column number(String header, int width) {
      return new Column(header, width, Kind.NUMBER);
    }
  }

  /** A cell that leads to another sheet of the workbook. */
  public record SheetLink(String text, String sheet) {}

  /** A cell that leads out of the workbook. */
  public record WebLink(String text, String address) {}

  public void title(String title) {
    put(nextRow++, 0, title, styles.title());
  }

  /** Lines that run on beside their column, one a row. */
  public void lines(List<String> lines) {
    lines.forEach(line -> put(nextRow++, 0, line, styles.line()));
  }

  public void heading(String heading) {
    put(nextRow++, 0, heading, styles.heading());
  }

  /** Sentences wrapped in column A, one a row, each row as high as its text. */
  public void sentences(List<String> sentences, int width) {
    sheet.setColumnWidth(0, width * UNITS_PER_CHARACTER);
    for (String sentence : sentences) {
      XSSFRow row = put(nextRow++, 0, sentence, styles.text());
      row.setHeightInPoints((float) (POINTS_PER_LINE * linesOf(sentence, width)));
    }
  }

  /** How many lines a text takes when words are kept whole. */
  private static int linesOf(String text, int width) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ")) {
      if (used > 0 && used + word.length() > width) {
        lines++;
        used = 0;
      }
      used += word.length() + 1;
    }
    return lines;
  }

  /**
   * The sheet's table; cells are text, whole numbers, decimals shown with their own scale, or
   * links.
   *
   * @param name unique in the workbook
   */
  public void table(String name, List<Column> columns, Iterable<List<Object>> rows) {
    int first = nextRow;
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      boolean isNumber = column.kind() == Column.Kind.NUMBER;
      put(first, c, column.header(), isNumber ? styles.headerOfNumbers() : styles.header());
      int width = Math.max(column.width() * UNITS_PER_CHARACTER, c == 0 ? widthOfA() : 0);
      sheet.setColumnWidth(c, width);
    }
    nextRow++;
    for (List<Object> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        cell(nextRow, c, row.get(c), columns.get(c));
      }
      nextRow++;
    }
    AreaReference area =
        new AreaReference(
            new CellReference(first, 0),
            new CellReference(Math.max(nextRow - 1, first + 1), columns.size() - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    if (table.getCTTable().isSetAutoFilter()) {
      table.getCTTable().unsetAutoFilter();
    }
    table.updateHeaders();
    sheet.setRepeatingRows(
        new org.apache.poi.ss.util.CellRangeAddress(first, first, -1, -1));
  }

  private int widthOfA() {
    int set = sheet.getColumnWidth(0);
    return set == sheet.getDefaultColumnWidth() * UNITS_PER_CHARACTER ? 0 : set;
  }

  /** The row that comes next, counted from 0. */
  public int nextRow() {
    return nextRow;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  private void cell(int row, int column, Object value, Column of) {
    if (value instanceof BigDecimal number) {
      number(row, column, number);
    } else if (value instanceof Long || value instanceof Integer) {
      number(row, column, BigDecimal.valueOf(((Number) value).longValue()));
    } else if (value instanceof SheetLink link) {
      put(row, column, link.text(), styles.link());
      link(row, column, HyperlinkType.DOCUMENT, "'" + link.sheet() + "'!A1");
    } else if (value instanceof WebLink link) {
      put(row, column, link.text(), styles.link());
      link(row, column, HyperlinkType.URL, link.address());
    } else if (value != null) {
      CellStyle style = of.kind() == Column.Kind.NUMBER ? styles.token() : styles.text();
      put(row, column, value.toString(), style);
    }
  }

  private void number(int row, int column, BigDecimal number) {
    Cell cell = row(row).createCell(column);
    cell.setCellValue(number.doubleValue());
    cell.setCellStyle(styles.number(number.scale()));
  }

  private void link(int row, int column, HyperlinkType type, String address) {
    Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    sheet.getRow(row).getCell(column).setHyperlink(link);
  }

  private XSSFRow put(int row, int column, String text, CellStyle style) {
    Cell cell = row(row).createCell(column);
    cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    cell.setCellStyle(style);
    return sheet.getRow(row);
  }

  private XSSFRow row(int row) {
    XSSFRow found = sheet.getRow(row);
    return found == null ? sheet.createRow(row) : found;
  }
}
