package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.support.SampleRow;

class AgeBandAtReceiptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          received_date=2025-03-01 birth_date=2025-03-01 | 0-4
          received_date=2025-03-01 birth_date=2020-03-02 | 0-4
          received_date=2025-03-01 birth_date=2020-03-01 | 5-10
          received_date=2025-03-01 birth_date=2014-03-01 | 11-15
          received_date=2025-03-01 birth_date=2009-03-01 | 16-19
          received_date=2025-03-01 birth_date=2005-03-01 | 20-25
          received_date=2025-03-01 birth_date=1999-03-02 | 20-25
          received_date=2025-03-01 birth_date=1999-03-01 |
          received_date=2025-03-01                       |
          """)
  void isThatOfTheDayOfReceipt(String cells, String expected) {
    assertEquals(expected, new AgeBandAtReceipt().of(SampleRow.of("ehcp", cells)));
  }
}
