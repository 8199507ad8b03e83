package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.support.SampleRow;

class TermOfEventTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start_date=2024-09-03 | AUT
          start_date=2025-01-06 | SPR
          start_date=2025-04-20 | SPR
          start_date=2025-04-21 | SUM
          """)
  void isTheTermInWhichItBegan(String cells, String expected) {
    assertEquals(expected, new TermOfEvent().of(SampleRow.of("exclusions", cells)));
  }
}
