package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sendmetrics.jobs.compare.Published.darlington;
import static org.sendmetrics.jobs.compare.Published.hartlepool;
import static org.sendmetrics.jobs.compare.Published.northEast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendmetrics.jobs.compare.ReconciliationRow.Verdict;

class ReconciliationTest {
  private static final String EXCLUDING = "PC_plans_issued_20_weeks_ex";
  private static final String INCLUDING = "pc_plans_issued_within_20_weeks";

  private static List<ReconciliationRow> sample;

  @BeforeAll
  static void read() {
    sample = reconcile(Published.read("published/t.csv", Published.sample()));
  }

  @Test
  void englandIn2024AddsUpExactly() {
    ReconciliationRow excluding = headline(sample, "2024", "E92000001", EXCLUDING);
    assertEquals("39407", excluding.recomputedNumerator());
    assertEquals("84866", excluding.recomputedDenominator());
    assertEquals("46.4", excluding.recomputedValue());
    assertEquals(Verdict.EXACT, excluding.verdict());
    assertEquals("153 authorities add up", excluding.reason());
    ReconciliationRow including = headline(sample, "2024", "E92000001", INCLUDING);
    assertEquals("41448", including.recomputedNumerator());
    assertEquals("90392", including.recomputedDenominator());
    assertEquals("45.9", including.recomputedValue());
    assertEquals(Verdict.EXACT, including.verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019", "2020", "2021", "2024"})
  void englandAndEveryRegionAddUpExactly(String year) {
    List<ReconciliationRow> rows =
        sample.stream()
            .filter(r -> r.timePeriod().equals(year))
            .filter(r -> !r.geographicLevel().equals("Local authority"))
            .filter(r -> r.filter().equals("All EHC plans issued"))
            .filter(r -> r.measure().equals(EXCLUDING) || r.measure().equals(INCLUDING))
            .toList();
    assertEquals(20, rows.size());
    assertTrue(rows.stream().allMatch(r -> r.verdict() == Verdict.EXACT), rows::toString);
  }

  @Test
  void englandIn2022DoesNotReconcileAndTheWithheldAuthoritiesAreNamed() {
    ReconciliationRow england = headline(sample, "2022", "E92000001", EXCLUDING);
    assertEquals(Verdict.DOES_NOT_RECONCILE, england.verdict());
    assertEquals("49.2", england.publishedValue());
    assertEquals("49.8", england.recomputedValue());
    assertEquals("61283", england.recomputedDenominator());
    for (String name : List.of("Norfolk", "Tower Hamlets", "Havering", "West Berkshire")) {
      assertTrue(england.reason().contains(name + " (x)"), england.reason());
    }
    assertTrue(england.reason().contains("825 fewer than published in the denominator"));
    assertEquals("48.3", headline(sample, "2022", "E92000001", INCLUDING).recomputedValue());
  }

  @Test
  void in2022TheRegionsOfTheWithheldAuthoritiesSayWhetherTheyAreInThem() {
    ReconciliationRow london = headline(sample, "2022", "E12000007", EXCLUDING);
    assertEquals(Verdict.DOES_NOT_RECONCILE, london.verdict());
    assertTrue(london.reason().endsWith("withheld: Tower Hamlets (x), Havering (x)"));
    ReconciliationRow southEast = headline(sample, "2022", "E12000008", EXCLUDING);
    assertEquals(Verdict.DOES_NOT_RECONCILE, southEast.verdict());
    assertTrue(southEast.reason().endsWith("withheld: West Berkshire (x)"));
    ReconciliationRow east = headline(sample, "2022", "E12000006", EXCLUDING);
    assertEquals(Verdict.EXACT, east.verdict());
    assertTrue(east.reason().endsWith("without the withheld Norfolk (x)"), east.reason());
  }

  @Test
  void dorsetAndCityOfLondonHaveNothingToCompare() {
    for (String area : List.of("838", "201")) {
      ReconciliationRow row = headline(sample, "2024", area, EXCLUDING);
      assertEquals(Verdict.NOT_COMPARABLE, row.verdict());
      assertEquals("x", row.publishedValue());
      assertEquals("0", row.recomputedDenominator());
      assertEquals("z", row.recomputedValue());
    }
  }

  @Test
  void theEditionWithoutLewishamDoesNotReconcile() {
    List<ReconciliationRow> later =
        reconcile(Published.read("published/t.csv", Published.laterEdition()));
    for (String area : List.of("E92000001", "E12000007")) {
      ReconciliationRow row = headline(later, "2024", area, EXCLUDING);
      assertEquals(Verdict.DOES_NOT_RECONCILE, row.verdict());
      assertTrue(row.reason().contains("193 fewer than published in the denominator"));
      assertTrue(row.reason().endsWith("withheld: Lewisham (x)"));
    }
    assertEquals(Verdict.EXACT, headline(later, "2024", "E12000001", EXCLUDING).verdict());
  }

  @Test
  void countsThatDifferAtTheSamePercentageAreRateOnly() {
    ReconciliationRow row =
        first(
            northEast("2024", "200,200,100,100,50,50"),
            hartlepool("2024", "100,100,50,50,50,50"),
            darlington("2024", "98,98,49,49,50,50"));
    assertEquals(Verdict.RATE_ONLY, row.verdict());
    assertTrue(row.reason().contains("no row: "), row.reason());
    assertTrue(row.reason().contains("Gateshead"));
  }

  @Test
  void countsThatDifferByATenthOfAPointDoNotReconcile() {
    ReconciliationRow row =
        first(
            northEast("2024", "1000,1000,500,500,50,50"),
            hartlepool("2024", "1000,1000,499,499,49.9,49.9"));
    assertEquals(Verdict.DOES_NOT_RECONCILE, row.verdict());
  }

  @Test
  void aPercentageThatIsNotRoundedHalfUpIsWithinRoundingAndSaysSo() {
    ReconciliationRow row = first(hartlepool("2024", "80,80,23,23,28.8,28.7"));
    assertEquals(Verdict.WITHIN_ROUNDING, row.verdict());
    assertEquals("28.8", row.recomputedValue());
    assertTrue(row.reason().contains("rounded half up, which is 28.8"));
    ReconciliationRow wrong = first(hartlepool("2024", "80,80,23,23,28.8,29.0"));
    assertEquals(Verdict.DOES_NOT_RECONCILE, wrong.verdict());
  }

  @Test
  void withheldCountsAreComparedByTheirPercentage() {
    String authority = hartlepool("2024", "1000,1000,500,500,50,50");
    assertEquals(Verdict.RATE_ONLY, first(northEast("2024", "x,x,x,x,50,50"), authority).verdict());
    assertEquals(
        Verdict.WITHIN_ROUNDING, first(northEast("2024", "x,x,x,x,50,50.1"), authority).verdict());
    assertEquals(
        Verdict.NOT_COMPARABLE, first(northEast("2024", "x,x,x,x,x,x"), authority).verdict());
  }

  @Test
  void aRegionWithoutAuthorityRowsIsNotComparable() {
    ReconciliationRow row = first(northEast("2024", "200,200,100,100,50,50"));
    assertEquals(Verdict.NOT_COMPARABLE, row.verdict());
    assertEquals("the file has no authority rows to add", row.reason());
  }

  @Test
  void theTableIsWrittenWithItsColumnsInOrder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("reconciliation.csv");
    ReconciliationCsv.write(file, sample);
    List<String> lines = Files.readAllLines(file);
    assertEquals(
        "file,time_period,time_identifier,geographic_level,area_code,area_name,filter,measure,"
            + "published_numerator,published_denominator,published_value,recomputed_numerator,"
            + "recomputed_denominator,recomputed_value,verdict,reason",
        lines.get(0));
    assertEquals(
        "published/t.csv,2019,Calendar year,National,E92000001,England,All EHC plans issued,"
            + EXCLUDING
            + ",29895,49519,60.4,29895,49519,60.4,exact,151 authorities add up",
        lines.get(1));
    assertEquals(1 + sample.size(), lines.size());
  }

  /** The first measure of the first row. */
  private static ReconciliationRow first(String... rows) {
    return reconcile(Published.readRows(rows)).get(0);
  }

  private static List<ReconciliationRow> reconcile(PublishedRows published) {
    return Reconciliation.rows(Published.CATALOGUE, published);
  }

  private static ReconciliationRow headline(
      List<ReconciliationRow> rows, String year, String area, String measure) {
    return rows.stream()
        .filter(r -> r.timePeriod().equals(year) && r.areaCode().equals(area))
        .filter(r -> r.filter().equals("All EHC plans issued") && r.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
