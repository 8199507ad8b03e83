package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cases count, and as what: each authority shows one rule of the facts about mediation. */
class MediationFactsTest {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static SmallMeasurement made;

  @BeforeAll
  static void measure() throws Exception {
    made = new SmallMeasurement();
    // 301: held on day 30 and on day 31, given up, waiting over 30 days, waiting 30 days
    sent("301", "status=HELD la_informed_date=2024-03-01 session_date=2024-03-31 outcome=FULL");
    sent("301", "status=HELD la_informed_date=2024-03-01 session_date=2024-04-01 outcome=NONE");
    sent(
        "301",
        "status=PENDING la_informed_date=2024-03-01"
            + " certificate_type=DEEMED certificate_date=2024-04-05");
    sent("301", "status=PENDING la_informed_date=2024-11-30");
    sent("301", "status=PENDING la_informed_date=2024-12-01");
    // 302: from the family's choice where nobody noted when the authority was told
    sent("302", "status=HELD choice_date=2024-03-01 session_date=2024-03-31 outcome=PARTIAL");
    // 303: declined, and disagreement resolution: no mediation was asked for
    sent("303", "status=PENDING family_choice=DECLINED la_informed_date=2024-03-01");
    made.sent(
        "mediation",
        "la_code=303 case_id=drs issue_type=refuse_assess route=DRS status=HELD"
            + " la_informed_date=2024-03-01 session_date=2024-03-31 outcome=FULL");
    // 304: held after the end of May: waiting then, held in June; once in the year
    sent(
        "304", "status=HELD la_informed_date=2024-04-01 session_date=2024-06-10 outcome=ADJOURNED");
    made.measured(
        List.of(), LocalDate.of(2024, 1, 1), LocalDate.of(2025, 5, 10), "301", "302", "303", "304");
  }

  private static void sent(String la, String cells) {
    made.sent(
        "mediation",
        "route=MEDIATION issue_type=refuse_assess la_code="
            + (la + " case_id=" + NEXT.incrementAndGet() + " " + cells));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} ({4})")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          301; held-within-30-days-rate ; 2024|Calendar year; 1/4; day 30 is in time
          301; held-within-30-days-rate ; 2024|March        ; 1/1; held in March
          301; held-within-30-days-rate ; 2024|April        ; 0/2; late, and given up
          301; held-within-30-days-rate ; 2024|November     ; z  ; nobody over 30 days
          301; held-within-30-days-rate ; 2024|December     ; 0/1; day 31 is over, day 30 is not
          301; resolution-rate          ; 2024|Calendar year; 1/2; results of sessions held
          302; held-within-30-days-rate ; 2024|Calendar year; 1/1; from the choice
          303; held-within-30-days-rate ; 2024|Calendar year; z  ; nothing asked for
          303; resolution-rate          ; 2024|Calendar year; z  ; another route
          304; held-within-30-days-rate ; 2024|May          ; 0/1; waiting
          304; held-within-30-days-rate ; 2024|June         ; 0/1; held late
          304; held-within-30-days-rate ; 2024|Calendar year; 0/1; once in the year
          304; resolution-rate          ; 2024|Calendar year; z  ; an adjourned session has no result
          """)
  void aCaseCountsWhereTheRulesSay(
      String la, String metric, String period, String counts, String why) {
    assertEquals(counts, made.counts("mediation." + metric, period, la));
  }
}
