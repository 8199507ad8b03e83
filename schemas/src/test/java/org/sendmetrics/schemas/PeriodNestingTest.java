package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.PeriodNesting.Named;

class PeriodNestingTest {
  @Test
  void aTermLiesInItsAcademicYear() {
    assertEquals(
        List.of(new Named("202425", "Academic year")),
        PeriodNesting.wholes(new Named("202425", "Summer term")));
  }

  @Test
  void theFourthQuarterLiesInTheCalendarYearInWhichItEnds() {
    assertEquals(
        List.of(new Named("2025", "Calendar year")),
        PeriodNesting.wholes(new Named("202425", "Financial year Q4")));
    assertEquals(
        List.of(new Named("2024", "Calendar year")),
        PeriodNesting.wholes(new Named("202425", "Financial year Q3")));
  }

  @Test
  void aMonthLiesInThreePeriods() {
    assertEquals(
        List.of(
            new Named("202425", "Academic year"),
            new Named("2025", "Calendar year"),
            new Named("202425", "Financial year Q4")),
        PeriodNesting.wholes(new Named("2025", "March")));
    assertEquals(
        List.of(
            new Named("202526", "Academic year"),
            new Named("2025", "Calendar year"),
            new Named("202526", "Financial year Q2")),
        PeriodNesting.wholes(new Named("2025", "August")));
  }

  @Test
  void aYearLiesInNoneAndUnknownWordsNeither() {
    assertEquals(List.of(), PeriodNesting.wholes(new Named("2024", "Calendar year")));
    assertEquals(List.of(), PeriodNesting.wholes(new Named("2024", "Week 3")));
  }
}
