package org.sendmetrics.jobs.measure;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many rows have each number of days.
 *
 * <p><b>Law:</b> adding the spreads of two sets of authorities gives the spread of both.
 *
 * @param byDay never empty counts
 */
record Spread(NavigableMap<Integer, Long> byDay) {
  static final Spread NONE = new Spread(Collections.emptyNavigableMap());

  Spread plus(Spread other) {
    TreeMap<Integer, Long> sum = new TreeMap<>(byDay);
    other.byDay.forEach((day, count) -> sum.merge(day, count, Long::sum));
    return new Spread(sum);
  }

  long rows() {
    return byDay.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Twice the middle number of days, a whole number; {@code rows()} must not be 0. */
  long twiceMedian() {
    long rows = rows();
    return dayAt((rows + 1) / 2) + dayAt(rows / 2 + 1);
  }

  /** The days of the row at a place in their order, 1 first. */
  private long dayAt(long place) {
    long passed = 0;
    for (Map.Entry<Integer, Long> entry : byDay.entrySet()) {
      passed += entry.getValue();
      if (passed >= place) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("there is no row " + place);
  }
}
