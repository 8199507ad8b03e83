package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermanentExclusionWithSessionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          category=PERM            |
          category=PERM sessions=0 |
          category=PERM sessions=4 | sessions
          category=SUSP sessions=4 |
          """)
  void refusesALengthOfAPermanentExclusion(String cells, String column) {
    assertEquals(
        column, RuleTable.columnAtFault(new PermanentExclusionWithSessions(), "exclusions", cells));
  }
}
