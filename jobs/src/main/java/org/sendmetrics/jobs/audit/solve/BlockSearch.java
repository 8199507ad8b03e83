package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Finds of every cell asked about in one block how wide its interval is: first by wandering over
 * whole-number solutions; then by a linear programme, of many cells at once and then one cell at a
 * time, whose answers mostly show others wide as well; at last in whole numbers where the linear
 * answer is nearly too narrow. A block of which no programme has an answer soon is searched by
 * {@link VastSearch}.
 *
 * <p>Shape: bounds of the block are narrowed in place to what is proven. A cell is done when
 * whole-number solutions show it wide enough, or its proven bounds are too narrow, or the linear
 * programme shows it ample.
 */
final class BlockSearch {
  /** Sizes of the surroundings that are searched, smaller first. */
  private static final int[] NEAR = {40, 150};

  /**
   * From so many cells on a programme's answer takes seconds, and longer from the last one than
   * from nothing.
   */
  private static final int LARGE = 5600;

  /** From so many cells on no exact answer is waited for. */
  private static final int VAST = 12_000;

  private static final double SECONDS_FOR_ONE_ANSWER = 60;
  private static final double SECONDS_IN_WHOLE_NUMBERS = 3;
  private static final int TIGHTENED_AT_MOST = 300;

  /** So many cells are asked for whole numbers of the whole block; more stay undecided. */
  private static final int WHOLE_AT_MOST = 20;

  /** So many steps an answer for many cells at once is worth. */
  private static final int STEPS_FOR_MANY = 6000;

  private static final long SEED = 20_261_123;

  private final Block block;
  private final Relations system;
  private final double ample;
  private final Seen seen;
  private final Surroundings surroundings;
  private final Narrowing narrowing;
  private final Inquiry inquiry;
  private final Questions questions;
  private boolean isPossible = true;

  /**
   * @param ample linear width from which whole numbers are not looked at
   */
  BlockSearch(Block block, Relations system, double ample) {
    this.block = block;
    this.system = system;
    this.ample = ample;
    seen = new Seen(block);
    questions = new Questions(block, system, seen);
    surroundings = new Surroundings(block);
    narrowing = new Narrowing(block, surroundings, SECONDS_IN_WHOLE_NUMBERS);
    inquiry = new Inquiry(block, questions, seen, surroundings);
  }

  /** Whether there is a solution; if not, nothing else is told. */
  boolean run() {
    if (questions.left() > 0) {
      isPossible = inquiry.start(SECONDS_FOR_ONE_ANSWER, block.size() >= LARGE);
    }
    if (isPossible && questions.left() > 0) {
      if (block.size() >= VAST && seen.witness() != null) {
        new VastSearch(block, questions, inquiry, this::wander).run();
      } else {
        search();
      }
    }
    if (isPossible && questions.left() > 0) {
      inWholeNumbers();
    }
    if (isPossible) {
      tighten();
    }
    return isPossible;
  }

  private void search() {
    wander();
    if (questions.left() > 0 && block.size() >= LARGE) {
      wander(Wander::runShaken);
    }
    if (questions.left() > 0 && seen.witness() != null) {
      manyAtOnce();
      new VastSearch(block, questions, inquiry, this::wander).runForEach();
    }
    if (questions.left() > 0) {
      oneByOne();
      wander();
    }
  }

  /** Whether the search left a cell in question. */
  boolean isUndecided(int i) {
    return !questions.isAnswered(i);
  }

  /** Moves in the bounds of cells that are known to be narrow to where they are, a few of them. */
  private void tighten() {
    int left = TIGHTENED_AT_MOST;
    for (int i = 0; i < block.size() && left > 0; i++) {
      if (questions.isLoose(i)) {
        narrowing.around(i, NEAR[NEAR.length - 1], Programme.Kind.WHOLE, inquiry.origin());
        left--;
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

  /**
   * Seeks solutions in which as many cells as can be are as far from where they were seen as is
   * asked, some above, some below; and wanders on from each.
   */
  private void manyAtOnce() {
    Random dice = new Random(SEED);
    try (Programme programme =
        inquiry
            .programme(Programme.Kind.LINEAR, SECONDS_FOR_ONE_ANSWER)
            .givingUpAfter(STEPS_FOR_MANY)) {
      int before = Integer.MAX_VALUE;
      for (int left = questions.left(); left > 0 && left * 10L < before * 9L; ) {
        before = left;
        List<Programme.Goal> goals = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
          if (!questions.isAnswered(i)) {
            goals.add(inquiry.goal(i, dice.nextBoolean()));
          }
        }
        if (inquiry.reach(programme, goals)) {
          wander();
        }
        left = questions.left();
      }
    }
  }

  private void oneByOne() {
    Programme.Kind kind =
        block.size() < LARGE ? Programme.Kind.LINEAR_FROM_LAST_ANSWER : Programme.Kind.LINEAR;
    try (Programme programme = inquiry.programme(kind, SECONDS_FOR_ONE_ANSWER)) {
      for (int i = 0; i < block.size(); i++) {
        boolean isFirstToCome = seen.witness() == null;
        if (!questions.isAnswered(i)) {
          inquiry.widen(programme, i);
        }
        if (!questions.isAnswered(i)) {
          inquiry.narrow(programme, i);
          if (seen.linearWidth(i) >= ample) {
            questions.answer(i);
          }
          if (isFirstToCome) {
            wander();
          }
        }
      }
    }
  }

  private void inWholeNumbers() {
    inquiry.moveOrigin();
    for (int size : NEAR) {
      for (int i = 0; i < block.size() && size < block.size(); i++) {
        if (!questions.isAnswered(i)) {
          widenAround(i, size);
          narrowing.around(i, size, Programme.Kind.WHOLE, inquiry.origin());
        }
      }
    }
    if (questions.left() > 0 && block.size() < VAST) {
      inWholeNumbersOfAll();
    }
  }

  /** Seeks whole-number solutions that differ near a cell alone, as far apart as can be there. */
  private void widenAround(int i, int enough) {
    if (seen.witness() == null) {
      return;
    }
    Surroundings.Near near = surroundings.of(i, enough, seen.witness());
    seen.add(
        Inquiry.widest(near, system, seen.witness(), near.placeOf(i), SECONDS_IN_WHOLE_NUMBERS),
        near.cells());
  }

  private void inWholeNumbersOfAll() {
    try (Programme programme = inquiry.programme(Programme.Kind.WHOLE, SECONDS_IN_WHOLE_NUMBERS)) {
      int left = WHOLE_AT_MOST;
      for (int i = 0; i < block.size() && left > 0; i++) {
        if (!questions.isAnswered(i)) {
          inquiry.narrow(programme, i);
          left--;
        }
      }
    }
  }
}
