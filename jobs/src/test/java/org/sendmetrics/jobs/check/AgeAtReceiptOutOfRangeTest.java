package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeAtReceiptOutOfRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          received_date=2025-03-01 birth_date=2025-03-01 |
          received_date=2025-03-01 birth_date=2025-03-02 | birth_date
          received_date=2025-03-01 birth_date=1999-03-02 |
          received_date=2025-03-01 birth_date=1999-03-01 | birth_date
          received_date=2025-03-01                       |
          """)
  void refusesAgesOutside0To25(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new AgeAtReceiptOutOfRange(), "ehcp", cells));
  }
}
