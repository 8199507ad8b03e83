package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One rule each of the checklist of accessible workbooks, statistical tables. */
enum WorkbookRule {
  EACH_SHEET_HAS_ONE_TABLE(WorkbookRule::eachSheetHasOneTable),
  TABLES_START_IN_COLUMN_A_AND_COVER_THE_LAST_CELL(WorkbookRule::tablesCoverTheirSheets),
  TABLES_HAVE_UNIQUE_NAMES(WorkbookRule::tableNames),
  HEADERS_ARE_FILLED_UNIQUE_AND_THE_COLUMNS_NAMES(WorkbookRule::headers),
  NOTHING_IS_MERGED(book -> eachSheet(book, s -> assertEquals(0, s.getNumMergedRegions()))),
  NOTHING_IS_HIDDEN(WorkbookRule::nothingHidden),
  NO_PANE_IS_FROZEN(book -> eachSheet(book, s -> assertNull(s.getPaneInformation()))),
  NO_FILTER_IS_ON(WorkbookRule::noFilter),
  NO_CELL_OF_A_TABLE_IS_BLANK_UNLESS_A_LINE_SAYS_SO(WorkbookRule::blanks),
  NOTES_ARE_DEFINED_AND_USED(WorkbookText::notes),
  SYMBOLS_ARE_IN_THE_LEGEND(WorkbookText::symbols),
  HEADINGS_HAVE_NAMED_STYLES(WorkbookText::headings),
  TEXT_IS_SANS_SERIF_OF_12_POINTS_OR_MORE(WorkbookText::fonts),
  PROPERTIES_ARE_SET_AND_TELL_NOTHING(WorkbookText::properties),
  LINKS_LEAD_TO_SHEETS_AND_SAY_WHERE(WorkbookText::links),
  EACH_SHEET_IS_IN_THE_CONTENTS(WorkbookText::contents),
  THE_CURSOR_IS_IN_A1_AND_THE_FIRST_SHEET_IN_FRONT(WorkbookRule::cursor),
  SHEET_NAMES_ARE_SHORT_AND_PLAIN(
      book -> eachSheet(book, s -> assertTrue(s.getSheetName().matches("[A-Za-z0-9_]{1,31}")))),
  NUMBERS_ARE_RIGHT_ALIGNED_AND_NO_MORE_EXACT_THAN_SHOWN(WorkbookRule::numbers),
  NOTHING_IS_FILLED_WITH_COLOUR(WorkbookRule::noFill),
  THERE_ARE_NO_FORMULAS(WorkbookRule::noFormulas),
  THERE_ARE_NO_MACROS_LINKS_OR_PASSWORDS(WorkbookRule::nothingForeign),
  EACH_CHART_IS_DESCRIBED(WorkbookCharts::described),
  EACH_CHART_KEEPS_WHAT_ITS_CELLS_HOLD(WorkbookCharts::keepsItsCells),
  CHARTS_HAVE_GAPS_WHERE_CELLS_ARE_BLANK(WorkbookCharts::gaps);

  /** Sheets for a meeting or to read, whose figures all stand in tables of other sheets. */
  static final Set<String> WITHOUT_TABLE = Set.of("Cover", "Dashboard");

  private final Consumer<XSSFWorkbook> check;

  WorkbookRule(Consumer<XSSFWorkbook> check) {
    this.check = check;
  }

  /** Throws {@link AssertionError} where a workbook breaks the rule. */
  void hold(XSSFWorkbook book) {
    check.accept(book);
  }

