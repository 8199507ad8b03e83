package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CeaseDateWithoutReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plan_start_date=2024-05-01                       |
          plan_cease_date=2025-03-01 cease_reason=2 |
          plan_cease_date=2025-03-01                | cease_reason
          cease_reason=2                            | plan_cease_date
          """)
  void refusesOneOfDateAndReasonWithoutTheOther(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new CeaseDateWithoutReason(), "ehcp", cells));
  }
}
