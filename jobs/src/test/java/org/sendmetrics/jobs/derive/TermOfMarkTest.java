package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermOfMarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          2024-08-16 / AUT
          2025-04-20 / SPR
          2025-04-21 / SU1
          2025-05-25 / SU1
          2025-05-26 / SU2
          2022-05-29 / SU1
          2022-05-30 / SU2
          """)
  void cutsSummerAtTheSpringBankHoliday(LocalDate day, String code, String expected) {
    Row mark = Map.of("code", code, "date", day)::get;
    assertEquals(expected, String.valueOf(new TermOfMark().of(mark)));
  }
}
