package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhenTest {
  @Test
  void theFourthQuarterOfAFinancialYearIsTheNextJanuaryToMarch() {
    When quarter = new When("202425", "Financial year Q4");
    assertEquals(LocalDate.of(2025, 1, 1), quarter.start());
    assertEquals(LocalDate.of(2025, 3, 31), quarter.end());
  }

  @Test
  void theFirstOfAKindComesAfterTheLastOfTheYearBefore() {
    assertEquals(
        Optional.of(new When("202425", "Financial year Q4")),
        new When("202526", "Financial year Q1").before());
    assertEquals(
        Optional.of(new When("202425", "Summer term")), new When("202526", "Autumn term").before());
    assertEquals(Optional.of(new When("2024", "December")), new When("2025", "January").before());
    assertEquals(
        Optional.of(new When("199900", "Academic year")),
        new When("200001", "Academic year").before());
  }

  @Test
  void aYearBeforeKeepsTheKind() {
    assertEquals(new When("2024", "March"), new When("2025", "March").yearBefore());
    assertEquals(new When("202324", "Spring term"), new When("202425", "Spring term").yearBefore());
  }

  @Test
  void newestComesFirstAndTheLongerOfTwoThatEndTogether() {
    List<When> periods =
        Stream.of(
                new When("2024", "December"),
                new When("2024", "Calendar year"),
                new When("202425", "Financial year Q3"),
                new When("202526", "Financial year Q1"))
            .sorted(When.NEWEST_FIRST)
            .toList();
    assertEquals("202526", periods.get(0).timePeriod());
    assertEquals("Calendar year", periods.get(1).timeIdentifier());
    assertEquals("December", periods.get(3).timeIdentifier());
  }

  @Test
  void aKindOfOtherPublicationsHasNoPeriodBefore() {
    When week = new When("2025", "Week 15");
    assertTrue(week.kind().isEmpty());
    assertTrue(week.before().isEmpty());
  }
}
