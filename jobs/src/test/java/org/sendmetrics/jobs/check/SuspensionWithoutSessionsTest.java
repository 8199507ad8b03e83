package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionWithoutSessionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          category=SUSP sessions=1 |
          category=SUSP sessions=0 | sessions
          category=SUSP            | sessions
          category=LNCH            | sessions
          category=PERM            |
          """)
  void refusesASuspensionOfNoLength(String cells, String column) {
    assertEquals(
        column, RuleTable.columnAtFault(new SuspensionWithoutSessions(), "exclusions", cells));
  }
}
