package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;
import java.util.Random;

/**
 * Wanders from one whole-number solution of a block to others, to see how far apart cells can be:
 * it moves one cell, then sets right, one after another, the relations that this breaks, by moving
 * a further cell of each.
 *
 * <p>Every stop is a solution, by whole-number arithmetic alone. <b>Law:</b> what it does not see
 * may still be; it proves width, never narrowness. Same block, same way.
 */
final class Wander {
  private static final int PASSES_AT_MOST = 60;
  private static final int TRIES = 3;

  /** A pass must settle one in so many of the cells left for another to be worth while. */
  private static final int WORTH = 10;

  /** So many passes in a row may settle too few. */
  private static final int STALE_AT_MOST = 2;

  /** So many shaken tries in a row may settle nothing. */
  private static final int PATIENCE = 500;

  private static final int SHAKES = 3;
  private static final int SHAKEN_BY_AT_MOST = 4;

  private static final long SEED = 20_261_122;

  private final Block block;
  private final Questions questions;
  private final Seen seen;
  private final Detour detour;
  private final Random dice = new Random(SEED);

  /**
   * @param start a solution
   */
  Wander(Block block, Questions questions, Seen seen, long[] start) {
    this.block = block;
    this.questions = questions;
    this.seen = seen;
    detour = new Detour(block, start);
  }

  /** Goes on while it settles questions. */
  void run() {
    int left = questions.left();
    int stale = 0;
    for (int pass = 0; pass < PASSES_AT_MOST && left > 0 && stale < STALE_AT_MOST; pass++) {
      for (int cell = 0; cell < block.size(); cell++) {
        for (int k = 0; k < TRIES && !questions.isAnswered(cell); k++) {
          widen(cell);
        }
      }
      int now = questions.left();
      stale = (left - now) * WORTH < left ? stale + 1 : 0;
      left = now;
    }
    seen.add(detour.here());
  }

  /** Goes on where {@link #run} has ended, from solutions that are shaken up before each try. */
  void runShaken() {
    int left = questions.left();
    int inVain = 0;
    while (left > 0 && inVain < PATIENCE) {
      for (int cell = 0; cell < block.size(); cell++) {
        if (!questions.isAnswered(cell)) {
          shake();
          widen(cell);
          inVain++;
        }
      }
      int now = questions.left();
      inVain = now < left ? 0 : inVain;
      left = now;
    }
    seen.add(detour.here());
  }

  private void shake() {
    for (int k = 0; k < SHAKES; k++) {
      int cell = dice.nextInt(block.size());
      long amount = 1 + dice.nextInt(SHAKEN_BY_AT_MOST);
      moveTo(cell, detour.at(cell) + (dice.nextBoolean() ? amount : -amount));
    }
  }

  /** Seeks to see a cell as far above or below what was seen of it as is asked. */
  private void widen(int cell) {
    long wide = questions.wanted(cell);
    boolean upFirst = dice.nextBoolean();
    for (int k = 0; k < 2 && !questions.isAnswered(cell); k++) {
      long to = upFirst == (k == 0) ? seen.low(cell) + wide : seen.high(cell) - wide;
      moveTo(cell, to);
    }
  }

  /** Moves a cell as far as its bounds let it: at once, or by ever smaller parts. */
  private void moveTo(int cell, long to) {
    long amount = Math.max(block.low[cell], Math.min(block.high[cell], to)) - detour.at(cell);
    long left = amount;
    long part = amount;
    while (left != 0 && part != 0) {
      part = amount > 0 ? Math.min(part, left) : Math.max(part, left);
      if (detour.go(cell, part, dice)) {
        left -= part;
        Arrays.stream(detour.moved()).forEach(c -> seen.add(c, detour.at(c)));
      } else {
        part /= 2;
      }
    }
  }
}
