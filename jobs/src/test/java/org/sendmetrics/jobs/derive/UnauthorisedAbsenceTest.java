package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.support.SampleRow;

class UnauthorisedAbsenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sessions_unauthorised=6 sessions_g=2 sessions_o=3              | 6
          sessions_unauthorised=4 sessions_g=2 sessions_o=3              | 5
          sessions_n=2 sessions_u=1                                      | 3
          sessions_unauthorised=1 sessions_i=5 sessions_b=5 sessions_x=5 | 1
          sessions_possible=9                                            | 0
          """)
  void isTheGreaterOfTotalAndReasons(String cells, Integer expected) {
    assertEquals(expected, new UnauthorisedAbsence().of(SampleRow.of("attendance", cells)));
  }
}
