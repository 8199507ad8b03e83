package org.sendmetrics.reports.variation;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sendmetrics.schemas.Statistics;

/** Which points of a series are more than chance, given its mean and how far its limits reach. */
final class Signals {
  private static final int WINDOW_OF_NEAR = 3;
  private static final int NEAR_IN_WINDOW = 2;

  private final List<Double> values;
  private final double mean;
  private final double reach;
  private final double near;
  private final int run;

  Signals(List<Double> values, double mean, double reach, Statistics rules) {
    this.values = values;
    this.mean = mean;
    this.reach = reach;
    near = reach * rules.setting("near_limit_share");
    run = rules.count("points_in_a_run");
  }

  /** The first signal, in order of precedence, that a point is part of. */
  Signal at(int point) {
    if (Math.abs(off(point)) > reach) {
      return Signal.OUTSIDE_LIMITS;
    }
    if (isInWindow(point, run, this::rises) || isInWindow(point, run, this::falls)) {
      return Signal.TREND;
    }
    if (Math.abs(off(point)) > near
        && (isInWindow(point, WINDOW_OF_NEAR, start -> twoOfThree(start, 1))
            || isInWindow(point, WINDOW_OF_NEAR, start -> twoOfThree(start, -1)))) {
      return Signal.TWO_OF_THREE_NEAR_LIMIT;
    }
    if (isInWindow(point, run, start -> isOneSided(start, run, 1))
        || isInWindow(point, run, start -> isOneSided(start, run, -1))) {
      return Signal.RUN_ON_ONE_SIDE;
    }
    return Signal.COMMON_CAUSE;
  }

  private double off(int point) {
    return values.get(point) - mean;
  }

  /** Whether a window of so many points that holds the point is as told of its start. */
  private boolean isInWindow(int point, int size, IntPredicate window) {
    return IntStream.rangeClosed(
            Math.max(0, point - size + 1), Math.min(point, values.size() - size))
        .anyMatch(window);
  }

  private boolean rises(int start) {
    return IntStream.range(start + 1, start + run).allMatch(i -> values.get(i) > values.get(i - 1));
  }

  private boolean falls(int start) {
    return IntStream.range(start + 1, start + run).allMatch(i -> values.get(i) < values.get(i - 1));
  }

  private boolean twoOfThree(int start, int side) {
    long beyond =
        IntStream.range(start, start + WINDOW_OF_NEAR).filter(i -> side * off(i) > near).count();
    return beyond >= NEAR_IN_WINDOW && isOneSided(start, WINDOW_OF_NEAR, side);
  }

  private boolean isOneSided(int start, int size, int side) {
    return IntStream.range(start, start + size).allMatch(i -> side * off(i) > 0);
  }
}
