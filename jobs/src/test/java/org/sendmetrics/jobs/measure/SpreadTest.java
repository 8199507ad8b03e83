package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void theMiddleOfAnOddNumberIsARow() {
    assertEquals(2 * 140, days(70, 140, 700).twiceMedian());
  }

  @Test
  void theMiddleOfAnEvenNumberLiesBetweenTwoRowsAndStaysWhole() {
    assertEquals(70 + 77, days(77, 70).twiceMedian());
    assertEquals(70 + 75, days(60, 70, 75, 900).twiceMedian());
  }

  @Test
  void severalRowsOfOneDayAreAllCounted() {
    assertEquals(2 * 3, days(3, 3, 3, 1, 1).twiceMedian());
    assertEquals(5, days(3, 3, 3, 1, 1).rows());
  }

  @Test
  void addingIsCountingBoth() {
    assertEquals(days(1, 2, 2, 3), days(1, 2).plus(days(2, 3)));
    assertEquals(days(1), days(1).plus(Spread.NONE));
  }

  @Test
  void nothingHasNoMiddle() {
    assertThrows(IllegalArgumentException.class, Spread.NONE::twiceMedian);
  }

  static Spread days(int... days) {
    TreeMap<Integer, Long> byDay = new TreeMap<>();
    for (int day : days) {
      byDay.merge(day, 1L, Long::sum);
    }
    return new Spread(byDay);
  }
}
