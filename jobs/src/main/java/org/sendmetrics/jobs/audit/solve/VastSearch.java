package org.sendmetrics.jobs.audit.solve;

import java.util.BitSet;
import java.util.Random;

/**
 * Shows how far cells can be apart in a block that is too large for exact answers of a linear
 * programme: rough answers tell where to look, {@link Jumps} makes whole numbers of them, some ten
 * thousands of cells at a time, the others held where they are; then one cell after another is sent
 * as far as is asked of it, which serves smaller blocks too ({@link #runForEach}).
 *
 * <p>What it sees is a solution, to the last unit; it proves no cell narrow.
 */
final class VastSearch {
  /** So many cells are moved at once. */
  private static final int PART = 40_000;

  /** So many of the cells near a single one may move for it, first few and then more. */
  private static final int[] NEAR = {1_500, 12_000, Integer.MAX_VALUE};

  /** So many cells, counted again each time, may be moved to answer for single ones. */
  private static final long WORK_FOR_EACH = 6_000_000;

  private static final double SECONDS_FOR_ONE_ANSWER = 60;
  private static final long SEED = 20_261_123;

  private final Block block;
  private final Questions questions;
  private final Inquiry inquiry;
  private final Runnable wander;

  /**
   * @param inquiry that has seen a solution
   * @param wander looks around from the last solution
   */
  VastSearch(Block block, Questions questions, Inquiry inquiry, Runnable wander) {
    this.block = block;
    this.questions = questions;
    this.inquiry = inquiry;
    this.wander = wander;
  }

  void run() {
    jumpForMany(4, false);
    wander.run();
    jumpForMany(10, true);
    runForEach();
    wander.run();
  }

  /**
   * Seeks solutions in which as many cells as can be are as far from where they were seen as is
   * asked, some above, some below, while that settles a good share of what is in question, in each
   * part and all over.
   *
   * @param share one in so many
   */
  private void jumpForMany(int share, boolean isWandering) {
    Random dice = new Random(SEED);
    long before = Integer.MAX_VALUE;
    for (int left = questions.left(); left > 0 && left * share < before * (share - 1); ) {
      before = left;
      BitSet moved = new BitSet();
      for (int i = 0; i < block.size(); i++) {
        if (!questions.isAnswered(i) && !moved.get(i)) {
          int asked = questions.left();
          BitSet part = inquiry.jump(i, PART, c -> dice.nextBoolean(), SECONDS_FOR_ONE_ANSWER);
          int settled = asked - questions.left();
          if (settled * (share - 1L) < open(part)) {
            return;
          }
          moved.or(part);
        }
      }
      if (isWandering) {
        wander.run();
      }
      left = questions.left();
    }
  }

  private long open(BitSet part) {
    return part.stream().filter(i -> !questions.isAnswered(i)).count();
  }

  /** Seeks for single cells, one after another, solutions in which they are so far. */
  void runForEach() {
    int before = 0;
    for (int near : NEAR) {
      int enough = Math.min(near, block.size());
      if (enough > before) {
        runForEach(enough);
      }
      before = enough;
    }
  }

  private void runForEach(int enough) {
    long work = WORK_FOR_EACH;
    for (int i = 0; i < block.size() && work > 0; i++) {
      for (int side = 0; side < 2 && !questions.isAnswered(i); side++) {
        work -= inquiry.jumpTo(i, side == 0, enough);
      }
    }
  }
}
