package org.sendmetrics.jobs.audit.solve;

import java.util.Random;

/**
 * Finds of every cell asked about in one block how wide its interval is: first many at once, by the
 * extremes of random sums over the whole block; then one at a time; at last in whole numbers where
 * the linear answer is nearly too narrow.
 *
 * <p>Shape: bounds of the block are narrowed in place to what is proven. A cell is done when
 * whole-number solutions show it wide enough, or its proven bounds are too narrow, or the linear
 * programme shows it ample.
 */
final class BlockSearch {
  private static final int SWEEPS_AT_LEAST = 4;
  private static final int SWEEPS_AT_MOST = 60;

  /** A sweep must settle one in so many of the cells left for another to be worth while. */
  private static final int WORTH = 20;

  /** Sizes of the surroundings that are searched, smaller first. */
  private static final int[] NEAR = {40, 150};

  private static final double SECONDS_FOR_ONE_ANSWER = 60;
  private static final double SECONDS_IN_WHOLE_NUMBERS = 3;
  private static final int TIGHTENED_AT_MOST = 300;

  /** So many cells are asked for whole numbers of the whole block; more stay undecided. */
  private static final int WHOLE_AT_MOST = 20;

  private static final int BROKEN_IN_A_SWEEP = 2000;
  private static final int BROKEN_FOR_ONE = 50;
  private static final long SEED = 20_260_901;

  private final Block block;
  private final Relations system;
  private final double ample;
  private final boolean[] none;
  private final Seen seen;
  private final Surroundings surroundings;
  private final WholeNumbers wholeNumbers;
  private final Questions questions;
  private final Random random = new Random(SEED);
  private long[] origin;
  private boolean isPossible = true;

  /**
   * @param ample linear width from which whole numbers are not looked at
   */
  BlockSearch(Block block, Relations system, double ample) {
    this.block = block;
    this.system = system;
    this.ample = ample;
    none = new boolean[block.at.length];
    seen = new Seen(block);
    questions = new Questions(block, system, seen);
    origin = new long[block.size()];
    surroundings = new Surroundings(block);
    wholeNumbers = new WholeNumbers(block, surroundings);
  }

  /** Whether there is a solution; if not, nothing else is told. */
  boolean run() {
    if (questions.left() > 0) {
      sweep();
    }
    if (isPossible && questions.left() > 0) {
      oneByOne();
    }
    if (isPossible && questions.left() > 0) {
      inWholeNumbers();
    }
    if (isPossible) {
      tighten();
    }
    return isPossible;
  }

  /** How many cells the search left in question. */
  int undecided() {
    return questions.left();
  }

  /** Moves in the bounds of cells that are known to be narrow to where they are, a few of them. */
  private void tighten() {
    int left = TIGHTENED_AT_MOST;
    for (int i = 0; i < block.size() && left > 0; i++) {
      if (questions.isLoose(i)) {
        narrowAround(i, NEAR[NEAR.length - 1], Programme.Kind.WHOLE);
        left--;
      }
    }
  }

