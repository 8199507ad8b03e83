package org.sendmetrics.jobs.audit.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.schemas.Catalogue;

class PeriodWordsTest {
  private static final PeriodWords WORDS = new PeriodWords(Catalogue.shipped());

  @ParameterizedTest
  @CsvSource({
    "Calendar year 2025, 2025, Calendar year",
    "In 2025, 2025, Calendar year",
    "Academic year 2025 to 2026, 202526, Academic year",
    "in the school year 2025 to 2026, 202526, Academic year",
    "1999 to 2000, 199900, Academic year",
    "in the autumn term of 2024 to 2025, 202425, Autumn term",
    "Spring term 2025, 202425, Spring term",
    "Autumn term 2025, 202526, Autumn term",
    "January to March 2025, 202425, Financial year Q4",
    "from April to June 2025, 202526, Financial year Q1",
    "Jul to Sep 2025, 202526, Financial year Q2",
    "September 2026, 2026, September"
  })
  void readsAPeriod(String words, String timePeriod, String timeIdentifier) {
    assertEquals(new PeriodName(timePeriod, timeIdentifier), WORDS.only(words));
  }

  @Test
  void leavesNumbersThatArePartOfNoPeriod() {
    PeriodWords.Found found =
        WORDS.in("In 2025: 46 of 2055, from 6.1% in Autumn term 2024 to 2025");
    assertEquals(2, found.periods().size());
    assertEquals("[46, 2055, 6.1]", Numerals.in(found.rest()).toString());
    assertNull(WORDS.only("46"));
  }

  @Test
  void countsAYearBack() {
    assertEquals(
        new PeriodName("202425", "Autumn term"),
        new PeriodName("202526", "Autumn term").yearBefore());
    assertEquals(new PeriodName("2024", "July"), new PeriodName("2025", "July").yearBefore());
  }
}
