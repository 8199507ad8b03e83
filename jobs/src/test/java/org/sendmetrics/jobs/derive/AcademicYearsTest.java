package org.sendmetrics.jobs.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicYearsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21"
      })
  void easterSundayIsTheOneOfTheCalendar(LocalDate easter) {
    assertEquals(easter, AcademicYears.easterSunday(easter.getYear()));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-31, 202324, SUM",
    "2024-08-01, 202425, AUT",
    "2024-12-31, 202425, AUT",
    "2025-01-01, 202425, SPR",
    "2025-04-20, 202425, SPR",
    "2025-04-21, 202425, SUM",
    "2025-07-31, 202425, SUM",
    "2024-02-29, 202324, SPR",
    "2099-09-01, 209900, AUT"
  })
  void aDayLiesInOneYearAndTerm(LocalDate day, String year, String term) {
    assertEquals(year, AcademicYears.of(day));
    assertEquals(term, AcademicYears.term(day));
  }

  @Test
  void everyDayLiesBetweenTheEndsOfItsTerm() {
    for (LocalDate day = LocalDate.of(2019, 8, 1); day.getYear() < 2031; day = day.plusDays(1)) {
      String year = AcademicYears.of(day);
      String term = AcademicYears.term(day);
      LocalDate first = AcademicYears.firstDay(year, term);
      LocalDate last = AcademicYears.lastDay(year, term);
      assertEquals(false, day.isBefore(first) || day.isAfter(last), day + " in " + year + term);
    }
  }

  @Test
  void termsFollowOneAnotherWithoutAGap() {
    assertEquals(
        AcademicYears.lastDay("202425", "AUT").plusDays(1),
        AcademicYears.firstDay("202425", "SPR"));
    assertEquals(
        AcademicYears.lastDay("202425", "SPR").plusDays(1),
        AcademicYears.firstDay("202425", "SUM"));
    assertEquals(
        AcademicYears.lastDay("202425", "SUM").plusDays(1),
        AcademicYears.firstDay("202526", "AUT"));
  }
}
