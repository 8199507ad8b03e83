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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.audit.scan.Fault;
import org.sendmetrics.jobs.audit.scan.Products;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/** How areas are spread, and what counts leave over, is worked out again by the scan. */
class SpreadOfAreasTest {
  private static final String SERIES = "Education, health and care plans";
  private static final int PLACES = 25;
  private static final Path NATIONAL = Path.of("public/boards/national.xlsx");

  @TempDir Path out;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(out.resolve("public"));
    FigureCsv.write(out.resolve("public/metric-values.csv"), List.of());
    List<Figure> published = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      String code = Integer.toString(800 + i);
      Figure.Place place =
          new Figure.Place(
              Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E0900" + code, name(i), code);
      published.add(figure("ehcp.issued-within-20-weeks-rate", place, 30 + i, 100));
      published.add(
          figure("ehcp.issued-within-20-weeks-including-exceptions-rate", place, 32 + i, 125));
      published.add(figure("ehcp.issued-after-20-within-52-weeks-rate", place, 50 - i, 125));
      published.add(figure("ehcp.issued-after-52-weeks-rate", place, 40, 125));
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

  private static Figure figure(String metric, Figure.Place place, long count, long base) {
    return new Figure(
        new Figure.Key(metric, "2024", "Calendar year", place, "Total", "Total", "Total"),
        BigDecimal.valueOf(count),
        base,
        BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(base)),
        null,
        null,
        "%",
        "",
        SERIES,
        "");
  }

  private List<Fault> faults(String sheet) {
    return Products.scan(out, HandMadeRelease.CATALOGUE).findings().stream()
        .filter(f -> f.where().toString().contains("national.xlsx " + sheet + "!"))
        .map(f -> f.fault())
        .toList();
  }

  @Test
  void whatIsWorkedOutFromShownFiguresIsBelieved() {
    for (String sheet : List.of("Distribution", "Deciles", "Bands_of_time", "Date_quality")) {
      assertEquals(List.of(), faults(sheet), sheet);
    }
  }

  @ParameterizedTest(name = "{0}, {2}")
  @CsvSource({
    "Distribution, 4, number of areas",
    "Distribution, 5, areas in every 100",
    "Deciles, 3, areas with a figure",
    "Deciles, 8, fifth decile",
    "Bands_of_time, 8, count of a band",
    "Bands_of_time, 12, length not known",
    "Bands_of_time, 13, share of length not known",
    "Date_quality, 7, excepted plans",
    "Date_quality, 8, share of excepted plans",
    "EHC_plans_issued_on_time, 10, share of excepted plans"
  })
  void anotherNumberInItsPlaceIsAFault(String sheet, int column, String what) throws IOException {
    XSSFWorkbook book;
    try (var in = Files.newInputStream(out.resolve(NATIONAL))) {
      book = new XSSFWorkbook(in);
    }
    int first = book.getSheet(sheet).getTables().get(0).getStartRowIndex() + 1;
    Cell cell = book.getSheet(sheet).getRow(first).getCell(column);
    cell.setCellValue(cell.getNumericCellValue() + 1);
    try (var to = Files.newOutputStream(out.resolve(NATIONAL))) {
      book.write(to);
    }
    assertTrue(faults(sheet).contains(Fault.DISAGREES), what);
  }
}
