package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.support.SampleRow;

class AgeAtStartOfYearTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          academic_year=202425 birth_date=2019-08-31 | 5
          academic_year=202425 birth_date=2019-09-01 | 4
          academic_year=202425 birth_date=2008-09-01 | 15
          academic_year=202425 birth_date=2008-08-31 | 16
          academic_year=202425                       |
          """)
  void isTheAgeOnTheLastDayOfAugustBefore(String cells, Integer expected) {
    assertEquals(expected, new AgeAtStartOfYear().of(SampleRow.of("attendance", cells)));
  }
}
