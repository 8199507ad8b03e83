package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sendmetrics.schemas.Figure.TOTAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Counted;

/** What stands in the table where something was counted, nothing was, or nothing was sent. */
class FigureTableTest {
  private static final String REQUESTS = "ehcp.requests";
  private static final String ON_TIME = "ehcp.issued-within-20-weeks-rate";
  private static final String ON_TIME_OF_ALL =
      "ehcp.issued-within-20-weeks-including-exceptions-rate";
  private static final String ABSENCE = "attendance.overall-absence-rate";
  private static final String SUSPENSIONS = "exclusions.suspension-rate";
  private static final String Y2024 = "2024|Calendar year";
  private static final String AUTUMN = "202425|Autumn term";
  private static final String SPRING = "202425|Spring term";
  private static SmallMeasurement made;

  @BeforeAll
  static void measure() throws Exception {
    made =
        new SmallMeasurement()
            .sent(
                "ehcp",
                "la_code=301 request_id=1 person_ref=a sex=F request_outcome=Y"
                    + " received_date=2024-01-08 plan_start_date=2024-05-27",
                "la_code=301 request_id=2 person_ref=b sex=M request_outcome=Y"
                    + " received_date=2024-01-08 plan_start_date=2024-05-28",
                "la_code=933 request_id=3 person_ref=c sex=F request_outcome=N"
                    + " received_date=2022-10-03 request_outcome_date=2022-11-01",
                "la_code=933 request_id=4 person_ref=d sex=F request_outcome=A"
                    + " received_date=2024-10-03")
            .sent(
                "ehcp",
                Set.of("sex", "week20_exception"),
                "la_code=302 request_id=5 person_ref=e request_outcome=Y"
                    + " received_date=2024-02-08 plan_start_date=2024-05-27")
            .sent(
                "attendance",
                enrolled("301", "AUT", "PRI", 10, 100),
                enrolled("302", "AUT", "SEC", 30, 100),
                enrolled("302", "AUT", "AP", 50, 60),
                enrolled("302", "SPR", "SEC", 1, 90))
            .sent("roll", onRoll("301", 1), onRoll("301", 2), onRoll("302", 3))
            .sent(
                "exclusions",
                suspended("301", 1, "2025-03-03"),
                suspended("302", 3, "2024-10-07"),
                suspended("302", 3, "2024-10-21"))
            .measured(
                List.of("202425"),
                LocalDate.of(2022, 10, 3),
                LocalDate.of(2025, 5, 10),
                "301",
                "302",
                "933",
                "850");
  }

  private static String enrolled(String la, String term, String phase, int absent, int possible) {
    return "academic_year=202425 nc_year=4 sen_provision=K"
        + (" la_code=" + la + " laestab=" + la + "4000 upn=" + la + phase)
        + (" term=" + term + " phase=" + phase)
        + (" sessions_authorised=" + absent + " sessions_possible=" + possible);
  }

  private static String onRoll(String la, int pupil) {
    return "academic_year=202425 census=SPR phase=PRI nc_year=4 enrol_status=C sen_provision=K"
        + (" la_code=" + la + " laestab=" + la + "4000 upn=" + pupil);
  }

  private static String suspended(String la, int pupil, String day) {
    return "phase=PRI nc_year=4 category=SUSP sessions=2 reason_1=PP sen_provision=K"
        + (" la_code=" + la + " laestab=" + la + "4000 upn=" + pupil + " start_date=" + day);
  }

  @Test
  void whatWasCountedStandsThere() {
    assertCounts(1, 2, made.total(ON_TIME, Y2024, "Barking and Dagenham"));
    assertCounts(10, 100, made.total(ABSENCE, AUTUMN, "Barking and Dagenham"));
  }

  @Test
  void anExtractThatWasNotSentIsNotAvailable() {
    assertEquals("x", made.total(REQUESTS, Y2024, "Hampshire").symbol());
    assertEquals("x", made.total(ABSENCE, AUTUMN, "Somerset").symbol());
    assertEquals("x", made.total(SUSPENSIONS, AUTUMN, "Somerset").symbol());
  }

  @Test
  void attendanceWithoutARowInATermIsNotAvailable() {
    assertEquals("x", made.total(ABSENCE, SPRING, "Barking and Dagenham").symbol());
  }

  @Test
  void noSuspensionInATermIsATrueNone() {
    assertCounts(0, 2, made.total(SUSPENSIONS, AUTUMN, "Barking and Dagenham"));
    assertCounts(2, 1, made.total(SUSPENSIONS, AUTUMN, "Barnet"));
  }

