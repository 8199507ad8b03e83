package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules X10 to X13 and M4: what counts as in time where days are school days or working days. */
class SchoolDayFactsTest {
  private static final String YEAR = "202425|Academic year";
  private static SmallMeasurement made;

  @BeforeAll
  static void measure() throws Exception {
    made = new SmallMeasurement();
    // 301: 5 May 2025 is a bank holiday, so 9 May is day 6 from 1 May, and 12 May is not
    excluded("301", "a", "2025-05-01", "provision_start_date=2025-05-09");
    excluded("301", "b", "2025-05-01", "provision_start_date=2025-05-12");
    // 302: from Saturday 10 May day 1 is Monday 12 May and day 6 Monday 19 May
    excluded("302", "a", "2025-05-10", "provision_start_date=2025-05-12");
    excluded("302", "b", "2025-05-10", "provision_start_date=2025-05-19");
    excluded("302", "c", "2025-05-10", "provision_start_date=2025-05-20");
    // 303: ten half-days are not over five days, eleven are; nothing arranged is not in time
    made.sent("exclusions", row("303", "a", "2025-03-03") + " category=SUSP sessions=10");
    made.sent("exclusions", row("303", "b", "2025-03-03") + " category=SUSP sessions=11");
    // 304: reviewed on the day, on the 15th school day after 3 March, on the 16th, and before
    excluded("304", "a", "2025-03-03", "sen_review_date=2025-03-03");
    excluded("304", "b", "2025-03-03", "sen_review_date=2025-03-24");
    excluded("304", "c", "2025-03-03", "sen_review_date=2025-03-25");
    excluded("304", "d", "2025-03-03", "sen_review_date=2025-02-28");
    // 305: two days closed put day 6 from Thursday 6 March off to Monday 17 March
    made.sent("calendar", "la_code=305 kind=CLOSED date_from=2025-03-10 date_to=2025-03-11");
    excluded("305", "a", "2025-03-06", "provision_start_date=2025-03-17");
    excluded("305", "b", "2025-03-06", "provision_start_date=2025-03-18");
    // 306: the same with the school's own day closed beside them
    made.sent("calendar", "la_code=306 kind=CLOSED date_from=2025-03-10 date_to=2025-03-11");
    made.sent(
        "calendar",
        "la_code=306 laestab=3064000 kind=CLOSED date_from=2025-03-12 date_to=2025-03-12");
    excluded("306", "a", "2025-03-06", "provision_start_date=2025-03-18");
    excluded("306", "b", "2025-03-06", "provision_start_date=2025-03-19");
    // 307: own terms replace the usual ones, so that a week of the usual term is a holiday
    made.sent("calendar", "la_code=307 kind=TERM date_from=2025-01-06 date_to=2025-03-07");
    made.sent("calendar", "la_code=307 kind=TERM date_from=2025-03-17 date_to=2025-07-22");
    excluded("307", "a", "2025-03-06", "provision_start_date=2025-03-20");
    excluded("307", "b", "2025-03-06", "provision_start_date=2025-03-21");
    // 308: one day lies in no calendar
    made.sent("calendar", "la_code=308 kind=TERM date_from=2025-01-06 date_to=2025-03-07");
    excluded("308", "a", "2025-03-06", "provision_start_date=2025-03-07");
    excluded("308", "b", "2025-03-10", "provision_start_date=2025-03-10");
    // mediation, 301: three working days from Friday 2 May end on Thursday 8 May
    certificate("301", "a", "DECLINED choice_date=2025-05-02 certificate_date=2025-05-08");
    certificate("301", "b", "DECLINED choice_date=2025-05-02 certificate_date=2025-05-09");
    certificate("301", "c", "HELD session_date=2025-04-16 certificate_date=2025-04-23");
    certificate("301", "d", "DEEMED session_date=2025-04-16 certificate_date=2025-04-17");
    made.measured(
        List.of("202425"),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 7, 31),
        "301",
        "302",
        "303",
        "304",
        "305",
        "306",
        "307",
        "308");
  }

  private static String row(String la, String pupil, String start) {
    return "la_code="
        + la
        + " laestab="
        + la
        + "4000 phase=SEC upn="
        + la
        + pupil
        + " nc_year=9 sen_provision=K reason_1=PP start_date="
        + start;
  }

  private static void excluded(String la, String pupil, String start, String cells) {
    made.sent("exclusions", row(la, pupil, start) + " category=PERM " + cells);
  }

  private static void certificate(String la, String id, String cells) {
    made.sent(
        "mediation",
        "la_code="
            + la
            + " case_id="
            + id
            + " route=MEDIATION issue_type=health status=HELD certificate_type="
            + cells);
  }

  @ParameterizedTest
  @CsvSource({"301, 1/2", "302, 2/3", "303, 0/1", "305, 1/2", "306, 1/2", "307, 1/2", "308, x"})
  void educationIsArrangedByDaySix(String la, String expected) {
    assertEquals(expected, made.counts("exclusions.provision-by-day-six-rate", YEAR, la));
  }

  @ParameterizedTest
  @CsvSource({"301, 0/2", "302, 1/3"})
  void educationIsArrangedOnDayOne(String la, String expected) {
    assertEquals(expected, made.counts("exclusions.provision-on-day-one-rate", YEAR, la));
  }

  @ParameterizedTest
  @CsvSource({"304, 2/4", "308, x"})
  void needsAreReviewedWithinFifteenSchoolDays(String la, String expected) {
    assertEquals(expected, made.counts("exclusions.need-reviewed-rate", YEAR, la));
  }

  @ParameterizedTest
  @CsvSource({"301, 2/3"})
  void certificatesAreInTimeWithinThreeWorkingDays(String la, String expected) {
    assertEquals(
        expected,
        made.counts("mediation.certificate-within-3-working-days-rate", "2025|Calendar year", la));
  }
}
