package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodEndTest {

  @ParameterizedTest
  @CsvSource({
    "2024,Calendar year,2024-12-31",
    "2024,February,2024-02-29",
    "202425,Academic year,2025-07-31",
    "202425,Autumn term,2024-12-31",
    "202425,Financial year Q1,2024-06-30",
    "202425,Financial year Q3,2024-12-31",
    "202425,Financial year Q4,2025-03-31",
    "199900,Academic year,2000-07-31"
  })
  void thePeriodEndsOn(String period, String identifier, LocalDate day) {
    assertEquals(Optional.of(day), PeriodEnd.of(period, identifier));
  }

  @ParameterizedTest
  @CsvSource({
    "202426,Academic year",
    "202425,Calendar year",
    "2024,Academic year",
    "2024,Week 53",
    "'',Calendar year"
  })
  void anyOtherPeriodHasNoEnd(String period, String identifier) {
    assertTrue(PeriodEnd.of(period, identifier).isEmpty());
  }
}