  private void sweep() {
    try (Programme programme = programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER)) {
      isPossible = sweep(programme) != Programme.Outcome.IMPOSSIBLE;
    }
  }

  private Programme.Outcome sweep(Programme programme) {
    int left = questions.left();
    Programme.Outcome outcome = Programme.Outcome.BEST;
    boolean isStale = false;
    for (int k = 0; k < SWEEPS_AT_MOST && left > 0 && !isStale; k++) {
      double[] weights = weights(k);
      outcome = programme.most(weights);
      if (outcome == Programme.Outcome.IMPOSSIBLE) {
        return outcome;
      }
      if (outcome == Programme.Outcome.BEST) {
        take(programme, weights, BROKEN_IN_A_SWEEP);
      }
      int now = questions.left();
      isStale = k >= SWEEPS_AT_LEAST && (left - now) * WORTH < left;
      left = now;
    }
    return outcome;
  }

  private void take(Programme programme, double[] weights, int brokenAtMost) {
    double[] values = programme.values();
    seen.add(values);
    wholeNumbers.near(values, weights, brokenAtMost).ifPresent(seen::add);
  }

  /** All up, all down, then each at random; what is done has no say. */
  private double[] weights(int sweep) {
    double[] weights = new double[block.size()];
    for (int i = 0; i < weights.length; i++) {
      if (!questions.isAnswered(i)) {
        double size = 0.5 + random.nextDouble();
        boolean up = sweep == 0 || (sweep > 1 && random.nextBoolean());
        weights[i] = up ? size : -size;
      }
    }
    return weights;
  }

  /** Narrows a cell's bounds by the relations near it alone. */
  private void narrowAround(int i, int enough, Programme.Kind kind) {
    Surroundings.Near near = surroundings.loosened(i, enough);
    long[] from = near.of(origin);
    int at = near.placeOf(i);
    boolean[] all = new boolean[near.block().at.length];
    try (Programme programme =
        new Programme(near.block(), all, from, kind, SECONDS_IN_WHOLE_NUMBERS)) {
      if (programme.most(at) == Programme.Outcome.BEST) {
        block.high[i] = Math.min(block.high[i], from[at] + floor(programme.value(at)));
      }
      if (programme.least(at) == Programme.Outcome.BEST) {
        block.low[i] = Math.max(block.low[i], from[at] - floor(-programme.value(at)));
      }
    }
  }

  private Programme programme(Programme.Kind kind, double seconds) {
    if (seen.witness() != null) {
      origin = seen.witness();
    }
    return new Programme(block, none, origin, kind, seconds);
  }

  private void oneByOne() {
    try (Programme programme = programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER)) {
      for (int i = 0; i < block.size(); i++) {
        if (!questions.isAnswered(i)) {
          narrow(programme, i);
          if (seen.linearWidth(i) >= ample) {
            questions.answer(i);
          }
        }
      }
    }
  }

  private void inWholeNumbers() {
    if (seen.witness() != null) {
      origin = seen.witness();
    }
    for (int size : NEAR) {
      for (int i = 0; i < block.size() && size < block.size(); i++) {
        if (!questions.isAnswered(i)) {
          widenAround(i, size);
          narrowAround(i, size, Programme.Kind.WHOLE);
        }
      }
    }
    if (questions.left() > 0) {
      inWholeNumbersOfAll();
    }
  }

  /** Seeks whole-number solutions that differ near a cell alone, as far apart as can be there. */
  private void widenAround(int i, int enough) {
    if (seen.witness() == null) {
      return;
    }
    Surroundings.Near near = surroundings.of(i, enough, seen.witness());
    BlockSearch search = new BlockSearch(near.block(), system, ample);
    search.origin = near.of(seen.witness());
    int at = near.placeOf(i);
    try (Programme programme = search.programme(Programme.Kind.WHOLE, SECONDS_IN_WHOLE_NUMBERS)) {
      search.narrow(programme, at);
    }
    seen.add(search.seen, near.cells());
  }

  private void inWholeNumbersOfAll() {
    try (Programme programme = programme(Programme.Kind.WHOLE, SECONDS_IN_WHOLE_NUMBERS)) {
      int left = WHOLE_AT_MOST;
      for (int i = 0; i < block.size() && left > 0; i++) {
        if (!questions.isAnswered(i)) {
          narrow(programme, i);
          left--;
        }
      }
    }
  }

  /** Moves a cell's bounds in to its extremes, unless enough is seen on the way. */
  private void narrow(Programme programme, int i) {
    double[] weights = new double[block.size()];
    weights[i] = 1;
    if (programme.most(i) == Programme.Outcome.BEST) {
      block.high[i] = Math.min(block.high[i], origin[i] + floor(programme.value(i)));
      take(programme, weights, BROKEN_FOR_ONE);
    }
    weights[i] = -1;
    if (!questions.isAnswered(i) && programme.least(i) == Programme.Outcome.BEST) {
      block.low[i] = Math.max(block.low[i], origin[i] - floor(-programme.value(i)));
      take(programme, weights, BROKEN_FOR_ONE);
    }
  }

  private static long floor(double value) {
    return (long) Math.floor(value + Programme.TOLERANCE * Math.max(1, Math.abs(value)));
  }
}
