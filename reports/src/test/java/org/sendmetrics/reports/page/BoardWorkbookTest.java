package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.WorkbookChecks;

class BoardWorkbookTest {

  @TempDir private static Path folder;
  private static XSSFWorkbook book;

  @BeforeAll
  static void write() throws IOException {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, folder);
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
  void everySheetPrintsOnePageWide() {
    for (var sheet : book) {
      assertTrue(sheet.getFitToPage(), sheet.getSheetName());
      assertTrue(sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
      assertEquals(1, sheet.getPrintSetup().getFitWidth(), sheet.getSheetName());
      int pages = sheet.getSheetName().equals("Dashboard") ? 1 : 0;
      assertEquals(pages, sheet.getPrintSetup().getFitHeight(), sheet.getSheetName());
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
  void headingsHaveNamedStyles() {
    var style = book.getSheet("Cover").getRow(0).getCell(0).getCellStyle();
    var xf = ((org.apache.poi.xssf.usermodel.XSSFCellStyle) style).getCoreXf();
    assertEquals(1, xf.getXfId());
    assertTrue(book.getStylesSource().getCTStylesheet().xmlText().contains("Heading 1"));
  }
}
