package org.sendmetrics.jobs.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.scan.Fault;
import org.sendmetrics.jobs.audit.scan.ProductScan;
import org.sendmetrics.jobs.audit.scan.Products;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.PeriodNesting;

/** Limits of chance are worked out again; any other number in their place is a fault. */
class LimitsOfChanceTest {
  private static final String METRIC = "exclusions.suspension-rate";
  private static final String ON_TIME = "ehcp.issued-within-20-weeks-rate";
  private static final int PLACES = 25;

  @TempDir Path out;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(out.resolve("public"));
    List<Figure> live = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      String year = Integer.toString(2024 + i / 12);
      String month = PeriodNesting.MONTHS.get(i % 12);
      live.add(figure(METRIC, year, month, HandMadeRelease.CAMDEN, 1 + i % 3 * 5, "live"));
    }
    FigureCsv.write(out.resolve("public/metric-values.csv"), live);
    List<Figure> published = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      String code = Integer.toString(800 + i);
      Figure.Place place =
          new Figure.Place(
              Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E0900" + code, name(i), code);
      published.add(figure(ON_TIME, "2024", "Calendar year", place, 40 + i, "DfE"));
    }
    FigureCsv.write(out.resolve("public/comparators.csv"), published);
    Reports.write(
        HandMadeRelease.CATALOGUE,
        new Release(LocalDate.of(2025, 11, 14), false, true, "0123456789abcdef"),
        out);
  }

  /** A name of letters alone: a number in it would be held against the figures. */
  private static String name(int i) {
    return "Area " + (char) ('A' + i);
  }

  private static Figure figure(
      String metric, String year, String part, Figure.Place place, long count, String series) {
    String unit = HandMadeRelease.CATALOGUE.metric(metric).unit().symbol();
    BigDecimal value = BigDecimal.valueOf(count);
    return new Figure(
        new Figure.Key(metric, year, part, place, "Total", "Total", "Total"),
        value,
        100L,
        value,
        null,
        null,
        unit,
        "",
        series,
        "");
  }

  private ProductScan scan() {
    return Products.scan(out, HandMadeRelease.CATALOGUE);
  }

  /** Adds one unit of the last place to a number of a sheet. */
  private void change(String file, String sheet, int column) throws IOException {
    Path path = out.resolve("public/boards/" + file);
    XSSFWorkbook book;
    try (var in = Files.newInputStream(path)) {
      book = new XSSFWorkbook(in);
    }
    XSSFSheet found = book.getSheet(sheet);
    Cell cell = found.getRow(found.getLastRowNum()).getCell(column);
    cell.setCellValue(
        BigDecimal.valueOf(cell.getNumericCellValue()).add(new BigDecimal("0.01")).doubleValue());
    try (var to = Files.newOutputStream(path)) {
      book.write(to);
    }
  }

  private List<Fault> faults(String sheet) {
    return scan().findings().stream()
        .filter(f -> f.where().toString().contains(sheet + "!"))
        .map(f -> f.fault())
        .distinct()
        .toList();
  }

  @Test
  void honestLimitsAreBelieved() {
    assertEquals(
        List.of(),
        scan().findings().stream()
            .filter(f -> f.where().toString().matches(".*(Control|Funnel)_.*"))
            .toList());
    assertTrue(scan().numbers() > 4 * PLACES);
  }

  @Test
  void aLimitOverTimeThatIsNotThatOfTheFiguresIsAFault() throws IOException {
    change("202.xlsx", "Control_Suspensions", 2);
    assertTrue(faults("Control_Suspensions").contains(Fault.NUMBER_WITHOUT_KEY));
  }

  @Test
  void aLimitOfTheFunnelThatIsNotThatOfAllPlacesIsAFault() throws IOException {
    change("national.xlsx", "Funnel_EHC_plans_issued_on_time", 6);
    assertTrue(faults("Funnel_EHC_plans_issued_on_time").contains(Fault.NUMBER_WITHOUT_KEY));
  }
}
