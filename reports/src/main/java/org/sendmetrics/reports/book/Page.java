package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.sendmetrics.reports.style.Styles;

/**
 * One sheet, written from the top down: title, lines, and at most one table that starts in column
 * A.
 *
 * <p><b>Units:</b> widths in characters. Text is always text: a cell never holds a formula.
 */
public final class Page {
  private static final int UNITS_PER_CHARACTER = 256;
  private static final float TITLE_POINTS = 24;
  private static final float HEADING_POINTS = 28;

  private static final double MARGIN_INCHES = 0.4;
  private static final double POINTS_PER_INCH = 72;
  private static final double PRINTED_WIDTH = (11.69 - 2 * MARGIN_INCHES) * POINTS_PER_INCH;
  private static final double PRINTED_HEIGHT = (8.27 - 2 * MARGIN_INCHES) * POINTS_PER_INCH;

  /** A digit of the body's font. */
  private static final double POINTS_PER_CHARACTER = 6.75;

  /** In characters. */
  private static final int WIDEST_DRAWING = 150;

  private static final int LONGEST_CELL = 32_000;

  private final Book book;
  private final XSSFSheet sheet;
  private final Styles styles;
  private int nextRow;
  private int columns = 1;
  private double widthInPoints;
  private double heightInPoints;