  @Test
  void aColumnThatWasNotSentTakesWithItOnlyWhatNeedsIt() {
    assertEquals("x", made.total(ON_TIME, Y2024, "Barnet").symbol());
    assertCounts(1, 1, made.total(ON_TIME_OF_ALL, Y2024, "Barnet"));
    assertEquals("x", made.split(REQUESTS, Y2024, "Barnet", TOTAL, "Female").symbol());
    assertEquals(1, made.total(REQUESTS, Y2024, "Barnet").numerator().number());
  }

  @Test
  void withoutThePlansDatesNoneIsSaidToBeIssuedAndNobodyToWait() throws Exception {
    SmallMeasurement undated =
        new SmallMeasurement()
            .sent(
                "ehcp",
                Set.of("plan_start_date"),
                "la_code=301 request_id=1 person_ref=a received_date=2024-01-08 request_outcome=Y")
            .measured(List.of(), LocalDate.of(2024, 1, 8), LocalDate.of(2025, 5, 10), "301");
    assertEquals("x", undated.counts("ehcp.plans-issued", Y2024, "301"));
    assertEquals("x", undated.counts("ehcp.open-cases-over-20-weeks", Y2024, "301"));
    assertEquals("1", undated.counts(REQUESTS, Y2024, "301"));
  }

  @Test
  void aRateOfNobodyIsNotApplicableAndANumberOfNobodyIsNone() {
    assertEquals("z", made.total(ON_TIME, Y2024, "Somerset").symbol());
    Counted plans = made.total("ehcp.plans-issued", Y2024, "Somerset");
    assertEquals("", plans.symbol());
    assertEquals(0, plans.numerator().number());
    assertNull(plans.denominator());
  }

  @Test
  void aRegionAndEnglandAreTheSumsOfThoseThatReported() {
    assertCounts(40, 200, made.total(ABSENCE, AUTUMN, "London"));
    assertCounts(1, 2, made.total(ON_TIME, Y2024, "London"));
    assertCounts(2, 3, made.total(ON_TIME_OF_ALL, Y2024, "England"));
    assertEquals(4, made.total(REQUESTS, Y2024, "England").numerator().number());
  }

  @Test
  void aRegionSaysHowManyOfItsAuthoritiesReported() {
    assertEquals("authorities=2/33", made.total(ABSENCE, AUTUMN, "London").note());
    assertEquals("authorities=1/33", made.total(ON_TIME, Y2024, "London").note());
    assertEquals("authorities=2/153", made.total(ABSENCE, AUTUMN, "England").note());
    assertEquals("", made.total(ABSENCE, AUTUMN, "Barnet").note());
  }

  @Test
  void aRegionOfWhichNobodyReportedIsNotAvailable() {
    Counted southEast = made.total(REQUESTS, Y2024, "South East");
    assertEquals("x", southEast.symbol());
    assertTrue(southEast.note().startsWith("authorities=0/"), southEast.note());
  }

  @Test
  void alternativeProvisionStandsBesideTheTotalOfAttendance() {
    assertCounts(30, 100, made.total(ABSENCE, AUTUMN, "Barnet"));
    assertCounts(50, 60, made.split(ABSENCE, AUTUMN, "Barnet", "Alternative provision", TOTAL));
  }

  @Test
  void anItemSeenAnywhereHasARowInEveryArea() {
    assertEquals(0, made.split(REQUESTS, Y2024, "Somerset", TOTAL, "Male").numerator().number());
    assertEquals("x", made.split(REQUESTS, Y2024, "Hampshire", TOTAL, "Male").symbol());
  }

  @Test
  void everyYearFromTheFirstCaseOnIsThereWithTheCodeOfItsEnd() {
    assertEquals(0, made.total(REQUESTS, "2023|Calendar year", "Somerset").numerator().number());
    assertEquals(
        "E10000027",
        made.total(REQUESTS, "2022|Calendar year", "Somerset").key().place().newLaCode());
    assertEquals("E06000066", made.total(REQUESTS, Y2024, "Somerset").key().place().newLaCode());
  }

  @Test
  void monthsAreNotSplit() {
    Set<String> topics =
        made.all(REQUESTS).stream()
            .filter(c -> c.key().timeIdentifier().equals("October"))
            .map(c -> c.key().breakdownTopic())
            .collect(Collectors.toSet());
    assertEquals(Set.of(TOTAL), topics);
  }

  @Test
  void noKeyIsThereTwice() {
    for (String metric : List.of(REQUESTS, ON_TIME, ABSENCE, SUSPENSIONS)) {
      List<Counted> all = made.all(metric);
      assertEquals(all.size(), all.stream().map(Counted::key).distinct().count(), metric);
    }
  }

  private static void assertCounts(long numerator, long denominator, Counted row) {
    assertEquals("", row.symbol());
    assertEquals(numerator, row.numerator().number());
    assertEquals(denominator, row.denominator().number());
  }
}
