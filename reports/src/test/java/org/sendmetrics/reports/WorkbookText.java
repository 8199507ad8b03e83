package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.reports.style.Symbols;

/** What the checklist asks of the words of a workbook. */
final class WorkbookText {
  private static final Pattern NOTE = Pattern.compile("\\[note (\\d+)]");
  private static final Pattern TOKEN = Pattern.compile("\\[([a-z]+)]");
  private static final Pattern PATH_OR_MACHINE = Pattern.compile("[\\\\@]|\\w:/|(^|\\s)/\\w|POI");
  private static final int HEADING_POINTS = 14;
  private static final int BODY_POINTS = 12;

  private WorkbookText() {}

  private static void eachText(XSSFWorkbook book, Consumer<String> reader) {
    WorkbookRule.eachCell(
        book,
        c -> {
          if (c.getCellType() == CellType.STRING) {
            reader.accept(c.getStringCellValue());
          }
        });
  }

  static void notes(XSSFWorkbook book) {
    Set<String> defined = new TreeSet<>();
    XSSFSheet notes = book.getSheet("Notes");
    if (notes != null) {
      for (Row row : notes) {
        String first = row.getCell(0).getStringCellValue();
        if (first.matches("note \\d+")) {
          defined.add(first.substring("note ".length()));
        }
      }
    }
    Set<String> used = new TreeSet<>();
    eachText(
        book,
        text -> {
          Matcher note = NOTE.matcher(text);
          while (note.find()) {
            used.add(note.group(1));
          }
        });
    assertEquals(defined, used);
  }

  static void symbols(XSSFWorkbook book) {
    eachText(
        book,
        text -> {
          Matcher token = TOKEN.matcher(text);
          while (token.find()) {
            assertTrue(Symbols.ALL.contains(token.group(1)), text);
          }
        });
  }

  /** Larger text has the style of a heading, and every sheet's first cell is one. */
  static void headings(XSSFWorkbook book) {
    String styles = book.getStylesSource().getCTStylesheet().xmlText();
    for (String name : new String[] {"Heading 1", "Heading 2", "Hyperlink"}) {
      assertTrue(styles.contains("name=\"" + name + "\""), name);
    }
    WorkbookRule.eachSheet(book, s -> assertEquals(1, style(s.getRow(0).getCell(0))));
    WorkbookRule.eachCell(
        book,
        c -> {
          XSSFCellStyle style = (XSSFCellStyle) c.getCellStyle();
          if (style.getFont().getFontHeightInPoints() >= HEADING_POINTS) {
            assertTrue(style(c) == 1 || style(c) == 2, c.toString());
          }
        });
  }

  private static long style(Cell cell) {
    return ((XSSFCellStyle) cell.getCellStyle()).getCoreXf().getXfId();
  }

  static void fonts(XSSFWorkbook book) {
    WorkbookRule.eachCell(
        book,
        c -> {
          var font = ((XSSFCellStyle) c.getCellStyle()).getFont();
          assertEquals("Arial", font.getFontName());
          assertTrue(font.getFontHeightInPoints() >= BODY_POINTS);
        });
  }

  static void properties(XSSFWorkbook book) {
    var core = book.getProperties().getCoreProperties();
    for (String text :
        new String[] {
          core.getTitle(), core.getSubject(), core.getCreator(), core.getLastModifiedByUser()
        }) {
      assertNotNull(text);
      assertFalse(text.isBlank());
      assertFalse(PATH_OR_MACHINE.matcher(text).find(), text);
    }
    assertTrue(core.getCreator().contains("partnership"), core.getCreator());
    assertEquals("en-GB", core.getUnderlyingProperties().getLanguageProperty().orElse(""));
    assertNotNull(core.getCreated());
    assertEquals(core.getCreated(), core.getModified());
  }

  static void links(XSSFWorkbook book) {
    WorkbookRule.eachSheet(
        book,
        s ->
            s.getHyperlinkList()
                .forEach(
                    link -> {
                      String to = link.getLocation().replaceAll("'|!.*", "");
                      assertNotNull(book.getSheet(to), to);
                      String said =
                          s.getRow(link.getFirstRow())
                              .getCell(link.getFirstColumn())
                              .getStringCellValue();
                      assertTrue(said.contains(to), said);
                    }));
  }

  static void contents(XSSFWorkbook book) {
    XSSFSheet contents = book.getSheet("Contents");
    assertNotNull(contents);
    Set<String> listed = new HashSet<>();
    contents.forEach(row -> listed.add(row.getCell(0).getStringCellValue()));
    WorkbookRule.eachSheet(
        book,
        s -> assertTrue(s.getSheetName().equals("Contents") || listed.contains(s.getSheetName())));
  }
}
