package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events and pupils count: each authority shows one rule of the facts about exclusions. */
class ExclusionFactsTest {
  private static SmallMeasurement made;

  @BeforeAll
  static void measure() throws Exception {
    made = new SmallMeasurement();
    // 301: lunchtimes, cancelled and reinstated ones do not count; a panel's reinstatement does
    for (String pupil : List.of("a", "b", "c", "d")) {
      roll("301", pupil, "census=SPR enrol_status=C");
    }
    event("301", "a", "category=SUSP start_date=2025-03-03");
    event("301", "a", "category=SUSP start_date=2025-03-10 outcome_status=PENDING");
    event("301", "b", "category=LNCH start_date=2025-03-03");
    event("301", "b", "category=SUSP start_date=2025-03-03 outcome_status=CANCELLED");
    event("301", "c", "category=PERM start_date=2025-03-03 outcome_status=REINSTATED_BOARD");
    event("301", "d", "category=PERM start_date=2025-03-03 outcome_status=REINSTATED_IRP");
    // 302: the January census, sole and dual-main pupils only
    roll("302", "a", "census=SPR enrol_status=C");
    roll("302", "b", "census=SPR enrol_status=M");
    roll("302", "c", "census=SPR enrol_status=S");
    roll("302", "d", "census=SPR enrol_status=G");
    roll("302", "e", "census=AUT enrol_status=C");
    // 303: the ends of terms and years
    roll("303", "a", "census=SPR enrol_status=C");
    event("303", "a", "category=SUSP start_date=2025-04-20");
    event("303", "a", "category=SUSP start_date=2025-04-21");
    event("303", "a", "category=SUSP start_date=2024-08-01");
    event("303", "a", "category=SUSP start_date=2024-07-31");
    // 304: events and no January roll
    event("304", "a", "category=SUSP start_date=2025-03-03");
    made.measured(
        List.of("202324", "202425"),
        LocalDate.of(2024, 7, 31),
        LocalDate.of(2025, 7, 31),
        "301",
        "302",
        "303",
        "304");
  }

  private static void roll(String la, String pupil, String cells) {
    made.sent("roll", school(la, pupil) + " academic_year=202425 fsm_eligible=1 " + cells);
  }

  private static void event(String la, String pupil, String cells) {
    made.sent("exclusions", school(la, pupil) + " sessions=2 reason_1=PP " + cells);
  }

  private static String school(String la, String pupil) {
    return "phase=SEC nc_year=7 sen_provision=N la_code="
        + (la + " laestab=" + la + "4000 upn=" + la + pupil);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} ({4})")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          301; suspension-rate             ; 202425|Academic year; 2/4 ; neither lunchtime nor cancelled
          301; one-or-more-suspension-rate ; 202425|Academic year; 1/4 ; a pupil once
          301; permanent-exclusion-rate    ; 202425|Academic year; 1/4 ; reinstated by the board
          302; suspension-rate             ; 202425|Academic year; x   ; sent no exclusions
          303; suspension-rate             ; 202425|Academic year; 3/1 ; from 1 August
          303; suspension-rate             ; 202425|Autumn term  ; 1/1 ; August is autumn
          303; suspension-rate             ; 202425|Spring term  ; 1/1 ; Easter Sunday is spring
          303; suspension-rate             ; 202425|Summer term  ; 1/1 ; Easter Monday is summer
          303; suspension-rate             ; 2025|April          ; 2/1 ; on the same January roll
          301; suspension-rate             ; 202425|Autumn term  ; 0/4 ; none in the term
          304; suspension-rate             ; 202425|Academic year; x   ; no January roll
          303; suspension-rate             ; 202324|Academic year; x   ; no January roll of that year
          """)
  void anEventCountsWhereTheRulesSay(
      String la, String metric, String period, String counts, String why) {
    assertEquals(counts, made.counts("exclusions." + metric, period, la));
  }

  @Test
  void schoolMealsAreThoseOfTheJanuaryRoll() {
    var eligible =
        made.split(
            "exclusions.suspension-rate",
            "202425|Academic year",
            "Barking and Dagenham",
            "Total",
            "Eligible for free school meals");
    assertEquals(2, eligible.numerator().number());
    assertEquals(4, eligible.denominator().number());
  }
}
