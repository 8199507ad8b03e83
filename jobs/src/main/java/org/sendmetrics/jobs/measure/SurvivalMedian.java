package org.sendmetrics.jobs.measure;

import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The first day by which no more than half would still be waiting, those still waiting kept in the
 * sum: the Kaplan-Meier estimate with late entry, in exact fractions.
 *
 * <p>A case is at risk on the days after its entry up to and on the day on which it was last
 * watched. Source: Kaplan and Meier (1958), Nonparametric estimation from incomplete observations.
 */
final class SurvivalMedian {
  private SurvivalMedian() {}

  /**
   * Walks the day table.
   *
   * @param entries last day before each case is watched
   * @param events day on which each case that ended as hoped did
   * @param losses day on which each other case was last watched
   * @return empty when more than half would still be waiting after the last event
   */
  static OptionalInt day(Spread entries, Spread events, Spread losses) {
    TreeMap<Integer, Long> joins = new TreeMap<>();
    entries.byDay().forEach((day, count) -> joins.put(day + 1, count));
    TreeMap<Integer, Long> leaves = new TreeMap<>(events.plus(losses).byDay());
    BigInteger waiting = BigInteger.ONE;
    BigInteger of = BigInteger.ONE;
    for (Map.Entry<Integer, Long> event : events.byDay().entrySet()) {
      int day = event.getKey();
      long atRisk =
          sum(joins.headMap(day, true).values()) - sum(leaves.headMap(day, false).values());
      waiting = waiting.multiply(BigInteger.valueOf(atRisk - event.getValue()));
      of = of.multiply(BigInteger.valueOf(atRisk));
      if (waiting.shiftLeft(1).compareTo(of) <= 0) {
        return OptionalInt.of(day);
      }
    }
    return OptionalInt.empty();
  }

  private static long sum(Iterable<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
