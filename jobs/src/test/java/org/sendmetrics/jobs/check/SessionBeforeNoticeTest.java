package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionBeforeNoticeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          la_informed_date=2025-01-06 session_date=2025-01-06 |
          la_informed_date=2025-01-06 session_date=2025-01-05 | session_date
          session_date=2025-01-06 certificate_date=2025-01-05 certificate_type=HELD | certificate_date
          session_date=2025-01-06 certificate_date=2025-01-05 certificate_type=DEEMED |
          """)
  void tellsOfDatesThatRunBackwards(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new SessionBeforeNotice(), "mediation", cells));
  }
}
