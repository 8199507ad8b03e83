package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassOfMarkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          2024-08-16 H AUTHORISED
          2024-08-16 J APPROVED_ACTIVITY
          2024-08-19 J1 AUTHORISED
          2024-09-13 O UNAUTHORISED
          2024-09-13 L PRESENT
          2024-09-13 D NOT_POSSIBLE
          2024-09-13 Z ADMIN
          """)
  void classesACodeByItsDay(LocalDate day, String code, String expected) {
    Row mark = Map.of("code", code, "date", day)::get;
    assertEquals(expected, String.valueOf(new ClassOfMark().of(mark)));
  }
}
