package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanNotStartedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          received_date=2025-01-06 assessment_outcome=Y plan_start_date=2025-05-01 |
          received_date=2025-01-06 assessment_outcome=N |
          received_date=2025-01-06 assessment_outcome=Y | plan_start_date
          """)
  void tellsOfAPlanThatIsAwaited(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new PlanNotStarted(), "ehcp", cells));
  }
}
