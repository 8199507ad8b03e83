package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PupilNumberCheckLetterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          upn=H801200001001 |
          upn=h801200001001 |
          upn=A801200001001 | upn
          upn=H801200001010 | upn
          upn=H80120000100A |
          """)
  void tellsWhenTheLetterDoesNotFit(String cells, String column) {
    assertEquals(column, RuleTable.columnAtFault(new PupilNumberCheckLetter(), "roll", cells));
  }
}
