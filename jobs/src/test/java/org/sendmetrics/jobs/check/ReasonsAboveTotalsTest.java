package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsAboveTotalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sessions_authorised=5 sessions_i=2 sessions_m=3   |
          sessions_authorised=4 sessions_i=2 sessions_m=3   | sessions_authorised
          sessions_unauthorised=1 sessions_g=2              | sessions_authorised
          sessions_authorised=5 sessions_unauthorised=1     |
          """)
  void tellsWhenReasonsAddUpToMore(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new ReasonsAboveTotals(), "attendance", cells));
  }
}
