package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.WorkbookChecks;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/** What stands beside the 20-week figure in the workbook of all areas, of published figures. */
class NationalTimelinessTest {
  private static final String ISSUED = "ehcp.issued-within-20-weeks-including-exceptions-rate";
  private static final String MIDDLE = "ehcp.issued-after-20-within-52-weeks-rate";
  private static final String LONG = "ehcp.issued-after-52-weeks-rate";
  private static final int AREAS = 20;

  @TempDir Path folder;

  /** Area n of 20 issued 200 plans: 10 n in time, 150 - 7 n after, 30 after a year; 10 excepted. */
  private static List<Figure> published(String series) {
    List<Figure> figures = new ArrayList<>();
    for (int n = 1; n <= AREAS; n++) {
      String code = Integer.toString(800 + n);
      Figure.Place place =
          new Figure.Place(
              Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E09000" + code, code, code);
      figures.add(figure(ISSUED, place, 10 * n, 200, series));
      figures.add(figure(MIDDLE, place, 150 - 7 * n, 200, series));
      figures.add(figure(LONG, place, n == 20 ? 0 : 19 - n, 200, series));
      figures.add(figure(Samples.ON_TIME, place, 9 * n, n == 1 ? 0 : 190, series));
    }
    return figures;
  }

  private static Figure figure(String metric, Figure.Place place, long n, long of, String series) {
    Figure.Key key =
        new Figure.Key(metric, "2024", "Calendar year", place, "Total", "Total", "Total");
    BigDecimal value =
        of == 0
            ? null
            : BigDecimal.valueOf(100 * n).divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP);
    return new Figure(
        key,
        of == 0 ? null : BigDecimal.valueOf(n),
        of == 0 ? null : of,
        value,
        null,
        null,
        "%",
        of == 0 ? "x" : "",
        series,
        "");
  }

  private XSSFWorkbook national(List<Figure> live, List<Figure> published) throws IOException {
    Files.createDirectories(folder.resolve("public"));
    FigureCsv.write(folder.resolve("public/metric-values.csv"), live);
    FigureCsv.write(folder.resolve("public/comparators.csv"), published);
    Reports.write(Samples.CATALOGUE, new Release(Samples.AS_AT, false, true, "run-1"), folder);
    Path file = folder.resolve("public/boards/national.xlsx");
    WorkbookChecks.check(file);
    return WorkbookChecks.open(file);
  }

  /** The cells of the n-th row under the headers, as text. */
  private static List<String> row(XSSFSheet sheet, int n) {
    int first = sheet.getTables().get(0).getStartRowIndex();
    Row row = sheet.getRow(first + n);
    return IntStream.range(0, row.getLastCellNum()).mapToObj(c -> text(row.getCell(c))).toList();
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString()
        : cell.getStringCellValue();
  }

  @Test
  void bandsFallShortOfThePlansByThoseOfUnknownLength() throws IOException {
    try (XSSFWorkbook book = national(List.of(), published("Published"))) {
      XSSFSheet bands = book.getSheet("Bands_of_time");
      assertEquals(
          List.of(
              "801",
              "801",
              "London",
              "Calendar year 2024",
              "Published",
              "200",
              "10",
              "5",
              "143",
              "71.5",
              "18",
              "9",
              "29",
              "14.5",
              "[x]",
              "[x]"),
          row(bands, 1));
      assertEquals(
          List.of("[x]", "[x]"),
          row(bands, 20).subList(12, 14),
          "bands of more plans than there are leave nothing over");
    }
  }

  @Test
  void eachFigureStandsBesideWhatItLeavesOut() throws IOException {
    try (XSSFWorkbook book = national(List.of(), published("Published"))) {
      XSSFSheet dates = book.getSheet("Date_quality");
      assertEquals(
          List.of("9.5", "200", "10", "5", "[x]", "[x]", "[x]"), row(dates, 2).subList(5, 12));
      assertEquals(
          List.of("[x]", "200", "[x]", "[x]"), row(dates, 1).subList(5, 9), "without its base");
      XSSFSheet table = book.getSheet("EHC_plans_issued_on_time");
      assertEquals("5", row(table, 2).get(10), "the share of exceptions is a column there too");
    }
  }

  @Test
  void areasAreCountedInBandsAndDeciles() throws IOException {
    try (XSSFWorkbook book = national(List.of(), published("Published"))) {
      XSSFSheet spread = book.getSheet("Distribution");
      XSSFSheet deciles = book.getSheet("Deciles");
      assertNull(
          deciles.getRow(deciles.getTables().get(0).getStartRowIndex() + 2), "too few areas");
      assertEquals(
          List.of("20", "10", "20", "30", "40", "50", "60", "70", "80", "90"),
          row(deciles, 1).subList(3, 13));
      List<String> last = List.of("90 to 100", "3", "15");
      assertEquals(List.of("0 to under 10", "1", "5"), row(spread, 1).subList(3, 6));
      assertEquals(List.of("10 to under 20", "2", "10"), row(spread, 2).subList(3, 6));
      assertEquals(last, row(spread, 10).subList(3, 6), "90, 95 and 100");
      assertEquals(List.of("No figure to show", "0", "[z]"), row(spread, 11).subList(3, 6));
    }
  }

  @Test
  void ourOwnFiguresAreInNoBandOfThePublication() throws IOException {
    try (XSSFWorkbook book = national(published(Figure.LIVE), List.of())) {
      assertNull(book.getSheet("Bands_of_time"));
      assertNotNull(book.getSheet("Date_quality"));
    }
  }
}
