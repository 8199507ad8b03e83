package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.compare.ReconciliationRow.Verdict;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Figure;

/** Figures of England and some authorities that are known, read from the department's own files. */
class NationalFactsTest {
  private static Comparators timeliness;

  @BeforeAll
  static void read() {
    timeliness = Comparators.of(Published.read("published/t.csv", Published.sample()));
  }

  @ParameterizedTest
  @CsvSource({
    "2019,E92000001,29895,49519,60.4", "2020,E92000001,31446,54175,58.0",
    "2021,E92000001,34249,57196,59.9", "2022,E92000001,30536,62108,49.2",
    "2024,E92000001,39407,84866,46.4", "2019,E12000001,1723,2469,69.8",
    "2019,E12000002,4191,6973,60.1", "2019,E12000003,3161,4386,72.1",
    "2019,E12000004,2358,3422,68.9", "2019,E12000005,2559,4766,53.7",
    "2019,E12000006,3283,5050,65.0", "2019,E12000007,5144,7959,64.6",
    "2019,E12000008,4164,8792,47.4", "2019,E12000009,3312,5702,58.1",
    "2021,E12000001,1781,2481,71.8", "2021,E12000002,5580,8388,66.5",
    "2021,E12000003,3491,5322,65.6", "2021,E12000004,2080,3890,53.5",
    "2021,E12000005,3303,5273,62.6", "2021,E12000006,4096,6301,65.0",
    "2021,E12000007,5464,8550,63.9", "2021,E12000008,5525,11217,49.3",
    "2021,E12000009,2929,5774,50.7", "2022,E12000001,1831,3170,57.8",
    "2022,E12000002,6373,10158,62.7", "2022,E12000003,3625,5787,62.6",
    "2022,E12000004,1430,4451,32.1", "2022,E12000005,3010,6006,50.1",
    "2022,E12000006,1908,5883,32.4", "2022,E12000007,5222,9555,54.7",
    "2022,E12000008,4841,10574,45.8", "2022,E12000009,2296,6524,35.2",
    "2024,E12000001,1943,3966,49.0", "2024,E12000002,6977,13808,50.5",
    "2024,E12000003,4507,7942,56.7", "2024,E12000004,2729,6995,39.0",
    "2024,E12000005,3767,8906,42.3", "2024,E12000006,3688,9315,39.6",
    "2024,E12000007,8390,12544,66.9", "2024,E12000008,5161,13504,38.2",
    "2024,E12000009,2245,7886,28.5",
  })
  void plansWithinTwentyWeeks(
      String year, String area, long numerator, long denominator, BigDecimal percent) {
    Figure figure = Published.figure(timeliness, Published.RATE, year, area);
    assertEquals(numerator, figure.numerator().longValue());
    assertEquals(denominator, figure.denominator());
    assertEquals(percent, figure.value().setScale(1, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource({"909,2019,85.2,2021,78.1", "850,2019,5.9,2021,15.6"})
  void cumbriaAndHampshireAreOf2019AndNot2021(
      String code, String year, String percent, String otherYear, String otherPercent) {
    assertEquals(percent, percentOf(code, year));
    assertEquals(otherPercent, percentOf(code, otherYear));
    for (Figure figure : timeliness.figures()) {
      boolean of2021 =
          figure.key().timePeriod().equals("2021")
              && figure.key().metric().equals(Published.RATE)
              && figure.key().place().level() == Figure.Level.LOCAL_AUTHORITY;
      if (of2021 && figure.value() != null) {
        String shown = figure.value().setScale(1, RoundingMode.HALF_UP).toPlainString();
        assertFalse(shown.equals("85.2") || shown.equals("5.9"), figure::toString);
      }
    }
  }

  private static String percentOf(String code, String year) {
    return Published.figure(timeliness, Published.RATE, year, code)
        .value()
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void dorsetIssuedNoneWithoutAnExceptionIn2024() {
    assertEquals("z", Published.figure(timeliness, Published.RATE, "2024", "838").symbol());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Total|Total|7916225|6685|0.08|339360|4.29|167125|2.11",
        "SEN provision|No SEN provision|6783320|3405|0.05|181010|2.67|99130|1.46",
        "SEN provision|Education, health and care plan|221225|370|0.17|33265|15.04|13940|6.30",
        "SEN provision|SEN support / SEN without an EHC plan|911685|2915|0.32|125090|13.72|54055|5.93",
      })
  void exclusionsBySenIn201516(
      String topic,
      String item,
      long pupils,
      long permanent,
      BigDecimal permanentRate,
      long suspensions,
      BigDecimal suspensionRate,
      long suspended,
      BigDecimal suspendedRate) {
    Comparators read = comparators("exclusions_by_sen_national.csv");
    assertRate(
        read, "exclusions.permanent-exclusion-rate", topic, item, permanent, pupils, permanentRate);
    assertRate(
        read, "exclusions.suspension-rate", topic, item, suspensions, pupils, suspensionRate);
    assertRate(
        read,
        "exclusions.one-or-more-suspension-rate",
        topic,
        item,
        suspended,
        pupils,
        suspendedRate);
  }

  private static void assertRate(
      Comparators read,
      String metric,
      String topic,
      String item,
      long numerator,
      long denominator,
      BigDecimal rate) {
    Figure figure =
        read.figures().stream()
            .filter(f -> f.key().metric().equals(metric))
            .filter(f -> f.key().phase().equals(Figure.TOTAL))
            .filter(f -> f.key().breakdownTopic().equals(topic))
            .filter(f -> f.key().breakdown().equals(item))
            .findFirst()
            .orElseThrow();
    assertEquals(numerator, figure.numerator().longValue());
    assertEquals(denominator, figure.denominator());
    assertEquals(rate, figure.value().setScale(2, RoundingMode.HALF_UP));
    assertEquals("201516", figure.key().timePeriod());
  }

  @Test
  void inAttendanceToDatePossibleSessionsAreAttendanceAndAbsence() {
    List<ReconciliationRow> rows = reconcile("attendance_ytd.csv");
    ReconciliationRow absence = england(rows, "202526", "Total", "overall_absence_perc");
    assertEquals("168324305", absence.publishedNumerator());
    assertEquals("2445419687", absence.publishedDenominator());
    ReconciliationRow attendance = england(rows, "202526", "Total", "attendance_perc");
    assertEquals(
        2_445_419_687L,
        Long.parseLong(attendance.publishedNumerator())
            + Long.parseLong(absence.publishedNumerator()));
    assertTrue(
        Published.findings("attendance_ytd.csv").stream()
            .noneMatch(
                f ->
                    f.rule().equals("published-parts-do-not-add-up")
                        && f.column().equals("possible_sessions")));
  }

  @ParameterizedTest
  @CsvSource({
    "2014,4108,251096,1.6", "2015,3126,269565,1.2", "2016,3863,305983,1.3",
    "2017,4988,338866,1.5", "2018,6023,376254,1.6", "2019,7385,413131,1.8",
    "2020,7843,450751,1.7", "2021,9184,498416,1.8", "2022,12796,549887,2.3",
    "2023,15615,617776,2.5", "2024,22276,689739,3.2",
  })
  void tribunalAppealsAddUpToEnglandInEveryYear(
      String year, String appeals, String decisions, String rate) {
    ReconciliationRow row =
        england(reconcile("send_tribunal_appeals.csv"), year, "Total", "SEND Tribunal Appeal Rate");
    assertEquals(Verdict.EXACT, row.verdict(), row::reason);
    assertEquals(appeals, row.recomputedNumerator());
    assertEquals(decisions, row.recomputedDenominator());
    assertEquals(rate, row.recomputedValue());
  }

  @Test
  void theBasisInDevelopmentIsAnotherSeries() {
    ReconciliationRow row =
        england(
            reconcile("send_tribunal_appeals.csv"),
            "2024",
            "Total",
            "In development: SEND Tribunal Appeal Rate");
    assertEquals("364912", row.recomputedDenominator());
    assertEquals("6.1", row.recomputedValue());
  }

  @Test
  void noEnglandIsMadeOfAuthoritiesPercentages() {
    PublishedRows both =
        Published.read(
            List.of(
                Published.excerpt("absence_by_sen_authorities.csv"),
                Published.excerpt("absence_by_sen_england.csv")));
    List<Figure> plans =
        Comparators.of(both).figures().stream()
            .filter(f -> f.key().metric().equals("attendance.overall-absence-rate"))
            .filter(f -> f.key().breakdown().equals("Education, health and care plan"))
            .toList();
    List<BigDecimal> ofAuthorities =
        plans.stream()
            .filter(f -> f.key().place().level() == Figure.Level.LOCAL_AUTHORITY)
            .map(Figure::value)
            .toList();
    BigDecimal trap =
        ofAuthorities.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(ofAuthorities.size()), 2, RoundingMode.HALF_UP);
    assertEquals(new BigDecimal("12.02"), trap);
    Figure england =
        plans.stream()
            .filter(f -> f.key().place().level() == Figure.Level.NATIONAL)
            .findFirst()
            .orElseThrow();
    assertEquals(new BigDecimal("12.42"), england.value());
    List<ReconciliationRow> wholes =
        Reconciliation.rows(Published.CATALOGUE, both).stream()
            .filter(r -> r.areaCode().equals(Authorities.ENGLAND_CODE))
            .toList();
    assertFalse(wholes.isEmpty());
    assertTrue(
        wholes.stream()
            .allMatch(r -> r.verdict() == Verdict.NOT_COMPARABLE && r.recomputedValue().isEmpty()));
    assertTrue(
        wholes.stream().anyMatch(r -> r.reason().contains("average of rates is not the rate")));
  }

  private static Comparators comparators(String file) {
    return Comparators.of(Published.read(List.of(Published.excerpt(file))));
  }

  private static List<ReconciliationRow> reconcile(String file) {
    return Reconciliation.rows(
        Published.CATALOGUE, Published.read(List.of(Published.excerpt(file))));
  }

  private static ReconciliationRow england(
      List<ReconciliationRow> rows, String year, String filter, String measure) {
    return rows.stream()
        .filter(r -> r.areaCode().equals(Authorities.ENGLAND_CODE))
        .filter(r -> r.timePeriod().equals(year) && r.filter().equals(filter))
        .filter(r -> r.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
