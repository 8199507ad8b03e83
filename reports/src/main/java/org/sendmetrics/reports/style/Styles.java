package org.sendmetrics.reports.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook: sans serif, 12 points, headings larger and bold, no fills. */
public final class Styles {
  public static final String FONT = "Arial";
  private static final short BODY_POINTS = 12;
  private static final short HEADING_POINTS = 14;
  private static final short TITLE_POINTS = 16;

  private final XSSFWorkbook book;
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle text;
  private final CellStyle indentedText;
  private final CellStyle line;
  private final CellStyle header;
  private final CellStyle indentedHeader;
  private final CellStyle headerOfNumbers;
  private final CellStyle link;
  private final CellStyle token;
  private final CellStyle tile;
  private final XSSFFont plain;
  private final XSSFFont bold;
  private final XSSFFont larger;
  private final Map<Integer, CellStyle> numbers = new HashMap<>();

  public Styles(XSSFWorkbook book) {
    this.book = book;
    XSSFFont body = book.getFontAt(0);
    body.setFontName(FONT);
    body.setFontHeightInPoints(BODY_POINTS);
    body.setScheme(FontScheme.NONE);
    title = wrapped(bold(TITLE_POINTS), HorizontalAlignment.LEFT);
    title.setWrapText(false);
    heading = wrapped(bold(HEADING_POINTS), HorizontalAlignment.LEFT);
    heading.setWrapText(false);
    heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
    text = wrapped(body, HorizontalAlignment.LEFT);
    indentedText = wrapped(body, HorizontalAlignment.LEFT);
    indentedText.setIndention((short) 1);
    line = wrapped(body, HorizontalAlignment.LEFT);
    line.setWrapText(false);
    header = wrapped(bold(BODY_POINTS), HorizontalAlignment.LEFT);
    indentedHeader = wrapped(bold(BODY_POINTS), HorizontalAlignment.LEFT);
    indentedHeader.setIndention((short) 1);
    headerOfNumbers = wrapped(bold(BODY_POINTS), HorizontalAlignment.RIGHT);
    token = wrapped(body, HorizontalAlignment.RIGHT);
    plain = font(BODY_POINTS);
    bold = bold(BODY_POINTS);
    larger = bold(HEADING_POINTS);
    tile = wrapped(body, HorizontalAlignment.LEFT);
    tile.setIndention((short) 1);
    tile.setBorderTop(BorderStyle.THIN);
    tile.setBorderBottom(BorderStyle.THIN);
    tile.setBorderLeft(BorderStyle.THIN);
    tile.setBorderRight(BorderStyle.THIN);
    XSSFFont blue = font(BODY_POINTS);
    blue.setUnderline(FontUnderline.SINGLE);
    blue.setColor(IndexedColors.BLUE.getIndex());
    link = wrapped(blue, HorizontalAlignment.LEFT);
    link.setIndention((short) 1);
    named(title, NamedStyles.HEADING_1);
    named(heading, NamedStyles.HEADING_2);
    named(link, NamedStyles.HYPERLINK);
  }

  public CellStyle title() {
    return title;
  }

  public CellStyle heading() {
    return heading;
  }

  /** The cell of a tile, with a thin line around it. */
  public CellStyle tile() {
    return tile;
  }

  /** The text of a tile: its name in bold, what is read first larger, the rest below. */
  public RichTextString tile(String name, String first, List<String> rest) {
    XSSFRichTextString text = new XSSFRichTextString();
    text.append(name, bold);
    if (!first.isEmpty()) {
      text.append("\n" + first, larger);
    }
    if (!rest.isEmpty()) {
      text.append("\n" + String.join("\n", rest), plain);
    }
    return text;
  }

  /** Text that wraps in its column. */
  public CellStyle text() {
    return text;
  }

  /** Wrapped text that keeps its distance from a number on its left. */
  public CellStyle indentedText() {
    return indentedText;
  }

  public CellStyle indentedHeader() {
    return indentedHeader;
  }

  /** One line above a table, which may run on over the empty cells beside it. */
  public CellStyle line() {
    return line;
  }

  public CellStyle header() {
    return header;
  }

  public CellStyle headerOfNumbers() {
    return headerOfNumbers;
  }

  public CellStyle link() {
    return link;
  }

  /** A symbol where a number would stand. */
  public CellStyle token() {
    return token;
  }

  /** A number with thousands separators and this many decimal places. */
  public CellStyle number(int decimalPlaces) {
    return numbers.computeIfAbsent(
        decimalPlaces,
        places -> {
          XSSFCellStyle style = wrapped(book.getFontAt(0), HorizontalAlignment.RIGHT);
          String format = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
          style.setDataFormat(book.createDataFormat().getFormat(format));
          return style;
        });
  }

  private XSSFCellStyle wrapped(XSSFFont font, HorizontalAlignment alignment) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static void named(CellStyle style, int id) {
    ((XSSFCellStyle) style).getCoreXf().setXfId(id);
  }

  private XSSFFont bold(short points) {
    XSSFFont font = font(points);
    font.setBold(true);
    return font;
  }

  private XSSFFont font(short points) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    return font;
  }
}
