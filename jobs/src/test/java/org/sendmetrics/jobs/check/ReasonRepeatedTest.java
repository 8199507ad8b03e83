package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonRepeatedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reason_1=PP reason_2=PA reason_3=DB |
          reason_1=PP |
          reason_1=PP reason_2=PP | reason_2
          reason_1=PP reason_2=PA reason_3=PA | reason_3
          reason_1=PP reason_3=PP | reason_3
          """)
  void tellsOfAReasonGivenTwice(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new ReasonRepeated(), "exclusions", cells));
  }
}
