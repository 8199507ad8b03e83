package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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

class ConcernPageTest {
  @TempDir private static Path folder;
  private static XSSFWorkbook book;

  @BeforeAll
  static void write() throws IOException {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, folder);
    book = WorkbookChecks.open(folder.resolve("public/boards/301.xlsx"));
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? Double.toString(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  private static List<List<String>> rows(String sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (var row : book.getSheet(sheet)) {
      List<String> cells = new ArrayList<>();
      row.forEach(c -> cells.add(text(c)));
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void thereIsAPageForEachAreaOfConcernInTheirOrder() {
    List<String> names = new ArrayList<>();
    book.forEach(s -> names.add(s.getSheetName()));
    assertEquals(
        List.of(
            "Dashboard",
            "Cover",
            "Contents",
            "Timeliness",
            "Waiting_cases",
            "Attendance_at_school",
            "Suspensions_and_exclusions",
            "Mediation_and_appeals",
            "Movement_between_schools",
            "What_changed",
            "Exceptions"),
        names.subList(0, 11));
  }

  @Test
  void timelinessStandsBesideItsCompanionsAndItsMisreading() {
    List<List<String>> rows = rows("Timeliness");
    assertTrue(
        rows.stream().anyMatch(r -> r.get(0).startsWith("\u201cTimeliness fell, so the service")));
    List<String> quarter =
        rows.stream().filter(r -> r.contains("April to June 2025")).findFirst().orElseThrow();
    assertTrue(quarter.containsAll(List.of("80.0", "80 of 100", "40.0", "Better")), "" + quarter);
    List<String> year =
        rows.stream().filter(r -> r.contains("Calendar year 2024")).findFirst().orElseThrow();
    assertTrue(year.containsAll(List.of("40.0", "40 of 100", "46.4")), "England's: " + year);
    assertTrue(year.get(0).matches("EHC plans issued on time \\[note \\d+]"), "" + year);
  }

  @Test
  void sentencesStandAlone() {
    List<String> sentences = rows("Timeliness").stream().map(r -> r.get(0)).toList();
    assertTrue(
        sentences.contains(
            "EHC plans issued on time in 2024: 40.0% (40 of 100), 95% limits 37.0 to 43.0."),
        "" + sentences);
  }

  @Test
  void theTrendHasAGapWhereAFigureIsNotAvailable() {
    XSSFSheet data = book.getSheet("Trend_EHC_plans_issued_on_time");
    assertNotNull(data);
    int first = data.getTables().get(0).getStartRowIndex() + 1;
    assertEquals("Jul to Sep 2024", text(data.getRow(first + 1).getCell(0)));
    assertEquals(null, data.getRow(first + 1).getCell(1));
    assertEquals("[x]", text(data.getRow(first + 1).getCell(2)));
    String chart =
        book.getSheet("Timeliness").getDrawingPatriarch().getCharts().get(0).getCTChart().xmlText();
    String cache = chart.substring(chart.indexOf("<c:numCache>"), chart.indexOf("</c:numCache>"));
    assertFalse(cache.contains("<c:pt idx=\"1\">"), cache);
    assertTrue(cache.contains("<c:pt idx=\"2\"><c:v>50.0<"), cache);
  }

  @Test
  void exceptionsSayTheLineAndWhatWasSaid() {
    List<String> row =
        rows("Exceptions").stream()
            .filter(r -> r.get(0).equals("EHC plans issued on time"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            "EHC plans issued on time",
            "Head of SEND",
            "EHC plans issued on time from April to June 2025: 80.0% (80 of 100).",
            "Straight line from 65% in 2023: 83.7% due on 30 June 2025."),
        row.subList(0, 4));
  }
}
