package org.sendmetrics.reports.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
  @ParameterizedTest
  @CsvSource({
    "the, 1",
    "child, 1",
    "children, 2",
    "number, 2",
    "wait, 1",
    "waited, 2",
    "asked, 1",
    "names, 1",
    "table, 2",
    "area, 2",
    "statutory, 4",
    "suitable, 3"
  })
  void syllables(String word, int count) {
    assertEquals(count, Readability.syllables(word));
  }

  @Test
  void aHardTextIsHarderThanAnEasyOne() {
    double easy = Readability.grade(List.of("We hid a number. It is too small to show."));
    double hard =
        Readability.grade(
            List.of(
                "Statutory compliance deteriorated notwithstanding considerable additional"
                    + " investment in multidisciplinary coordination arrangements."));
    assertTrue(easy < 3, "easy: " + easy);
    assertTrue(hard > 15, "hard: " + hard);
  }

  @Test
  void theGradeIsThatOfTheFormula() {
    // 8 words, 2 sentences, 8 syllables
    assertEquals(
        0.39 * 4 + 11.8 - 15.59,
        Readability.grade(List.of("The cat sat down. The dog ran off.")),
        1e-9);
  }

  @Test
  void fixedTermsAndNumbersDoNotCount() {
    assertEquals(
        Readability.grade(List.of("The cat got 40.")),
        Readability.grade(List.of("The cat got EHC plans 1,250.")),
        1e-9);
  }
}
