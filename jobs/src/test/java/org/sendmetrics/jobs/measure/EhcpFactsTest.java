package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cases count, and when: each authority shows one rule of the facts about EHC plans. */
class EhcpFactsTest {
  private static SmallMeasurement made;

  @BeforeAll
  static void measure() throws Exception {
    made = new SmallMeasurement();
    // 301: a plan on day 140, one on day 141, one excepted on day 141
    issued("301", "2024-01-08", "2024-05-27", "");
    issued("301", "2024-01-08", "2024-05-28", "");
    issued("301", "2024-01-08", "2024-05-28", "week20_exception=1");
    // 302: disputed at request or assessment, or moved away: issued, but in no rate
    issued("302", "2024-01-08", "2024-05-27", "request_mediation=1");
    issued("302", "2024-01-08", "2024-05-27", "assessment_tribunal=1");
    issued("302", "2024-01-08", "2024-05-27", "exported_la=303");
    issued("302", "2024-01-08", "2024-05-27", "other_tribunal=1 week20_exception=0");
    // 303: transferred in: neither request nor plan nor case
    issued("303", "2024-01-08", "2024-05-27", "transfer_la=301");
    // 304: decided before this return: no request, no decision, but a case that waits
    sent("304", "received_date=2023-06-01 request_outcome=H assessment_outcome=A");
    // 305: refused within 6 weeks, agreed on day 43, withdrawn, still awaited
    sent("305", "received_date=2024-03-01 request_outcome=N request_outcome_date=2024-04-12");
    sent("305", "received_date=2024-03-01 request_outcome=Y request_outcome_date=2024-04-13");
    sent("305", "received_date=2024-03-01 request_outcome=W request_outcome_date=2024-04-01");
    sent("305", "received_date=2024-03-01 request_outcome=A");
    // 306: refused after the end of March
    sent("306", "received_date=2023-06-01 request_outcome=N request_outcome_date=2024-04-02");
    // 307: received 140 and 141 days before the end of June
    sent("307", "received_date=2024-02-11 request_outcome=A");
    sent("307", "received_date=2024-02-10 request_outcome=A");
    // 308: moved away, not issued, withdrawn without a date: nobody waits
    sent("308", "received_date=2023-02-10 request_outcome=A exported_la=301");
    sent("308", "received_date=2023-02-10 request_outcome=Y assessment_outcome=N");
    sent("308", "received_date=2023-02-10 request_outcome=W");
    // 309: issued before this return: no plan of this one
    issued("309", "2023-01-08", "2024-05-27", "assessment_outcome=H");
    made.measured(
        List.of(),
        LocalDate.of(2023, 1, 1),
        LocalDate.of(2025, 5, 10),
        "301",
        "302",
        "303",
        "304",
        "305",
        "306",
        "307",
        "308",
        "309");
  }

  private static final AtomicInteger NEXT = new AtomicInteger();

  private static void sent(String la, String cells) {
    int id = NEXT.incrementAndGet();
    made.sent("ehcp", "la_code=" + la + " request_id=" + id + " person_ref=" + id + " " + cells);
  }

  private static void issued(String la, String received, String starts, String cells) {
    String dates = "received_date=" + received + " plan_start_date=" + starts;
    sent(la, "request_outcome=Y " + dates + " " + cells);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} ({4})")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          301; issued-within-20-weeks-rate                      ; 2024|Calendar year; 1/2; day 140 is on time
          301; issued-within-20-weeks-including-exceptions-rate ; 2024|Calendar year; 1/3; exceptions included
          301; plans-issued                                     ; 2024|May          ; 3  ; by start of the plan
          301; requests                                         ; 2024|January      ; 3  ; by receipt
          302; issued-within-20-weeks-rate                      ; 2024|Calendar year; 1/1; disputes left out
          302; plans-issued                                     ; 2024|Calendar year; 4  ; all plans
          303; requests                                         ; 2024|Calendar year; 0  ; transferred in
          303; plans-issued                                     ; 2024|Calendar year; 0  ; transferred in
          304; requests                                         ; 2023|Calendar year; 0  ; decided before
          304; open-cases-over-20-weeks                         ; 2023|Calendar year; 1  ; but still waiting
          305; decided-within-6-weeks-rate                      ; 2024|Calendar year; 1/2; day 42 is in time
          305; requests                                         ; 2024|Calendar year; 4  ; all received
          305; open-cases-over-20-weeks                         ; 2024|Calendar year; 2  ; agreed or awaited
          306; open-cases-over-20-weeks                         ; 2024|March        ; 1  ; not yet refused
          306; open-cases-over-20-weeks                         ; 2024|April        ; 0  ; refused
          307; open-cases-over-20-weeks                         ; 2024|June         ; 1  ; over 140 days
          301; open-cases-over-20-weeks                         ; 2024|May          ; 0  ; issued
          308; open-cases-over-20-weeks                         ; 2024|Calendar year; 0  ; closed without date
          309; plans-issued                                     ; 2024|Calendar year; 0  ; issued before
          309; open-cases-over-20-weeks                         ; 2023|Calendar year; 0  ; and not open
          """)
  void aCaseCountsWhereTheRulesSay(
      String la, String metric, String period, String counts, String why) {
    assertEquals(counts, made.counts("ehcp." + metric, period, la));
  }
}
