package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the checklist asks of the charts of a workbook. */
final class WorkbookCharts {
  /** A reference to cells and what the chart keeps of them. */
  private static final Pattern KEPT =
      Pattern.compile("(?s)<c:f>([^<]*)</c:f><c:(?:num|str)Cache>(.*?)</c:(?:num|str)Cache>");

  private static final Pattern POINT =
      Pattern.compile("(?s)<c:pt idx=\"(\\d+)\"[^>]*><c:v>([^<]*)</c:v>");
  private static final Pattern FRAME = Pattern.compile("<xdr:cNvPr (?:\\w+=\"[^\"]*\"\\s*)+/?>");

  private WorkbookCharts() {}

  private static void eachChart(XSSFWorkbook book, Consumer<XSSFChart> check) {
    WorkbookRule.eachSheet(
        book,
        s -> {
          if (s.getDrawingPatriarch() != null) {
            s.getDrawingPatriarch().getCharts().forEach(check);
          }
        });
  }

  /** Every frame has words that stand in for it and name the sheet of its numbers. */
  static void described(XSSFWorkbook book) {
    WorkbookRule.eachSheet(
        book,
        s -> {
          if (s.getDrawingPatriarch() == null) {
            return;
          }
          Matcher frames = FRAME.matcher(s.getDrawingPatriarch().getCTDrawing().xmlText());
          int found = 0;
          while (frames.find()) {
            Matcher words = Pattern.compile("descr=\"([^\"]+)\"").matcher(frames.group());
            assertTrue(words.find(), frames.group());
            Matcher sheet = Pattern.compile("in the sheet (\\w+)\\.").matcher(words.group(1));
            assertTrue(sheet.find(), words.group(1));
            assertNotNull(book.getSheet(sheet.group(1)), sheet.group(1));
            found++;
          }
          assertEquals(s.getDrawingPatriarch().getCharts().size(), found);
        });
  }

  static void keepsItsCells(XSSFWorkbook book) {
    eachChart(
        book,
        chart -> {
          Matcher kept = KEPT.matcher(chart.getCTChart().xmlText());
          int references = 0;
          while (kept.find()) {
            held(book, kept.group(1), kept.group(2));
            references++;
          }
          assertTrue(references > 1, "a chart refers to cells");
        });
  }

  /** Cells of one column and what is kept of them: the same where filled, nothing where blank. */
  private static void held(XSSFWorkbook book, String reference, String cache) {
    String name = reference.substring(0, reference.indexOf('!')).replace("'", "");
    CellRangeAddress range = CellRangeAddress.valueOf(reference.substring(name.length() + 1));
    XSSFSheet sheet = book.getSheet(name);
    assertNotNull(sheet, reference);
    int rows = range.getLastRow() - range.getFirstRow() + 1;
    assertTrue(cache.contains("<c:ptCount val=\"" + rows + "\"/>"), reference);
    String[] points = new String[rows];
    Matcher point = POINT.matcher(cache);
    while (point.find()) {
      points[Integer.parseInt(point.group(1))] = point.group(2);
    }
    for (int i = 0; i < rows; i++) {
      Row row = sheet.getRow(range.getFirstRow() + i);
      Cell cell = row == null ? null : row.getCell(range.getFirstColumn());
      if (cell == null) {
        assertEquals(null, points[i], reference + " " + i);
      } else if (cell.getCellType() == CellType.NUMERIC) {
        assertNotNull(points[i], reference + " " + i);
        assertEquals(cell.getNumericCellValue(), Double.parseDouble(points[i]), reference);
      } else {
        assertEquals(
            cell.getStringCellValue(), points[i].replace("&amp;", "&"), reference + " " + i);
      }
    }
  }

  static void gaps(XSSFWorkbook book) {
    eachChart(
        book,
        chart -> {
          assertTrue(chart.getCTChart().xmlText().contains("<c:dispBlanksAs val=\"gap\"/>"));
          assertFalse(chart.getCTChart().xmlText().contains("<c:numLit>"), "values without cells");
        });
  }
}
