package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureNotKnownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          la_code=301 metric=ehcp.requests |
          la_code=301 metric=forum         |
          la_code=301 metric=ehcp.wishes   | metric
          """)
  void tellsOfAMeasureThatIsNone(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new MeasureNotKnown(), "commentary", cells));
  }
}
