package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesOutOfOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          received_date=2025-03-02 request_outcome_date=2025-03-02                |
          received_date=2025-03-02 request_outcome_date=2025-03-01                | request_outcome_date
          received_date=2025-03-02 assessment_outcome_date=2025-03-01             | assessment_outcome_date
          request_outcome_date=2025-04-02 assessment_outcome_date=2025-04-01 received_date=2025-03-02 | assessment_outcome_date
          received_date=2025-03-02 plan_start_date=2025-03-01                     | plan_start_date
          received_date=2025-03-02 plan_start_date=2025-06-01 plan_cease_date=2025-05-31 | plan_cease_date
          received_date=2025-03-02 plan_start_date=2025-06-01 plan_cease_date=2025-06-01 |
          """)
  void refusesDatesThatRunBackwards(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new DatesOutOfOrder(), "ehcp", cells));
  }
}
