package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcademicYearOfMarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          2024-07-31 / 202324
          2024-08-01 / 202425
          2025-01-06 I 202425
          """)
  void datesByTheYearFromAugustToJuly(LocalDate day, String code, String expected) {
    Row mark = Map.of("code", code, "date", day)::get;
    assertEquals(expected, String.valueOf(new AcademicYearOfMark().of(mark)));
  }
}
