package org.sendmetrics.reports.book;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;

/**
 * Rows of a sheet as the file holds them, written straight: POI's own cells take some hundred times
 * as long, and a board workbook has ten thousand rows.
 *
 * <p><b>Law:</b> text is text and never a formula; characters that XML cannot hold are left out.
 */
final class RowXml {
  private final StringBuilder xml = new StringBuilder();
  private int row;

  /** Starts a row, counted from 0. */
  void startRow(int index, float heightInPoints) {
    row = index + 1;
    xml.append("<row r=\"").append(row).append("\" ht=\"").append(heightInPoints);
    xml.append("\" customHeight=\"1\">");
  }

  void endRow() {
    xml.append("</row>");
  }

  void number(int column, BigDecimal number, CellStyle style) {
    startCell(column, style);
    xml.append("><v>").append(number.toPlainString()).append("</v></c>");
  }

  void text(int column, String text, CellStyle style) {
    startCell(column, style);
    xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    escape(text);
    xml.append("</t></is></c>");
  }

  private void startCell(int column, CellStyle style) {
    xml.append("<c r=\"").append(CellReference.convertNumToColString(column)).append(row);
    xml.append("\" s=\"").append(style.getIndex()).append('"');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        default -> {
          if (c >= ' ' && c < '\uFFFE' || c == '\n' || c == '\t') {
            xml.append(c);
          }
        }
      }
    }
  }

  /** The sheet part with these rows as its last, and without the size it had before. */
  String addTo(String original) {
    String sheetPart = original.replaceFirst("<dimension [^>]*/>", "");
    int end = sheetPart.indexOf("</sheetData>");
    if (end < 0) {
      throw new IllegalStateException("a sheet with a table has no header row");
    }
    return sheetPart.substring(0, end) + xml + sheetPart.substring(end);
  }
}
