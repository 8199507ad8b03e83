package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferFromItselfTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          la_code=301 |
          la_code=301 transfer_la=302 |
          la_code=301 transfer_la=301 | transfer_la
          """)
  void tellsOfATransferFromTheAuthorityItself(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new TransferFromItself(), "ehcp", cells));
  }
}
