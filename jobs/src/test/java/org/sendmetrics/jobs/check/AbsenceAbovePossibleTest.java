package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceAbovePossibleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sessions_possible=10 sessions_authorised=6 sessions_unauthorised=4 |
          sessions_possible=10 sessions_authorised=6 sessions_unauthorised=5 | sessions_possible
          sessions_possible=10 sessions_authorised=1 sessions_i=11           | sessions_possible
          sessions_possible=0                                                |
          """)
  void refusesMoreAbsenceThanPossibleSessions(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new AbsenceAbovePossible(), "attendance", cells));
  }
}
