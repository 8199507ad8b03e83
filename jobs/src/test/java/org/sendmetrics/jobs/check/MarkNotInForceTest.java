package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.derive.Row;

class MarkNotInForceTest {

  /** The law changed on 19 August 2024; the strokes and the hash are codes like any other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          2024-08-18 H true
          2024-08-19 H false
          2024-08-16 J true
          2024-08-19 J false
          2024-08-18 J1 false
          2024-08-19 J1 true
          2024-08-18 Y true
          2024-08-19 Y false
          2024-08-18 Y3 false
          2024-08-19 Y3 true
          2024-08-18 C2 false
          2024-08-19 C2 true
          2023-11-01 / true
          2025-11-03 \\ true
          2025-01-06 # true
          2025-01-06 I true
          2025-01-06 ZZ false
          """)
  void refusesACodeOnADayOnWhichItIsNotInForce(LocalDate day, String code, boolean sound) {
    Row mark = Map.of("code", code, "date", day)::get;
    assertEquals(sound, new MarkNotInForce().fault(mark).isEmpty());
  }
}
