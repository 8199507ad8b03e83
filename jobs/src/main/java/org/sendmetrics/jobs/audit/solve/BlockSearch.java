package org.sendmetrics.jobs.audit.solve;

import java.util.Random;

/**
 * Finds of every cell asked about in one block how wide its interval is: first many at once, by the
 * extremes of random sums; then one at a time, only where not enough was seen; at last in whole
 * numbers where the linear answer is nearly too narrow.
 *
 * <p>Shape: bounds of the block are narrowed in place to what is proven. A cell is done when a
 * whole-number solution shows it wide enough, or its proven bounds are too narrow, or the linear
 * programme shows it {@link #AMPLE} times as wide as small numbers reach.
 */
final class BlockSearch {
  /** Linear width, in multiples of the threshold, from which whole numbers are not looked at. */
  private static final int AMPLE = 3;

  private static final int SWEEPS_AT_LEAST = 6;
  private static final int SWEEPS_AT_MOST = 60;

  /**
   * Part of the cells left that a sweep must settle for another to be worth while: one in so many.
   */
  private static final int WORTH = 40;

  private static final double SECONDS_FOR_ONE_ANSWER = 60;
  private static final double SECONDS_IN_WHOLE_NUMBERS = 10;
  private static final long SEED = 20_260_901;

  private final Block block;
  private final Relations system;
  private final long threshold;
  private final boolean[] none;
  private final Seen seen;
  private final boolean[] done;
  private final Random random = new Random(SEED);
  private long[] origin;
  private boolean isPossible = true;

  /**
   * @param threshold the largest number that counts as small
   */
  BlockSearch(Block block, Relations system, long threshold) {
    this.block = block;
    this.system = system;
    this.threshold = threshold;
    none = new boolean[block.at.length];
    seen = new Seen(block);
    done = new boolean[block.size()];
    origin = new long[block.size()];
    for (int i = 0; i < done.length; i++) {
      settle(i);
    }
  }

  /** Whether there is a solution; if not, nothing else is told. */
  boolean run() {
    if (isAllDone()) {
      return true;
    }
    sweep();
    if (isPossible && !isAllDone()) {
      oneByOne();
    }
    if (isPossible && !isAllDone()) {
      inWholeNumbers();
    }
    return isPossible;
  }

  private boolean isAllDone() {
    for (boolean d : done) {
      if (!d) {
        return false;
      }
    }
    return true;
  }

  private void settle(int i) {
    if (!done[i]) {
      done[i] = !system.isAsked(block.cells[i]) || isNarrow(i) || seen.width(i) >= wanted(i);
    }
  }

  private boolean isNarrow(int i) {
    return block.high[i] - block.low[i] < wanted(i);
  }

  /** A cell that is known to be large need only not be exact. */
  private long wanted(int i) {
    long asked = system.asked(block.cells[i]);
    return block.low[i] > threshold ? Math.min(1, asked) : asked;
  }

  private int left() {
    int left = 0;
    for (int i = 0; i < done.length; i++) {
      settle(i);
      left += done[i] ? 0 : 1;
    }
    return left;
  }

  private void take(Programme programme) {
    seen.add(programme, origin);
  }

  private void sweep() {
    Programme programme = programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER);
    try {
      int left = left();
      for (int k = 0; k < SWEEPS_AT_MOST && left > 0; k++) {
        if (programme.most(weights(k)) == Programme.Outcome.IMPOSSIBLE) {
          isPossible = false;
          return;
        }
        take(programme);
        int now = left();
        if (k >= SWEEPS_AT_LEAST && (left - now) * WORTH < left) {
          return;
        }
        left = now;
      }
    } finally {
      programme.close();
    }
  }

  /** All up, all down, then each at random; what is done has no say. */
  private double[] weights(int sweep) {
    double[] weights = new double[block.size()];
    for (int i = 0; i < weights.length; i++) {
      if (!done[i]) {
        double size = 0.5 + random.nextDouble();
        boolean up = sweep == 0 || (sweep > 1 && random.nextBoolean());
        weights[i] = up ? size : -size;
      }
    }
    return weights;
  }

  private Programme programme(Programme.Kind kind, double seconds) {
    if (seen.witness() != null) {
      origin = seen.witness();
    }
    return new Programme(block, none, origin, kind, seconds);
  }

  private void oneByOne() {
    try (Programme programme = programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER)) {
      for (int i = 0; i < done.length; i++) {
        settle(i);
        if (!done[i]) {
          narrow(programme, i);
          done[i] = done[i] || seen.linearWidth(i) >= AMPLE * threshold;
        }
      }
    }
  }

  private void inWholeNumbers() {
    try (Programme programme = programme(Programme.Kind.WHOLE, SECONDS_IN_WHOLE_NUMBERS)) {
      for (int i = 0; i < done.length; i++) {
        settle(i);
        if (!done[i]) {
          narrow(programme, i);
        }
      }
    }
  }

  /** Moves a cell's bounds in to its extremes, unless enough is seen on the way. */
  private void narrow(Programme programme, int i) {
    if (programme.most(i) == Programme.Outcome.BEST) {
      double most = programme.value(i);
      block.high[i] = Math.min(block.high[i], origin[i] + floor(most));
      take(programme);
      settle(i);
    }
    if (!done[i] && programme.least(i) == Programme.Outcome.BEST) {
      double least = programme.value(i);
      block.low[i] = Math.max(block.low[i], origin[i] - floor(-least));
      take(programme);
      settle(i);
    }
  }

  private static long floor(double value) {
    return (long) Math.floor(value + Programme.TOLERANCE * Math.max(1, Math.abs(value)));
  }

  /** What was seen, for cells that are not narrow. */
  Seen seen() {
    return seen;
  }
}
