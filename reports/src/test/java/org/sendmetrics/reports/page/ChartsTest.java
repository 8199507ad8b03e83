package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.PeriodNesting;

/** Process-control charts and funnels as they stand in finished workbooks. */
class ChartsTest {
  private static final String CONTROL = "Control_EHC_plans_issued_on_tim";
  private static final String FUNNEL = "Funnel_EHC_plans_issued_on_time";
  private static final int PLACES = 24;

  @TempDir private static Path folder;

  /** The reference series 1, 2, 1, 2, 10, 1, 2 ... as shares of 100. */
  @BeforeAll
  static void write() throws IOException {
    Files.createDirectories(folder.resolve("public"));
    List<Figure> live = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      int share = i == 4 ? 10 : i < 4 ? 1 + i % 2 : 2 - i % 2;
      String year = Integer.toString(2024 + i / 12);
      String month = PeriodNesting.MONTHS.get(i % 12);
      live.add(Samples.share(Samples.ON_TIME, year, month, Samples.BARKING, share, 100));
    }
    FigureCsv.write(folder.resolve("public/metric-values.csv"), live);
    FigureCsv.write(folder.resolve("public/comparators.csv"), published());
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, folder);
    Reports.writeRestricted(
        Samples.CATALOGUE,
        Samples.RELEASE,
        Samples.SAID,
        folder.resolve("public/metric-values.csv"),
        folder);
  }

  /** Places of one size, half of each; Barking and Dagenham alone has nine in ten. */
  private static List<Figure> published() {
    List<Figure> figures = new ArrayList<>();
    for (int i = 1; i < PLACES; i++) {
      String code = Integer.toString(900 + i);
      Figure.Place place =
          new Figure.Place(
              Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E0900" + code, code, code);
      figures.add(printed(place, 50));
    }
    figures.add(printed(Samples.BARKING, 90));
    return figures;
  }

  private static Figure printed(Figure.Place place, long numerator) {
    Figure f = Samples.share(Samples.ON_TIME, "2024", "Calendar year", place, numerator, 100);
    return new Figure(
        f.key(),
        f.numerator(),
        f.denominator(),
        f.value(),
        null,
        null,
        f.unit(),
        "",
        Samples.PUBLICATION,
        "");
  }

  private static XSSFWorkbook book(String name) throws IOException {
    return WorkbookChecks.open(folder.resolve(name));
  }

  private static List<Object> row(XSSFSheet sheet, int index) {
    List<Object> cells = new ArrayList<>();
    for (Cell cell : sheet.getRow(sheet.getTables().get(0).getStartRowIndex() + 1 + index)) {
      boolean isNumber = cell.getCellType() == CellType.NUMERIC;
      cells.add(isNumber ? (Object) cell.getNumericCellValue() : cell.getStringCellValue());
    }
    return cells;
  }

  @Test
  void aProcessControlChartHasTheReferenceLimitsDrawnNoLowerThanZero() throws IOException {
    XSSFSheet sheet = book("public/boards/301.xlsx").getSheet(CONTROL);
    assertNotNull(sheet);
    assertEquals(
        List.of("May 2024", 10.0, 1.94, 0.0, 4.60, "Outside the limits of chance"), row(sheet, 4));
    assertEquals(
        List.of("Jun 2024", 1.0, 1.94, 0.0, 4.60, "Within what chance alone would do"),
        row(sheet, 5));
  }

  @Test
  void theNewestSignalIsSaidInWords() throws IOException {
    String page = texts(book("public/boards/301.xlsx").getSheet("Timeliness"));
    assertTrue(
        page.contains("over 18 periods: no signal of change in June 2025."), "words: " + page);
  }

  @Test
  void aFunnelHasEveryPlaceAndMarksOneInBothEditions() throws IOException {
    assertFunnel("restricted/boards/301.xlsx");
    assertFunnel("public/boards/301.xlsx");
  }

  private void assertFunnel(String file) throws IOException {
    XSSFSheet sheet = book(file).getSheet(FUNNEL);
    assertEquals(PLACES, sheet.getTables().get(0).getRowCount() - 1);
    Object first = row(sheet, 0).get(0);
    assertEquals("Barking and Dagenham", first);
    assertEquals(90.0, row(sheet, 0).get(6));
    assertEquals("Above the outer limits", row(sheet, 0).get(11));
    assertNull(
        sheet.getRow(sheet.getTables().get(0).getStartRowIndex() + 2).getCell(6), "not marked");
  }

  @Test
  void theWorkbookOfAllAreasSaysWhereEachLies() throws IOException {
    XSSFWorkbook national = book("public/boards/national.xlsx");
    assertNotNull(national.getSheet(FUNNEL));
    XSSFSheet table = national.getSheet("EHC_plans_issued_on_time");
    List<Object> barking = null;
    for (int i = 0; i < PLACES; i++) {
      barking = row(table, i).contains("Barking and Dagenham") ? row(table, i) : barking;
    }
    assertNotNull(barking);
    assertTrue(barking.contains("Above the outer limits"), barking.toString());
    assertTrue(barking.contains("Nothing to compare"), barking.toString());
  }

  @Test
  void everyRuleHoldsForThem() throws IOException {
    for (String name :
        List.of(
            "public/boards/301.xlsx",
            "public/boards/national.xlsx",
            "restricted/boards/301.xlsx")) {
      WorkbookChecks.check(folder.resolve(name));
    }
  }

  private static String texts(XSSFSheet sheet) {
    StringBuilder texts = new StringBuilder();
    sheet.forEach(row -> row.forEach(c -> texts.append(c).append('\n')));
    return texts.toString();
  }
}
