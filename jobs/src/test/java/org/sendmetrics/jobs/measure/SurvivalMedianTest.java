package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sendmetrics.jobs.measure.SpreadTest.days;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SurvivalMedianTest {
  /** The 21 untreated patients of Freireich (1963), as textbooks print them: the median is 8. */
  @Test
  void withoutLossesItIsTheMedian() {
    Spread weeks = days(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
    assertEquals(OptionalInt.of(8), SurvivalMedian.day(from(21), weeks, Spread.NONE));
  }

  /** The treated patients of Freireich (1963): 9 events, 12 losses, median 23. */
  @Test
  void lossesStayInTheSumUntilTheyLeave() {
    Spread events = days(6, 6, 6, 7, 10, 13, 16, 22, 23);
    Spread losses = days(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    assertEquals(OptionalInt.of(23), SurvivalMedian.day(from(21), events, losses));
  }

  @Test
  void halfExactlyIsReached() {
    assertEquals(OptionalInt.of(5), SurvivalMedian.day(from(2), days(5), days(9)));
  }

  @Test
  void whereMoreThanHalfStillWaitThereIsNone() {
    assertEquals(OptionalInt.empty(), SurvivalMedian.day(from(3), days(5), days(9, 9)));
    assertEquals(OptionalInt.empty(), SurvivalMedian.day(Spread.NONE, Spread.NONE, Spread.NONE));
  }

  /** One of three is gone at day 5, and then one of four, for two join between: a half is left. */
  @Test
  void whoJoinsLateIsNotAtRiskBefore() {
    Spread events = days(5, 7);
    Spread losses = days(9, 9, 9);
    assertEquals(OptionalInt.of(7), SurvivalMedian.day(days(-1, -1, -1, 5, 6), events, losses));
    assertEquals(OptionalInt.empty(), SurvivalMedian.day(from(5), events, losses));
  }

  @Test
  void aLossOnTheDayOfAnEventIsStillAtRisk() {
    assertEquals(OptionalInt.empty(), SurvivalMedian.day(from(3), days(5), days(5, 5)));
  }

  private static Spread from(int cases) {
    return days(java.util.stream.IntStream.generate(() -> -1).limit(cases).toArray());
  }
}
