package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolOutsideAuthorityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          la_code=301 laestab=3014000 |
          la_code=301 laestab=3024000 | laestab
          """)
  void refusesASchoolOfAnotherAuthority(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new SchoolOutsideAuthority(), "roll", cells));
  }
}
