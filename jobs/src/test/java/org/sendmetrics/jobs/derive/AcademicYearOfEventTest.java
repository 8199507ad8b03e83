package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.support.SampleRow;

class AcademicYearOfEventTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start_date=2024-07-31 | 202324
          start_date=2024-08-01 | 202425
          start_date=2025-03-10 | 202425
          """)
  void isTheYearInWhichItBegan(String cells, String expected) {
    assertEquals(expected, new AcademicYearOfEvent().of(SampleRow.of("exclusions", cells)));
  }
}