  static void eachSheet(XSSFWorkbook book, Consumer<XSSFSheet> check) {
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      try {
        check.accept(book.getSheetAt(i));
      } catch (AssertionError e) {
        throw new AssertionError(book.getSheetName(i) + ": " + e.getMessage(), e);
      }
    }
  }

  static void eachCell(XSSFWorkbook book, Consumer<Cell> check) {
    eachSheet(book, s -> s.forEach(row -> row.forEach(check)));
  }

  private static void eachTable(XSSFWorkbook book, Consumer<XSSFTable> check) {
    eachSheet(book, s -> s.getTables().forEach(check));
  }

  private static void eachSheetHasOneTable(XSSFWorkbook book) {
    eachSheet(
        book,
        s -> {
          assertEquals(WITHOUT_TABLE.contains(s.getSheetName()) ? 0 : 1, s.getTables().size());
          assertFalse(s.getRow(0).getCell(0).getStringCellValue().isBlank());
        });
  }

  private static void tablesCoverTheirSheets(XSSFWorkbook book) {
    eachTable(
        book,
        t -> {
          XSSFSheet sheet = t.getXSSFSheet();
          assertEquals(0, t.getStartColIndex());
          int last = Math.max(sheet.getLastRowNum(), t.getStartRowIndex() + 1);
          assertEquals(last, t.getEndRowIndex());
          for (int r = 0; r < t.getStartRowIndex(); r++) {
            Row row = sheet.getRow(r);
            assertTrue(row == null || row.getLastCellNum() == 1, "row " + r);
          }
          sheet.forEach(row -> assertTrue(row.getLastCellNum() <= t.getEndColIndex() + 1));
        });
  }

  private static void tableNames(XSSFWorkbook book) {
    Set<String> names = new HashSet<>();
    eachTable(
        book,
        t -> {
          assertTrue(names.add(t.getName()), t.getName());
          assertEquals(t.getName(), t.getDisplayName());
        });
  }

  private static void headers(XSSFWorkbook book) {
    eachTable(
        book,
        t -> {
          Set<String> headers = new HashSet<>();
          for (int c = 0; c <= t.getEndColIndex(); c++) {
            Cell cell = t.getXSSFSheet().getRow(t.getStartRowIndex()).getCell(c);
            assertNotNull(cell, "column " + c);
            String header = cell.getStringCellValue();
            assertFalse(header.isBlank());
            assertTrue(headers.add(header), header);
            var columns = t.getCTTable().getTableColumns();
            assertEquals(header, columns.getTableColumnArray(c).getName());
          }
        });
  }

  private static void nothingHidden(XSSFWorkbook book) {
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      assertFalse(book.isSheetHidden(i) || book.isSheetVeryHidden(i), book.getSheetName(i));
    }
    eachSheet(
        book,
        s ->
            s.forEach(
                row -> {
                  assertFalse(row.getZeroHeight());
                  row.forEach(c -> assertFalse(s.isColumnHidden(c.getColumnIndex())));
                }));
  }

  private static void noFilter(XSSFWorkbook book) {
    eachSheet(book, s -> assertFalse(s.getCTWorksheet().isSetAutoFilter()));
    eachTable(book, t -> assertFalse(t.getCTTable().isSetAutoFilter()));
  }

  private static void blanks(XSSFWorkbook book) {
    eachTable(
        book,
        t -> {
          XSSFSheet sheet = t.getXSSFSheet();
          boolean isExplained = false;
          for (int r = 0; r < t.getStartRowIndex(); r++) {
            isExplained |= sheet.getRow(r).getCell(0).getStringCellValue().contains("blank cell");
          }
          for (int r = t.getStartRowIndex(); r <= sheet.getLastRowNum() && !isExplained; r++) {
            for (int c = 0; c <= t.getEndColIndex(); c++) {
              assertNotNull(sheet.getRow(r).getCell(c), "row " + r + " column " + c);
            }
          }
        });
  }

  private static void cursor(XSSFWorkbook book) {
    assertEquals(0, book.getActiveSheetIndex());
    eachSheet(book, s -> assertEquals("A1", s.getActiveCell().formatAsString()));
  }

  private static void numbers(XSSFWorkbook book) {
    eachCell(
        book,
        c -> {
          if (c.getCellType() == CellType.NUMERIC) {
            assertEquals(HorizontalAlignment.RIGHT, c.getCellStyle().getAlignment());
            String format = c.getCellStyle().getDataFormatString();
            assertTrue(List.of("#,##0", "#,##0.0", "#,##0.00").contains(format), format);
            int point = format.indexOf('.');
            double shift = Math.pow(10, point < 0 ? 0 : format.length() - point - 1);
            double shifted = c.getNumericCellValue() * shift;
            assertEquals(Math.rint(shifted), shifted, 1e-6, c.getAddress().formatAsString());
          }
        });
  }

  private static void noFill(XSSFWorkbook book) {
    eachCell(
        book,
        c ->
            assertEquals(
                FillPatternType.NO_FILL, ((XSSFCellStyle) c.getCellStyle()).getFillPattern()));
  }

  private static void noFormulas(XSSFWorkbook book) {
    eachCell(book, c -> assertFalse(c.getCellType() == CellType.FORMULA));
  }

  private static void nothingForeign(XSSFWorkbook book) {
    assertFalse(book.isMacroEnabled());
    assertTrue(book.getExternalLinksTable().isEmpty());
    assertFalse(book.isStructureLocked());
    eachSheet(book, s -> assertFalse(s.getProtect()));
    eachSheet(book, s -> assertTrue(s.getHeader().getCenter().isEmpty()));
  }
}
