package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every workbook keeps every rule; a workbook that breaks a rule is told by that rule. */
class WorkbookRulesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void writeEveryWorkbook() {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, folder);
    Reports.writeRestricted(
        Samples.CATALOGUE,
        Samples.RELEASE,
        Samples.SAID,
        folder.resolve("public/metric-values.csv"),
        folder);
  }

  @TestFactory
  List<DynamicTest> everyWorkbookKeepsEveryRule() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
        XSSFWorkbook book = WorkbookChecks.open(file);
        for (WorkbookRule rule : WorkbookRule.values()) {
          String name = rule + ": " + folder.relativize(file);
          tests.add(dynamicTest(name, () -> rule.hold(book)));
        }
      }
    }
    return tests;
  }

  @TestFactory
  Stream<DynamicTest> everyRuleTellsAWorkbookThatBreaksIt() {
    Map<WorkbookRule, Consumer<XSSFWorkbook>> breaks = breaks();
    return Stream.of(WorkbookRule.values())
        .map(
            rule ->
                dynamicTest(
                    rule.name(),
                    () -> {
                      XSSFWorkbook broken = broken(breaks.get(rule));
                      assertThrows(AssertionError.class, () -> rule.hold(broken));
                    }));
  }

  /** A whole workbook with one thing done to it, written and read again. */
  private static XSSFWorkbook broken(Consumer<XSSFWorkbook> change) throws IOException {
    XSSFWorkbook book = WorkbookChecks.open(folder.resolve("restricted/boards/301.xlsx"));
    change.accept(book);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static Map<WorkbookRule, Consumer<XSSFWorkbook>> breaks() {
    Map<WorkbookRule, Consumer<XSSFWorkbook>> b = new EnumMap<>(WorkbookRule.class);
    b.put(WorkbookRule.EACH_SHEET_HAS_ONE_TABLE, k -> k.getSheet("Cover").createTable(area()));
    b.put(
        WorkbookRule.TABLES_START_IN_COLUMN_A_AND_COVER_THE_LAST_CELL,
        k -> notes(k).createRow(notes(k).getLastRowNum() + 1).createCell(0).setCellValue("x"));
    b.put(
        WorkbookRule.TABLES_HAVE_UNIQUE_NAMES,
        k -> table(k).setName(k.getSheet("Contents").getTables().get(0).getName()));
    b.put(
        WorkbookRule.HEADERS_ARE_FILLED_UNIQUE_AND_THE_COLUMNS_NAMES,
        k -> notes(k).getRow(table(k).getStartRowIndex()).getCell(1).setCellValue("Note number"));
    b.put(
        WorkbookRule.NOTHING_IS_MERGED,
        k -> notes(k).addMergedRegion(new CellRangeAddress(0, 0, 0, 1)));
    b.put(WorkbookRule.NOTHING_IS_HIDDEN, k -> notes(k).getRow(1).setZeroHeight(true));
    b.put(WorkbookRule.NO_PANE_IS_FROZEN, k -> notes(k).createFreezePane(1, 1));
    b.put(
        WorkbookRule.NO_FILTER_IS_ON,
        k -> table(k).getCTTable().addNewAutoFilter().setRef("A3:B4"));
    b.put(
        WorkbookRule.NO_CELL_OF_A_TABLE_IS_BLANK_UNLESS_A_LINE_SAYS_SO,
        k -> lastNote(k).getRow().removeCell(lastNote(k)));
    b.put(WorkbookRule.NOTES_ARE_DEFINED_AND_USED, k -> put(k, "[note 99]"));
    b.put(WorkbookRule.SYMBOLS_ARE_IN_THE_LEGEND, k -> put(k, "[q]"));
    b.put(
        WorkbookRule.HEADINGS_HAVE_NAMED_STYLES,
        k -> ((XSSFCellStyle) title(k).getCellStyle()).getCoreXf().setXfId(0));
    b.put(
        WorkbookRule.TEXT_IS_SANS_SERIF_OF_12_POINTS_OR_MORE,
        k -> ((XSSFCellStyle) title(k).getCellStyle()).getFont().setFontHeight(8));
    b.put(
        WorkbookRule.PROPERTIES_ARE_SET_AND_TELL_NOTHING,
        k -> k.getProperties().getCoreProperties().setCreator("/home/somebody"));
    b.put(
        WorkbookRule.LINKS_LEAD_TO_SHEETS_AND_SAY_WHERE,
        k -> k.getSheet("Contents").getHyperlinkList().get(0).setLocation("'Nowhere'!A1"));
    b.put(
        WorkbookRule.EACH_SHEET_IS_IN_THE_CONTENTS,
        k -> k.setSheetName(k.getSheetIndex("Notes"), "Remarks"));
    b.put(
        WorkbookRule.THE_CURSOR_IS_IN_A1_AND_THE_FIRST_SHEET_IN_FRONT,
        k -> notes(k).setActiveCell(new CellAddress(3, 1)));
    b.put(
        WorkbookRule.SHEET_NAMES_ARE_SHORT_AND_PLAIN,
        k -> k.setSheetName(k.getSheetIndex("Notes"), "All notes"));
    b.put(
        WorkbookRule.NUMBERS_ARE_RIGHT_ALIGNED_AND_NO_MORE_EXACT_THAN_SHOWN,
        k -> {
          XSSFCellStyle style = k.createCellStyle();
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(k.createDataFormat().getFormat("#,##0.0"));
          lastNote(k).setCellStyle(style);
          lastNote(k).setCellValue(1.23);
        });
    b.put(
        WorkbookRule.NOTHING_IS_FILLED_WITH_COLOUR,
        k -> {
          XSSFCellStyle style = k.createCellStyle();
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          style.setFillForegroundColor(IndexedColors.RED.getIndex());
          lastNote(k).setCellStyle(style);
        });
    b.put(WorkbookRule.THERE_ARE_NO_FORMULAS, k -> lastNote(k).setCellFormula("1+1"));
    b.put(WorkbookRule.THERE_ARE_NO_MACROS_LINKS_OR_PASSWORDS, k -> notes(k).protectSheet("x"));
    b.put(
        WorkbookRule.EACH_CHART_IS_DESCRIBED,
        k ->
            charts(k)
                .getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .unsetDescr());
    b.put(
        WorkbookRule.EACH_CHART_KEEPS_WHAT_ITS_CELLS_HOLD,
        k ->
            k.getSheet(trend(k))
                .getRow(k.getSheet(trend(k)).getLastRowNum())
                .getCell(1)
                .setCellValue(1));
    b.put(
        WorkbookRule.CHARTS_HAVE_GAPS_WHERE_CELLS_ARE_BLANK,
        k ->
            charts(k)
                .getDrawingPatriarch()
                .getCharts()
                .get(0)
                .displayBlanksAs(org.apache.poi.xddf.usermodel.chart.DisplayBlanks.ZERO));
    return b;
  }

  private static AreaReference area() {
    return new AreaReference(
        new CellReference(0, 0),
        new CellReference(1, 0),
        org.apache.poi.ss.SpreadsheetVersion.EXCEL2007);
  }

  private static XSSFSheet notes(XSSFWorkbook book) {
    return book.getSheet("Notes");
  }

  private static XSSFTable table(XSSFWorkbook book) {
    return notes(book).getTables().get(0);
  }

  private static Cell title(XSSFWorkbook book) {
    return notes(book).getRow(0).getCell(0);
  }

  private static Cell lastNote(XSSFWorkbook book) {
    return notes(book).getRow(notes(book).getLastRowNum()).getCell(1);
  }

  /** A text in place of the last note's; a new cell, as the old one keeps its text in itself. */
  private static void put(XSSFWorkbook book, String text) {
    var style = lastNote(book).getCellStyle();
    Cell cell = lastNote(book).getRow().createCell(1);
    cell.setCellStyle(style);
    cell.setCellValue(text);
  }

  private static XSSFSheet charts(XSSFWorkbook book) {
    return book.getSheet("Timeliness");
  }

  private static String trend(XSSFWorkbook book) {
    for (var sheet : book) {
      if (sheet.getSheetName().startsWith("Trend_EHC")) {
        return sheet.getSheetName();
      }
    }
    throw new AssertionError("no trend is charted");
  }
}
