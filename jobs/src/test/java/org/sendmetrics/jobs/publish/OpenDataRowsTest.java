package org.sendmetrics.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;

/** Which rows a pair has, and what stands in them. */
class OpenDataRowsTest {
  private static final String ATTENDANCE = "send_attendance";
  private static final String TIMELINESS = "send_ehcp_timeliness";
  private static final String EHC_PLAN = "Education, health and care plan";

  private WrittenPairs pairs;

  @BeforeEach
  void write(@TempDir Path folder) {
    pairs = WrittenPairs.of(InventedFigures.all(), folder);
  }

  @Test
  void termsAndYearsHaveOneIdentifierAndAFilter() {
    Map<String, String> row = pairs.row(ATTENDANCE, "202425", "202", "Total", "Autumn term");
    assertEquals("Academic year", row.get("time_identifier"));
    assertEquals("30", row.get("overall_absence_count"));
    assertEquals("400", row.get("overall_absence_base"));
    assertEquals("7.500000", row.get("overall_absence_percent"));
  }

  /** January to March 2024 is the fourth quarter of the financial year 2023 to 2024. */
  @Test
  void financialQuartersStandInTheCalendarYearThatTheyLieIn() {
    assertEquals("44", requests("2024", "January to March"));
    assertEquals("41", requests("2024", "April to June"));
    assertEquals("43", requests("2023", "October to December"));
    assertEquals("100", requests("2024", "Total"));
    assertEquals("x", requests("2023", "April to June"));
  }

  private String requests(String year, String quarter) {
    return pairs.row(TIMELINESS, year, "202", "Total", quarter).get("requests_count");
  }

  @Test
  void monthsAreNotInThePairs() {
    assertFalse(pairs.texts().get(TIMELINESS + ".csv").contains("999"));
  }

  @Test
  void anAuthorityHasTheCodeThatWasInForceInTheYear() {
    String old = pairs.row(ATTENDANCE, "202122", "933", "Total", "Total").get("new_la_code");
    String now = pairs.row(ATTENDANCE, "202425", "933", "Total", "Total").get("new_la_code");
    assertEquals(List.of("E10000027", "E06000066"), List.of(old, now));
  }

  /** The first quarter of 2023 ends on the last day of the old code. */
  @Test
  void aPartOfAYearHasTheCodeOfTheYear() {
    Set<String> codes =
        pairs.rows(TIMELINESS).stream()
            .filter(r -> r.get("time_period").equals("2023"))
            .filter(r -> r.get("old_la_code").equals("933"))
            .map(r -> r.get("new_la_code"))
            .collect(Collectors.toSet());
    assertEquals(Set.of("E06000066"), codes);
    assertEquals(
        "20",
        pairs.row(TIMELINESS, "2023", "933", "Total", "January to March").get("requests_count"));
  }

  @Test
  void aWithheldFigureIsWithheldInEachOfItsColumns() {
    Map<String, String> row = pairs.row(ATTENDANCE, "202425", "373", EHC_PLAN, "Total");
    assertEquals(
        List.of("c", "c", "c"),
        Stream.of("count", "base", "percent")
            .map(type -> row.get("overall_absence_" + type))
            .toList());
  }

  @Test
  void sumsOverTooFewAuthoritiesAreUnreliable() {
    assertEquals("u", ofEngland(ATTENDANCE, "202425", "overall_absence_base"));
    assertEquals("900", ofEngland(TIMELINESS, "2024", "requests_count"));
    assertEquals("x", ofEngland(TIMELINESS, "2023", "requests_count"));
  }

  private String ofEngland(String pair, String time, String column) {
    return pairs.row(pair, time, "", "Total", "Total").get(column);
  }

  @Test
  void whatIsNeverSplitSoIsNotApplicableAndWhatMightBeIsNotAvailable() {
    Map<String, String> row = pairs.row(ATTENDANCE, "202122", "933", EHC_PLAN, "Total");
    assertEquals("x", row.get("overall_absence_count"));
    assertEquals("z", row.get("persistent_absence_count"));
  }

  @Test
  void everyCombinationHasARow() {
    List<Map<String, String>> rows = pairs.rows(ATTENDANCE);
    long expected =
        different(rows, "time_period", "region_code", "old_la_code")
            * different(rows, "breakdown_topic", "breakdown")
            * different(rows, "education_phase")
            * different(rows, "term");
    assertEquals(expected, rows.size());
  }

  private static long different(List<Map<String, String>> rows, String... columns) {
    return rows.stream().map(r -> Stream.of(columns).map(r::get).toList()).distinct().count();
  }

  @Test
  void crossingsThatNoMetricHasAreLeftOutOfAFileTooLongForASpreadsheet() {
    // Of two items in two phases, one item has figures in one phase only.
    assertEquals(rowsAtMost(1000) * 3, rowsAtMost(10) * 4);
  }

  private static int rowsAtMost(long most) {
    Catalogue catalogue = Catalogue.shipped();
    var pair = catalogue.openDataPairs().get(ATTENDANCE);
    var matrix = new OpenDataMatrix(catalogue, pair, OpenData.metrics(catalogue, pair), most);
    InventedFigures.all().stream()
        .filter(f -> f.key().metric().startsWith("attendance."))
        .forEach(matrix::add);
    List<OpenDataKey> keys = new ArrayList<>();
    matrix.each(row -> keys.add(row.key()));
    return keys.size();
  }

  @Test
  void rowsAreSortedByTimeLevelAndPlace() {
    List<String> order =
        pairs.rows(ATTENDANCE).stream()
            .map(
                r ->
                    r.get("time_period")
                        + List.of("National", "Regional", "Local authority")
                            .indexOf(r.get("geographic_level"))
                        + r.get("old_la_code"))
            .toList();
    assertEquals(order.stream().sorted().toList(), order);
  }

  @Test
  void aFilterWithOneItemIsInTheDataAndNotInTheMetadata() {
    Map<String, String> texts = pairs.texts();
    assertTrue(
        texts
            .get(TIMELINESS + ".csv")
            .lines()
            .findFirst()
            .orElseThrow()
            .contains(",education_phase,"));
    assertFalse(texts.get(TIMELINESS + ".meta.csv").contains("education_phase"));
    assertTrue(texts.get(ATTENDANCE + ".meta.csv").contains("education_phase,Filter"));
  }

  /** A few rows of one school: of most of what could be told of a pupil nothing was sent. */
  @Test
  void aTopicOfWhichNothingIsKnownIsLeftOut(@TempDir Path folder) {
    WrittenPairs few = WrittenPairs.of(InventedFigures.ofFewPupils(), folder);
    assertEquals(
        Set.of("Total", "Sex"),
        few.rows(ATTENDANCE).stream()
            .map(r -> r.get("breakdown_topic"))
            .collect(Collectors.toSet()));
  }
}
