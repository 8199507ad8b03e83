package org.sendmetrics.jobs.audit.solve;

import java.util.function.Consumer;

/**
 * Finds of every cell asked about in one block how wide its interval is: first by wandering over
 * whole-number solutions; then by a linear programme, one cell at a time, most of whose answers
 * show others wide as well; at last in whole numbers where the linear answer is nearly too narrow.
 *
 * <p>Shape: bounds of the block are narrowed in place to what is proven. A cell is done when
 * whole-number solutions show it wide enough, or its proven bounds are too narrow, or the linear
 * programme shows it ample.
 */
final class BlockSearch {
  /** Sizes of the surroundings that are searched, smaller first. */
  private static final int[] NEAR = {40, 150};

  /** From so many cells on a programme over all costs far more than many over a few. */
  private static final int LARGE = 2000;

  /** Sizes of the surroundings that are looked at before a large block. */
  private static final int[] NEAR_IN_LARGE = {40, 150, 500};

  private static final double SECONDS_FOR_ONE_ANSWER = 60;
  private static final double SECONDS_IN_WHOLE_NUMBERS = 3;
  private static final int TIGHTENED_AT_MOST = 300;

  /** So many cells are asked for whole numbers of the whole block; more stay undecided. */
  private static final int WHOLE_AT_MOST = 20;

  /** So many broken cells are worth mending for a first whole-number solution, and later. */
  private static final int BROKEN_AT_FIRST = 2000;

  private static final int BROKEN_LATER = 50;

  private final Block block;
  private final Relations system;
  private final double ample;
  private final boolean[] none;
  private final Seen seen;
  private final Surroundings surroundings;
  private final Narrowing narrowing;
  private final WholeNumbers wholeNumbers;
  private final Questions questions;
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
    narrowing = new Narrowing(block, surroundings, SECONDS_IN_WHOLE_NUMBERS);
    wholeNumbers = new WholeNumbers(block, surroundings);
  }

  /** Whether there is a solution; if not, nothing else is told. */
  boolean run() {
    if (questions.left() > 0) {
      start();
      wander();
    }
    if (isPossible && questions.left() > 0 && block.size() >= LARGE) {
      byWhatIsNear();
      wander(Wander::runShaken);
    }
    if (isPossible && questions.left() > 0) {
      oneByOne();
      wander();
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
        narrowing.around(i, NEAR[NEAR.length - 1], Programme.Kind.WHOLE, origin);
        left--;
      }
    }
  }

  /** Finds a first solution. */
  private void start() {
    try (Programme programme = programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER)) {
      double[] noWeights = new double[block.size()];
      Programme.Outcome outcome = programme.most(noWeights);
      isPossible = outcome != Programme.Outcome.IMPOSSIBLE;
      if (outcome == Programme.Outcome.BEST) {
        take(programme, noWeights);
      }
    }
  }

  private void wander() {
    wander(Wander::run);
  }

  private void wander(Consumer<Wander> how) {
    if (seen.witness() != null && questions.left() > 0) {
      how.accept(new Wander(block, questions, seen, seen.witness()));
    }
  }

  private void take(Programme programme, double[] weights) {
    double[] values = programme.values();
    seen.add(values);
    int broken = seen.witness() == null ? BROKEN_AT_FIRST : BROKEN_LATER;
    wholeNumbers.near(values, weights, broken).ifPresent(seen::add);
  }

  private Programme programme(Programme.Kind kind, double seconds) {
    if (seen.witness() != null) {
      origin = seen.witness();
    }
    return new Programme(block, none, origin, kind, seconds);
  }

  /** Proves what the relations near a cell alone prove. */
  private void byWhatIsNear() {
    for (int size : NEAR_IN_LARGE) {
      for (int i = 0; i < block.size(); i++) {
        if (!questions.isAnswered(i)) {
          narrowing.around(i, size, Programme.Kind.LINEAR, origin);
        }
      }
    }
  }

  private void oneByOne() {
    try (Programme programme = programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER)) {
      for (int i = 0; i < block.size(); i++) {
        if (!questions.isAnswered(i)) {
          widen(programme, i);
        }
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
          narrowing.around(i, size, Programme.Kind.WHOLE, origin);
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

  /** Looks for solutions in which a cell is as far above or below what was seen as is asked. */
  private void widen(Programme programme, int i) {
    if (seen.witness() == null) {
      return;
    }
    double[] weights = new double[block.size()];
    weights[i] = 1;
    if (programme.most(i, seen.low(i) + questions.wanted(i)) == Programme.Outcome.BEST) {
      take(programme, weights);
    }
    weights[i] = -1;
    if (!questions.isAnswered(i)
        && programme.least(i, seen.high(i) - questions.wanted(i)) == Programme.Outcome.BEST) {
      take(programme, weights);
    }
  }

  /** Moves a cell's bounds in to its extremes, unless enough is seen on the way. */
  private void narrow(Programme programme, int i) {
    double[] weights = new double[block.size()];
    weights[i] = 1;
    if (programme.most(i) == Programme.Outcome.BEST) {
      block.high[i] = Math.min(block.high[i], origin[i] + Narrowing.floor(programme.value(i)));
      take(programme, weights);
    }
    weights[i] = -1;
    if (!questions.isAnswered(i) && programme.least(i) == Programme.Outcome.BEST) {
      block.low[i] = Math.max(block.low[i], origin[i] - Narrowing.floor(-programme.value(i)));
      take(programme, weights);
    }
  }
}
