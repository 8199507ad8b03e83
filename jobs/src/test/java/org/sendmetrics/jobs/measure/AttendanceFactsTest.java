package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which enrolments count: each authority shows one rule of the facts about attendance. */
class AttendanceFactsTest {
  private static final String YEAR = "202425|Academic year";
  private static SmallMeasurement made;

  @BeforeAll
  static void measure() throws Exception {
    made = new SmallMeasurement();
    // 301: ages 4, 5, 15 and 16 on 31 August, and one unknown
    sent("301", "upn=a term=AUT birth_date=2019-09-01", 1, 10);
    sent("301", "upn=b term=AUT birth_date=2019-08-31", 2, 10);
    sent("301", "upn=c term=AUT birth_date=2008-09-01", 3, 10);
    sent("301", "upn=d term=AUT birth_date=2008-08-31", 4, 10);
    sent("301", "upn=e term=AUT", 0, 10);
    // 302: the second half of summer is left out at 15, and only then
    sent("302", "upn=a term=SU1 birth_date=2008-09-01", 1, 10);
    sent("302", "upn=a term=SU2 birth_date=2008-09-01", 1, 10);
    sent("302", "upn=b term=SU1 birth_date=2010-09-01", 1, 10);
    sent("302", "upn=b term=SU2 birth_date=2010-09-01", 1, 10);
    // 303: an enrolment without possible sessions
    sent("303", "upn=a term=AUT", 0, 0);
    sent("303", "upn=b term=AUT", 9, 90);
    // 304: two terms of one pupil at one school; SEN as in the latest
    sent("304", "upn=a term=AUT", 9, 90);
    made.sent("attendance", line("304", "upn=a term=SPR", 8, 80).replace("=N", "=K"));
    // 305: two schools of one pupil are two enrolments
    sent("305", "upn=a term=AUT", 50, 100);
    made.sent("attendance", line("305", "upn=a term=AUT", 49, 100).replace("4000", "4001"));
    // 306: reasons that add up to more than the total win
    sent("306", "upn=a term=AUT sessions_i=7 sessions_o=2", 5, 100);
    made.measured(
        List.of("202425"),
        null,
        LocalDate.of(2025, 7, 31),
        "301",
        "302",
        "303",
        "304",
        "305",
        "306");
  }

  private static void sent(String la, String cells, int authorised, int possible) {
    made.sent("attendance", line(la, cells, authorised, possible));
  }

  private static String line(String la, String cells, int authorised, int possible) {
    return "academic_year=202425 phase=SEC nc_year=7 sen_provision=N la_code="
        + (la + " laestab=" + la + "4000 " + cells)
        + (" sessions_authorised=" + authorised + " sessions_possible=" + possible);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} ({4})")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          301; overall-absence-rate      ; 202425|Autumn term  ; 5/30 ; ages 5 to 15
          302; overall-absence-rate      ; 202425|Summer term  ; 3/30 ; not the second half at 15
          302; persistent-absence-rate   ; 202425|Summer term  ; 2/2  ; one enrolment each
          303; persistent-absence-rate   ; 202425|Autumn term  ; 1/1  ; a tenth is persistent
          303; overall-absence-rate      ; 202425|Autumn term  ; 9/90 ; no possible session
          304; persistent-absence-rate   ; 202425|Academic year; 1/1  ; one enrolment of two terms
          304; overall-absence-rate      ; 202425|Academic year; 17/170; sums of the terms
          305; severe-absence-rate       ; 202425|Autumn term  ; 1/2  ; half is severe
          306; authorised-absence-rate   ; 202425|Autumn term  ; 7/100; the greater of total and reasons
          306; unauthorised-absence-rate ; 202425|Autumn term  ; 2/100; the greater of total and reasons
          306; overall-absence-rate      ; 202425|Autumn term  ; 9/100; both
          302; overall-absence-rate      ; 202425|Autumn term  ; x    ; no row in the term
          """)
  void anEnrolmentCountsWhereTheRulesSay(
      String la, String metric, String period, String counts, String why) {
    assertEquals(counts, made.counts("attendance." + metric, period, la));
  }

  @Test
  void aPupilHasTheProvisionOfTheLatestTerm() {
    var support =
        made.split(
            "attendance.overall-absence-rate",
            YEAR,
            "Brent",
            "Total",
            "SEN support / SEN without an EHC plan");
    assertEquals("", support.symbol());
    assertEquals(170, support.denominator().number());
  }
}
