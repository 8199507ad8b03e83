package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleSessionOfMarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          2024-09-13 / 1
          2024-09-13 B 1
          2024-09-13 D 0
          2024-09-13 Y1 0
          2021-03-08 X 1
          2024-09-13 X 0
          2024-09-13 Z 0
          """)
  void tellsPossibleSessionsByTheirDay(LocalDate day, String code, String expected) {
    Row mark = Map.of("code", code, "date", day)::get;
    assertEquals(expected, String.valueOf(new PossibleSessionOfMark().of(mark)));
  }
}
