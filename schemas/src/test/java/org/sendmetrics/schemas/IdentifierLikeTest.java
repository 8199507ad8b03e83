package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierLikeTest {
  @ParameterizedTest
  @CsvSource({
    "moved H801200001001 in May,a pupil number",
    "see 943 476 5919,a number of ten digits",
    "ring 01632 960 123,a telephone number",
    "write to a.b@example.org,a mail address",
    "lives at ZE99 9ZZ,a postcode",
    "since 03/04/2015,a day that could be a birth date",
    "a boy aged 9,a birth date or an age",
    "Mrs Example agreed,a person's name",
    "case 10234 is late,the number of a case",
    "only two autistic pupils were late,so few children that one could be recognised",
    "the child has moved,one child"
  })
  void whatCouldPointToAChildIsFound(String text, String why) {
    assertEquals(why, IdentifierLike.in(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 more plan writers began this year, and the oldest cases came first.",
        "Recruit 3 psychologists",
        "21 families told us that they still wait, and are not told why.",
        "Vacancies among educational psychologists"
      })
  void plainWordsAreLeftAlone(String text) {
    assertTrue(IdentifierLike.in(text).isEmpty());
  }
}
