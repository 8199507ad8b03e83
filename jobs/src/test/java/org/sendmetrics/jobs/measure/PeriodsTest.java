package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.PeriodKind;

class PeriodsTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 14);
  private static final LocalDate AS_AT = LocalDate.of(2025, 5, 10);

  private final List<Period> all = Periods.of(List.of("202425"), FIRST, AS_AT);
  private final Map<String, Period> byKey =
      all.stream().collect(Collectors.toMap(Period::key, Function.identity()));

  @ParameterizedTest
  @CsvSource({
    "202425|Academic year, 2024-08-01, 2025-07-31",
    "202425|Autumn term, 2024-08-01, 2024-12-31",
    "202425|Spring term, 2025-01-01, 2025-04-20",
    "202425|Summer term, 2025-04-21, 2025-07-31",
    "2024|Calendar year, 2024-01-01, 2024-12-31",
    "202324|Financial year Q4, 2024-01-01, 2024-03-31",
    "202425|Financial year Q1, 2024-04-01, 2024-06-30",
    "202425|Financial year Q3, 2024-10-01, 2024-12-31",
    "202425|Financial year Q4, 2025-01-01, 2025-03-31",
    "2024|February, 2024-02-01, 2024-02-29"
  })
  void aWholePeriodHasItsFirstAndLastDay(String key, LocalDate start, LocalDate end) {
    assertEquals(start, byKey.get(key).start());
    assertEquals(end, byKey.get(key).end());
    assertTrue(byKey.get(key).complete());
  }

  @ParameterizedTest
  @CsvSource({"2025|Calendar year", "202526|Financial year Q1", "2025|May"})
  void theLastPeriodIsCutAtTheDayOfJudgement(String key) {
    assertEquals(AS_AT, byKey.get(key).end());
    assertEquals(false, byKey.get(key).complete());
  }

  @Test
  void nothingOfTheCalendarBeginsAfterTheDayOfJudgement() {
    assertTrue(
        all.stream()
            .filter(p -> p.kind() != PeriodKind.TERM && p.kind() != PeriodKind.ACADEMIC_YEAR)
            .noneMatch(p -> p.start().isAfter(AS_AT)));
  }

  @Test
  void aPeriodThatEndsOnTheDayOfJudgementIsComplete() {
    Period march =
        Periods.of(List.of(), FIRST, LocalDate.of(2025, 3, 31)).stream()
            .filter(p -> p.key().equals("2025|March"))
            .findFirst()
            .orElseThrow();
    assertTrue(march.complete());
  }

  @Test
  void monthsRunFromTheFirstDayToTheDayOfJudgement() {
    List<String> months =
        all.stream().filter(p -> p.kind() == PeriodKind.MONTH).map(Period::key).toList();
    assertEquals(16, months.size());
    assertEquals("2024|February", months.get(0));
    assertEquals("2025|May", months.get(15));
  }

  @Test
  void aMonthLiesInTheAcademicYearOfItsFirstDay() {
    Period august = new Period(PeriodKind.MONTH, "2024", "August", day(8), day(8), true);
    Period july = new Period(PeriodKind.MONTH, "2024", "July", day(7), day(7), true);
    assertEquals("202425|Academic year", Periods.academicYearKey(august));
    assertEquals("202324|Academic year", Periods.academicYearKey(july));
  }

  @Test
  void withoutDataThereIsNoPeriod() throws SQLException {
    assertEquals(List.of(), Periods.of(List.of(), null, AS_AT));
    try (DuckDbEngine duck = new DuckDbEngine()) {
      assertEquals(0, duck.rows(Periods.sql(List.of())).size());
      assertEquals(all.size(), duck.rows(Periods.sql(all)).size());
    }
  }

  private static LocalDate day(int month) {
    return LocalDate.of(2024, month, 1);
  }
}
