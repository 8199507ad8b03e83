package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.support.SampleRow;

class AuthorisedAbsenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sessions_authorised=6 sessions_i=2 sessions_m=3                | 6
          sessions_authorised=4 sessions_i=2 sessions_m=3                | 5
          sessions_i=2 sessions_c2=1 sessions_e=1                        | 4
          sessions_authorised=1 sessions_g=5 sessions_b=5 sessions_x=5   | 1
          sessions_possible=9                                            | 0
          """)
  void isTheGreaterOfTotalAndReasons(String cells, Integer expected) {
    assertEquals(expected, new AuthorisedAbsence().of(SampleRow.of("attendance", cells)));
  }
}