  public Page(Book book, String name) {
    this.book = book;
    sheet = book.add(name);
    styles = book.styles();
    sheet.setDisplayGridlines(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (PageMargin side :
        List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, MARGIN_INCHES);
    }
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

  public void title(String title) {
    height(put(nextRow++, 0, title, styles.title()), TITLE_POINTS);
  }

  /** Lines that run on beside their column, one a row. */
  public void lines(List<String> lines) {
    lines.forEach(line -> height(put(nextRow++, 0, line, styles.line()), TextRoom.POINTS_PER_LINE));
  }

  public void heading(String heading) {
    height(put(nextRow++, 0, heading, styles.heading()), HEADING_POINTS);
  }

  /** Sentences wrapped in column A, one a row, each row as high as its text. */
  public void sentences(List<String> sentences, int width) {
    sheet.setColumnWidth(0, width * UNITS_PER_CHARACTER);
    for (String sentence : sentences) {
      XSSFRow row = put(nextRow++, 0, sentence, styles.text());
      height(row, TextRoom.POINTS_PER_LINE * TextRoom.linesOf(sentence, width));
    }
  }

  /**
   * Texts that run on beside their column, over the width of all columns: one that is longer goes
   * on in the next row.
   *
   * @param width in characters
   */
  public void running(List<String> texts, int width) {
    texts.forEach(
        text -> lines(RunningText.lines(text, (int) (width * TextRoom.LETTERS_PER_DIGIT))));
  }

  /** One tile: a cell of a name, what is read first, which may be empty, and the lines below. */
  public record Tile(String name, String first, List<String> rest) {}

  /**
   * Tiles side by side, so many in a row, each one cell that can be read by itself.
   *
   * @param width of each in characters
   */
  public void tiles(List<Tile> tiles, int across, int width) {
    widths(across, width);
    for (int from = 0; from < tiles.size(); from += across) {
      List<Tile> row = tiles.subList(from, Math.min(tiles.size(), from + across));
      float points = 0;
      for (int c = 0; c < row.size(); c++) {
        XSSFRow cells =
            sheet.getRow(nextRow) == null ? sheet.createRow(nextRow) : sheet.getRow(nextRow);
        XSSFCell cell = cells.createCell(c);
        cell.setCellValue(styles.tile(row.get(c).name(), row.get(c).first(), row.get(c).rest()));
        cell.setCellStyle(styles.tile());
        points = Math.max(points, TextRoom.heightOf(row.get(c), width));
      }
      height(sheet.getRow(nextRow++), points);
    }
  }

  /** Columns of one width each, in characters, on a sheet without a table. */
  public void widths(int across, int width) {
    columns = across;
    widthInPoints = across * width * POINTS_PER_CHARACTER;
    for (int c = 0; c < across; c++) {
      sheet.setColumnWidth(c, width * UNITS_PER_CHARACTER);
    }
  }

  /** Has the sheet printed on one page whatever its length. */
  public void printOnOnePage() {
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  private void height(XSSFRow row, float points) {
    row.setHeightInPoints(points);
    heightInPoints += points;
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
      CellStyle words = c == 0 ? styles.header() : styles.indentedHeader();
      put(first, c, column.header(), isNumber(column) ? styles.headerOfNumbers() : words);
      sheet.setColumnWidth(c, column.width() * UNITS_PER_CHARACTER);
    }
    this.columns = columns.size();
    widthInPoints = columns.stream().mapToInt(Column::width).sum() * POINTS_PER_CHARACTER;
    height(
        sheet.getRow(nextRow++),
        TextRoom.heightOf(columns.stream().map(Column::header).toList(), columns));
    RowXml xml = book.rowsOf(sheet);
    for (List<Object> row : rows) {
      float points = TextRoom.heightOf(row, columns);
      xml.startRow(nextRow, points);
      heightInPoints += points;
      for (int c = 0; c < row.size(); c++) {
        cell(xml, c, row.get(c), columns.get(c));
      }
      xml.endRow();
      nextRow++;
    }
    TableMark.put(sheet, name, first, Math.max(nextRow - 1, first + 1), columns.size());
  }

  private static boolean isNumber(Column column) {
    return column.kind() == Column.Kind.NUMBER;
  }

  /** The row that comes next, counted from 0. */
  public int nextRow() {
    return nextRow;
  }

  /** How many columns a drawing is wide: those of the table, as far as it stays legible. */
  int chartColumns() {
    int width = 0;
    int used = 0;
    while (used < columns && width < WIDEST_DRAWING) {
      width += sheet.getColumnWidth(used++) / UNITS_PER_CHARACTER;
    }
    return used;
  }

  /**
   * Starts a new printed page after the next row if this many rows would be cut in two. The header
   * row is then not repeated, as no part of the table is on that page.
   */
  void keepTogether(int rows) {
    double scale = Math.min(1, PRINTED_WIDTH / Math.max(1, widthInPoints));
    double room = PRINTED_HEIGHT / scale;
    double used = heightInPoints % room;
    if (used + (rows + 1) * TextRoom.POINTS_PER_LINE > room) {
      sheet.setRowBreak(nextRow);
      sheet.setRepeatingRows(null);
      heightInPoints = 0;
    }
  }

  /** Leaves rows for a drawing. */
  void skip(int rows) {
    nextRow += rows;
    heightInPoints += rows * TextRoom.POINTS_PER_LINE;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  private void cell(RowXml xml, int column, Object value, Column of) {
    if (value instanceof BigDecimal number) {
      xml.number(column, number, styles.number(number.scale()));
    } else if (value instanceof Long || value instanceof Integer) {
      BigDecimal whole = BigDecimal.valueOf(((Number) value).longValue());
      xml.number(column, whole, styles.number(0));
    } else if (value instanceof SheetLink link) {
      xml.text(column, link.text(), styles.link());
      XSSFHyperlink target =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      target.setAddress("'" + link.sheet() + "'!A1");
      target.setCellReference(new CellReference(nextRow, column));
      sheet.addHyperlink(target);
    } else if (value != null) {
      CellStyle words = column == 0 ? styles.text() : styles.indentedText();
      xml.text(column, cut(value.toString()), isNumber(of) ? styles.token() : words);
    }
  }

  private static String cut(String text) {
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }

  private XSSFRow put(int row, int column, String text, CellStyle style) {
    XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    Cell cell = found.createCell(column);
    cell.setCellValue(cut(text));
    cell.setCellStyle(style);
    return found;
  }
}
