package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysEndBeforeTheyBeginTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date_from=2025-03-10 date_to=2025-03-10 |
          date_from=2025-03-10 date_to=2025-03-09 | date_to
          """)
  void tellsOfARunThatHoldsNoDay(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new DaysEndBeforeTheyBegin(), "calendar", cells));
  }
}
