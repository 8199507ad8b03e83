package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * What is asked of the programmes of one block: each answer is taken up as seen, and the whole
 * numbers near it with it.
 */
final class Inquiry {
  /** So many broken cells are worth mending for a first whole-number solution, and later. */
  private static final int BROKEN_AT_FIRST = 2000;

  private static final int BROKEN_LATER = 50;

  /** So many seconds is one mending worth, at first and later. */
  private static final double SECONDS_AT_FIRST = 20;

  private static final double SECONDS_LATER = 5;

  /** From so many corners of what is possible a first whole-number solution is looked for. */
  private static final int CORNERS = 3;

  private static final long SEED = 20_261_123;

  private final Block block;
  private final Questions questions;
  private final Seen seen;
  private final Surroundings surroundings;
  private final WholeNumbers wholeNumbers;
  private final boolean[] none;
  private long[] origin;

  Inquiry(Block block, Questions questions, Seen seen, Surroundings surroundings) {
    this.block = block;
    this.questions = questions;
    this.seen = seen;
    this.surroundings = surroundings;
    wholeNumbers = new WholeNumbers(block, surroundings);
    none = new boolean[block.at.length];
    origin = new long[block.size()];
  }

  /** What is seen when one cell near others is made as large and as small as can be. */
  static Seen widest(
      Surroundings.Near near, Relations system, long[] witness, int cell, double seconds) {
    Seen seen = new Seen(near.block());
    Questions questions = new Questions(near.block(), system, seen);
    Inquiry inquiry = new Inquiry(near.block(), questions, seen, new Surroundings(near.block()));
    inquiry.origin = near.of(witness);
    try (Programme programme = inquiry.programme(Programme.Kind.WHOLE, seconds)) {
      inquiry.narrow(programme, cell);
    }
    return seen;
  }

  /** The values from which programmes count. */
  long[] origin() {
    return origin;
  }

  /** Lets programmes count from what was seen last. */
  void moveOrigin() {
    if (seen.witness() != null) {
      origin = seen.witness();
    }
  }

  /**
   * A programme of the whole block.
   *
   * @param seconds for one answer at most
   */
  Programme programme(Programme.Kind kind, double seconds) {
    moveOrigin();
    return new Programme(block, none, origin, kind, seconds);
  }

  /**
   * Finds a first solution, and looks for a first one in whole numbers near it and other extreme
   * ones; false where there can be none.
   *
   * @param roughly whether to look first for one in whole numbers near a rough answer
   */
  boolean start(double seconds, boolean roughly) {
    if (roughly) {
      startRoughly(seconds);
    }
    return seen.witness() != null || startFromCorners(seconds);
  }

  private void startRoughly(double seconds) {
    try (Programme programme = programme(Programme.Kind.ROUGH, seconds)) {
      if (programme.most(new double[block.size()]) == Programme.Outcome.BEST) {
        Jumps.near(block, programme.values()).ifPresent(seen::add);
      }
    }
  }

  private boolean startFromCorners(double seconds) {
    Random dice = new Random(SEED);
    try (Programme programme = programme(Programme.Kind.LINEAR, seconds)) {
      double[] weights = new double[block.size()];
      for (int i = 0; i < CORNERS && seen.witness() == null; i++) {
        Programme.Outcome outcome = programme.most(weights);
        if (outcome == Programme.Outcome.BEST) {
          take(programme, weights);
        }
        if (outcome == Programme.Outcome.IMPOSSIBLE) {
          return false;
        }
        Arrays.setAll(weights, k -> -dice.nextDouble());
      }
      return true;
    }
  }

  /** To see a cell as far above, or below, what was seen of it as is asked. */
  Programme.Goal goal(int i, boolean isUp) {
    long wanted = questions.wanted(i);
    return new Programme.Goal(i, isUp, isUp ? seen.low(i) + wanted : seen.high(i) - wanted);
  }

  /** Seeks a solution as near to some goals as can be; whether there was an answer. */
  boolean reach(Programme programme, List<Programme.Goal> goals) {
    if (programme.reach(goals) != Programme.Outcome.BEST) {
      return false;
    }
    double[] weights = new double[block.size()];
    goals.forEach(goal -> weights[goal.cell()] = goal.isUp() ? 1 : -1);
    take(programme, weights);
    return true;
  }

  /**
   * Seeks a whole-number solution in which a cell and those in question around it are roughly as
   * far as is asked of each, the cells far from them held where they were seen last.
   *
   * @param enough how many cells are moved
   * @param isUp for each cell which way
   * @return the cells that were moved
   */
  BitSet jump(int i, int enough, IntPredicate isUp, double seconds) {
    Surroundings.Near near = surroundings.of(i, enough, seen.witness());
    List<Programme.Goal> goals = new ArrayList<>();
    for (int k = 0; k < near.cells().length; k++) {
      int cell = near.cells()[k];
      if (!questions.isAnswered(cell)) {
        goals.add(goal(cell, isUp.test(cell)).at(k));
      }
    }
    boolean[] nothing = new boolean[near.block().at.length];
    long[] from = near.of(seen.witness());
    try (Programme programme =
        new Programme(near.block(), nothing, from, Programme.Kind.ROUGH, seconds)) {
      if (programme.reach(goals) == Programme.Outcome.BEST) {
        Jumps.near(near.block(), programme.values())
            .ifPresent(found -> seen.add(near.into(seen.witness(), found)));
      }
    }
    BitSet moved = new BitSet();
    Arrays.stream(near.cells()).forEach(moved::set);
    return moved;
  }

  /**
   * Jumps from what was seen last to where a cell is as far as is asked.
   *
   * @param enough how many cells near it may move, the others held
   * @return how many did
   */
  int jumpTo(int i, boolean isUp, int enough) {
    Programme.Goal goal = goal(i, isUp);
    if (goal.enough() < block.low[i] || goal.enough() > block.high[i]) {
      return 0;
    }
    Surroundings.Near near = surroundings.of(i, enough, seen.witness());
    Jumps.to(near.block(), near.of(seen.witness()), goal.at(near.placeOf(i)))
        .ifPresent(found -> seen.add(near.into(seen.witness(), found)));
    return near.cells().length;
  }

  /** Looks for solutions in which a cell is as far above or below what was seen as is asked. */
  void widen(Programme programme, int i) {
    if (seen.witness() == null) {
      return;
    }
    reach(programme, List.of(goal(i, true)));
    if (!questions.isAnswered(i)) {
      reach(programme, List.of(goal(i, false)));
    }
  }

  /** Moves a cell's bounds in to its extremes, unless enough is seen on the way. */
  void narrow(Programme programme, int i) {
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

  private void take(Programme programme, double[] weights) {
    double[] values = programme.values();
    seen.add(values);
    boolean isFirst = seen.witness() == null;
    wholeNumbers
        .near(
            values,
            weights,
            isFirst ? BROKEN_AT_FIRST : BROKEN_LATER,
            isFirst ? SECONDS_AT_FIRST : SECONDS_LATER)
        .ifPresent(seen::add);
  }
}
