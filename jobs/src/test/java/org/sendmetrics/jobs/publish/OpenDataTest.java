package org.sendmetrics.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.OpenDataPair;

/** Pairs from a few invented figures. */
class OpenDataTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final String EHC_PLAN = "Education, health and care plan";

  private final List<Figure> figures = new ArrayList<>(InventedFigures.all());

  @TempDir private Path folder;

  @Test
  void everyPairPassesEveryCheck() {
    write();
    OpenDataChecks checks = new OpenDataChecks(CATALOGUE);
    for (String id : CATALOGUE.openDataPairs().keySet()) {
      for (OpenDataChecks.Result result : checks.of(folder.resolve(id + ".csv"))) {
        assertTrue(result.passed(), id + " " + result);
      }
    }
  }

  @Test
  void namesAndLabelsOfEveryShippedMetricKeepTheRules() {
    for (var pair : CATALOGUE.openDataPairs().values()) {
      for (var metric : metricsOf(pair)) {
        for (var indicator : OpenDataIndicator.of(pair, metric)) {
          assertTrue(indicator.name().matches("[a-z][a-z0-9_]{2,49}"), indicator.name());
          assertTrue(indicator.label().length() <= 80, indicator.label());
        }
      }
      pair.stems().keySet().forEach(CATALOGUE::metric);
    }
  }

  @Test
  void termsAndYearsOfFigureTablesBecomeOneIdentifierWithAFilter() {
    write();
    Map<String, String> row = row("send_attendance", "202425", "202", "Total", "Autumn term");
    assertEquals("Academic year", row.get("time_identifier"));
    assertEquals("30", row.get("overall_absence_count"));
    assertEquals("400", row.get("overall_absence_base"));
    assertEquals("7.500000", row.get("overall_absence_percent"));
  }

  /** January to March 2024 is the fourth quarter of the financial year 2023 to 2024. */
  @Test
  void financialQuartersStandInTheCalendarYearThatTheyLieIn() {
    write();
    assertEquals("44", requests("2024", "January to March"));
    assertEquals("41", requests("2024", "April to June"));
    assertEquals("43", requests("2023", "October to December"));
    assertEquals("100", requests("2024", "Total"));
    assertEquals("x", requests("2023", "April to June"));
  }

  private String requests(String year, String quarter) {
    return row("send_ehcp_timeliness", year, "202", "Total", quarter).get("requests_count");
  }

  @Test
  void monthsAreNotInThePairs() throws IOException {
    write();
    assertFalse(text("send_ehcp_timeliness.csv").contains("999"));
  }

  @Test
  void anAuthorityHasTheCodeThatWasInForceInTheYear() {
    write();
    assertEquals(
        "E10000027", row("send_attendance", "202122", "933", "Total", "Total").get("new_la_code"));
    assertEquals(
        "E06000066", row("send_attendance", "202425", "933", "Total", "Total").get("new_la_code"));
    // The first quarter of 2023 ends on the last day of the old code: the year's code is written.
    assertEquals(
        1,
        rows("send_ehcp_timeliness").stream()
            .filter(r -> r.get("time_period").equals("2023") && is(r, "old_la_code", "933"))
            .map(r -> r.get("new_la_code"))
            .distinct()
            .count());
  }

  @Test
  void aWithheldFigureIsWithheldInEachOfItsColumns() {
    write();
    Map<String, String> row = row("send_attendance", "202425", "373", EHC_PLAN, "Total");
    assertEquals(
        List.of("c", "c", "c"),
        List.of(
            row.get("overall_absence_count"),
            row.get("overall_absence_base"),
            row.get("overall_absence_percent")));
  }

  @Test
  void sumsOverTooFewAuthoritiesAreUnreliable() {
    write();
    assertEquals(
        "u", row("send_attendance", "202425", "", "Total", "Total").get("overall_absence_count"));
    Map<String, String> covered = row("send_ehcp_timeliness", "2024", "", "Total", "Total");
    assertEquals("900", covered.get("requests_count"));
    assertEquals(
        "x", row("send_ehcp_timeliness", "2023", "", "Total", "Total").get("requests_count"));
  }

  @Test
  void whatIsNeverSplitSoIsNotApplicableAndWhatMightBeIsNotAvailable() {
    write();
    Map<String, String> row = row("send_attendance", "202122", "933", EHC_PLAN, "Total");
    assertEquals("x", row.get("overall_absence_count"));
    assertEquals("z", row.get("persistent_absence_count"));
  }

  @Test
  void everyCombinationHasARow() {
    write();
    List<Map<String, String>> rows = rows("send_attendance");
    long placesAndTimes =
        rows.stream()
            .map(r -> List.of(r.get("time_period"), r.get("region_code"), r.get("old_la_code")))
            .distinct()
            .count();
    long items =
        rows.stream().map(r -> r.get("breakdown_topic") + r.get("breakdown")).distinct().count();
    long phases = rows.stream().map(r -> r.get("education_phase")).distinct().count();
    long terms = rows.stream().map(r -> r.get("term")).distinct().count();
    assertEquals(placesAndTimes * items * phases * terms, rows.size());
  }

  @Test
  void crossingsThatNoMetricHasAreLeftOutOfAFileTooLongForASpreadsheet() {
    var pair = CATALOGUE.openDataPairs().get("send_attendance");
    var metrics = metricsOf(pair);
    List<Integer> rows = new ArrayList<>();
    for (long most : new long[] {1000, 10}) {
      OpenDataMatrix matrix = new OpenDataMatrix(CATALOGUE, pair, metrics, most);
      figures.stream().filter(f -> f.key().metric().startsWith("attendance.")).forEach(matrix::add);
      List<OpenDataKey> keys = new ArrayList<>();
      matrix.each(row -> keys.add(row.key()));
      rows.add(keys.size());
    }
    assertTrue(rows.get(1) < rows.get(0), rows.toString());
  }

  @Test
  void aFilterWithOneItemIsInTheDataAndNotInTheMetadata() throws IOException {
    write();
    assertTrue(
        text("send_ehcp_timeliness.csv")
            .lines()
            .findFirst()
            .orElseThrow()
            .contains("education_phase"));
    assertFalse(text("send_ehcp_timeliness.meta.csv").contains("education_phase"));
    assertTrue(text("send_attendance.meta.csv").contains("education_phase,Filter"));
  }

  @Test
  void aFamilyWithoutFiguresHasNoPair() {
    figures.removeIf(f -> f.key().metric().startsWith("mediation."));
    write();
    assertFalse(Files.exists(folder.resolve("send_mediation.csv")));
    assertTrue(Files.exists(folder.resolve("send_exclusions.meta.csv")));
  }

  @Test
  void neitherTheOrderOfFiguresNorTheMachinesLocaleChangesAByte() throws IOException {
    write();
    Map<String, String> before = texts();
    Collections.shuffle(figures, new Random(7));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      write();
    } finally {
      Locale.setDefault(locale);
    }
    assertEquals(before, texts());
    assertEquals(8, before.size());
  }

  @Test
  void filesAreSortedByTimeLevelAndPlace() {
    write();
    List<String> order =
        rows("send_attendance").stream()
            .map(
                r ->
                    r.get("time_period")
                        + r.get("geographic_level")
                            .replace("National", "A")
                            .replace("Regional", "B")
                        + r.get("old_la_code"))
            .toList();
    assertEquals(order.stream().sorted().toList(), order);
  }

  @Test
  void aPairThatFailsACheckIsRefusedAndTheFolderIsLeftAsItWas() throws IOException {
    write();
    Map<String, String> before = texts();
    figures.add(
        InventedFigures.figure(
            "mediation.resolution-rate",
            "2024",
            "Calendar year",
            place("202"),
            "Issue type",
            " Health",
            8,
            20));
    OpenDataRefused refused = assertThrows(OpenDataRefused.class, this::write);
    assertTrue(
        refused.getMessage().contains("send_mediation.csv: filter_whitespace"),
        refused.getMessage());
    assertEquals(before, texts());
  }

  @Test
  void twoFiguresForOneCellAreAFaultOfOurs() {
    figures.add(figures.get(0));
    assertThrows(IllegalArgumentException.class, this::write);
  }

  private static List<Metric> metricsOf(OpenDataPair pair) {
    return CATALOGUE.metrics().values().stream()
        .filter(m -> m.family().equals(pair.family()))
        .toList();
  }

  private static Place place(String code) {
    return Place.of(CATALOGUE.authorities().at(code, LocalDate.of(2024, 12, 31)).orElseThrow());
  }

  private void write() {
    OpenData.write(CATALOGUE, figures, folder);
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static boolean is(Map<String, String> row, String column, String cell) {
    return row.get(column).equals(cell);
  }

  /** The one row of a breakdown item, all phases; England's when the code is empty. */
  private Map<String, String> row(
      String pair, String time, String laCode, String item, String part) {
    return rows(pair).stream()
        .filter(r -> is(r, "time_period", time) && is(r, "old_la_code", laCode))
        .filter(r -> !laCode.isEmpty() || is(r, "geographic_level", "National"))
        .filter(r -> is(r, "breakdown", item) && is(r, "education_phase", "Total"))
        .filter(r -> part.equals(r.getOrDefault("term", r.get("quarter"))))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, String>> rows(String pair) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(pair + ".csv"))) {
      reader.forEach(r -> rows.add(r.getFieldsAsMap()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
