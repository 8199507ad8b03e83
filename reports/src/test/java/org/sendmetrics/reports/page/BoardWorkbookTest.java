package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.WorkbookChecks;

class BoardWorkbookTest {
  /** In digits of 12 points, on A4 across. */
  private static final int WIDEST_AT_70_PERCENT = 165;

  @TempDir private static Path folder;
  private static XSSFWorkbook book;

  @BeforeAll
  static void write() throws IOException {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, folder);
    book = WorkbookChecks.open(folder.resolve("public/boards/301.xlsx"));
  }

  /** The row of a sheet that holds all these texts, as texts. */
  private static List<String> row(String sheet, String... texts) {
    for (var row : book.getSheet(sheet)) {
      List<String> cells = new ArrayList<>();
      row.forEach(c -> cells.add(text(c)));
      if (cells.containsAll(List.of(texts))) {
        return cells;
      }
    }
    throw new AssertionError("no row of " + sheet + " has " + List.of(texts));
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? Double.toString(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  @Test
  void whatChangedIsToldWithTheReason() {
    List<String> moved = row("What_changed", "resubmitted: ehcp_301.csv");
    assertTrue(moved.containsAll(List.of("40.0", "42.5", "2.5", "Calendar year 2024")), "" + moved);
    List<String> hidden = row("What_changed", "new: ehcp_b.csv");
    assertFalse(hidden.contains("12.0"), "hidden before, so no number now: " + hidden);
    assertTrue(hidden.contains("[c]"), "" + hidden);
  }

  @Test
  void anotherRegionsChangesAreNotToldAndNoChangeIsSaid() throws IOException {
    assertEquals(2, book.getSheet("What_changed").getTables().get(0).getRowCount() - 1);
    XSSFWorkbook camden = WorkbookChecks.open(folder.resolve("public/boards/202.xlsx"));
    var sheet = camden.getSheet("What_changed");
    String said = sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue();
    assertTrue(said.startsWith("Nothing has changed"), said);
  }

  @Test
  void symbolsStandInTheCells() {
    assertTrue(row("Attendance", "Summer term 2024 to 2025").contains("[c]"));
    assertTrue(row("EHC_plans", "July to September 2024").contains("[x]"));
    assertTrue(row("EHC_plans", "Calendar year 2024", "number").contains("[z]"));
  }

  @Test
  void aSplitThatIsMostlyHiddenIsASentence() {
    List<String> lines = above("Attendance");
    assertTrue(
        lines.contains(
            "Too few children here to split \u201cOverall absence\u201d by free school meals:"
                + " see the Total."),
        lines.toString());
    for (var row : book.getSheet("Attendance")) {
      row.forEach(c -> assertFalse(text(c).equals("FSM")));
    }
  }

  @Test
  void aValueIsRoundedToWhatIsShown() {
    assertTrue(row("Attendance", "Academic year 2024 to 2025", "1234.0").contains("12.3"));
  }

  @Test
  void textThatLooksLikeAFormulaIsText() {
    assertTrue(row("Attendance", "=1+1").contains("[c]"));
  }

  /** All texts of a sheet above its table. */
  private static List<String> above(String sheet) {
    List<String> lines = new ArrayList<>();
    XSSFSheet found = book.getSheet(sheet);
    for (int r = 0; r < found.getTables().get(0).getStartRowIndex(); r++) {
      lines.add(text(found.getRow(r).getCell(0)));
      assertEquals(1, found.getRow(r).getLastCellNum());
    }
    return lines;
  }

  @Test
  void theDashboardSaysStatusInWordsAndNeverCallsTwoAreasEngland() {
    List<String> quarter = row("Dashboard", "April to June 2025", "80.0");
    assertTrue(quarter.contains("Better"));
    assertTrue(quarter.contains("80 of 100"));
    assertTrue(quarter.contains("40.0"));
    List<String> year = row("Dashboard", "Calendar year 2024", "46.4");
    assertTrue(year.contains("40 of 100"), year.toString());
    assertTrue(year.get(0).matches("EHC plans issued on time \\[note \\d+]"), year.toString());
  }

  @Test
  void aNumberIsCountedFromItself() {
    assertTrue(row("Dashboard", "April to June 2025", "1250.0").contains("1,250"));
  }

  @Test
  void theDashboardHasAtMostFiveSentences() {
    List<String> lines = above("Dashboard");
    List<String> sentences =
        lines.subList(lines.indexOf("In words") + 1, lines.indexOf("In figures"));
    assertEquals(
        List.of(
            "Overall absence in the school year 2024 to 2025: 12.3% (1,234 of 10,000),"
                + " 95% limits 9.3 to 15.3.",
            "EHC plans issued on time in 2024: 40.0% (40 of 100), 95% limits 37.0 to 43.0.",
            "EHC plans issued on time from April to June 2025: 80.0% (80 of 100),"
                + " 95% limits 77.0 to 83.0. A year before: 40.0%. Better.",
            "Requests for an assessment from April to June 2025: 1,250.",
            "EHC plans issued on time, in 2024: Barking and Dagenham 40.0%, England 46.4%"
                + " (Extracts sent by the area. Region and England: "
                + Samples.PUBLICATION
                + ")."),
        sentences);
  }

  @Test
  void theDashboardPrintsOnePageWideInReadableType() {
    XSSFSheet sheet = book.getSheet("Dashboard");
    int width = 0;
    for (int c = 0; c <= sheet.getTables().get(0).getEndColIndex(); c++) {
      width += sheet.getColumnWidth(c) / 256;
    }
    int widest = width;
    assertTrue(widest <= WIDEST_AT_70_PERCENT, Integer.toString(widest));
    above("Dashboard").forEach(t -> assertTrue(t.length() <= widest * 1.1, t));
  }

  @Test
  void everySheetPrintsOnePageWide() {
    for (var sheet : book) {
      assertTrue(sheet.getFitToPage(), sheet.getSheetName());
      assertTrue(sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
      assertEquals(1, sheet.getPrintSetup().getFitWidth(), sheet.getSheetName());
      assertEquals(0, sheet.getPrintSetup().getFitHeight(), sheet.getSheetName());
      boolean hasRepeatedHeader = sheet.getRepeatingRows() != null;
      boolean needsNone = List.of("Cover", "Dashboard").contains(sheet.getSheetName());
      assertTrue(hasRepeatedHeader || needsNone, sheet.getSheetName());
    }
  }

  @Test
  void aComparisonSaysTheDifferenceInWordsAndWhereBothComeFrom() {
    List<String> row = row("Comparison", "Calendar year 2024", "40.0", "46.4");
    assertTrue(row.contains("6.4 percentage points below England"), row.toString());
    assertTrue(row.contains("[x]"), row.toString());
    assertTrue(row.toString().contains("Region and England: " + Samples.PUBLICATION));
  }

  @Test
  void pupilsBySenProvisionStandOnASheetOfTheirOwn() {
    assertTrue(row("By_SEN", "Education, health and care plan", "30.0").contains("300 of 1,000"));
    for (var row : book.getSheet("Dashboard")) {
      row.forEach(c -> assertFalse(text(c).contains("Education, health and care plan"), text(c)));
    }
  }

  @Test
  void aYearThatIsNotOverIsNotOnTheDashboard() {
    for (var row : book.getSheet("Dashboard")) {
      row.forEach(c -> assertFalse(text(c).contains("Calendar year 2025")));
    }
    assertFalse(row("EHC_plans", "Calendar year 2025").isEmpty());
  }

  @Test
  void newestPeriodsComeFirst() {
    XSSFSheet sheet = book.getSheet("EHC_plans");
    int header = sheet.getTables().get(0).getStartRowIndex();
    assertEquals("Calendar year 2025", text(sheet.getRow(header + 1).getCell(1)));
    assertEquals("April to June 2025", text(sheet.getRow(header + 2).getCell(1)));
  }

  @Test
  void theChartIsDescribedAndHoldsTheCells() {
    XSSFSheet dashboard = book.getSheet("Dashboard");
    XSSFChart chart = dashboard.getDrawingPatriarch().getCharts().get(0);
    String drawing = dashboard.getDrawingPatriarch().getCTDrawing().xmlText();
    assertTrue(drawing.matches("(?s).*descr=\"Line chart[^\"]*40.0%[^\"]*\".*"), drawing);
    String xml = chart.getCTChart().xmlText();
    String cache = xml.substring(xml.indexOf("<c:numCache>"), xml.indexOf("</c:numCache>"));
    XSSFSheet data = book.getSheet("Chart_data");
    int first = data.getTables().get(0).getStartRowIndex() + 1;
    assertTrue(xml.contains("Chart_data!$B$" + (first + 1) + ":$B$" + (first + 5)), xml);
    assertTrue(cache.contains("<c:ptCount val=\"5\"/>"), cache);
    for (int i = 0; i < 5; i++) {
      Cell cell = data.getRow(first + i).getCell(1);
      String point = "<c:pt idx=\"" + i + "\"><c:v>";
      if (i == 1) {
        assertNull(cell);
        assertFalse(cache.contains(point), cache);
      } else {
        assertTrue(cache.contains(point + cell.getNumericCellValue() + "<"), cache);
      }
    }
    assertEquals("[x]", text(data.getRow(first + 1).getCell(2)));
  }

  @Test
  void headingsHaveNamedStyles() {
    var style = book.getSheet("Cover").getRow(0).getCell(0).getCellStyle();
    var xf = ((org.apache.poi.xssf.usermodel.XSSFCellStyle) style).getCoreXf();
    assertEquals(1, xf.getXfId());
    assertTrue(book.getStylesSource().getCTStylesheet().xmlText().contains("Heading 1"));
  }
}
