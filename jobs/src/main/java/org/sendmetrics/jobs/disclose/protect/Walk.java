package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.Random;

/**
 * Looks for a world step by step: moves one cell, then sets right the sums that this upsets, one
 * after another, by moving a further cell of each, until every sum holds again.
 *
 * <p>Each step takes the sum with the fewest cells left to move; where that leads nowhere it is
 * tried again with some chance in it, from a fixed seed, and then for half of the amount at a time.
 * Most proofs are a few cells, and this finds them without a programme. <b>Law:</b> what it does
 * not find may still be.
 */
final class Walk {
  /** A walk that moves more cells than this is left to the programmes. */
  private static final int MOST_STEPS = 150;

  private static final long SEED = 20;

  /** How much chance each further attempt brings in. */
  private static final double NOISE = 0.35;

  /** What one unit of a shown cell's cost weighs against an upset sum: less and less. */
  private static final double[] WEIGHTS = {0.12, 0.04, 0.01, 0.001};

  private final Sums sums;
  private final Cells cells;
  private final Balance balance;
  private final Step step;

  Walk(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
    balance = new Balance(sums, cells, MOST_STEPS);
    step = new Step(sums, cells, balance);
  }

  /** To be told of every cell that is withheld from here on. */
  void isWithheld(int cell) {
    balance.isWithheld(cell);
  }

  /**
   * A world in which a cell is other than it is by so much, moving withheld cells only.
   *
   * @param amount by how much; less than 0 to fall
   * @return null where none was found
   */
  World among(int cell, long amount, int attempts) {
    balance.startWithWithheld();
    return reaches(cell, amount, attempts, 0, new Random(SEED)) ? world() : null;
  }

  /** Of so many worlds that may move shown cells too, the one that moves the cheapest. */
  World beyond(int cell, long amount, int attempts) {
    Random dice = new Random(SEED);
    World best = null;
    double least = Double.MAX_VALUE;
    for (int attempt = 0; attempt < attempts && least > 0; attempt++) {
      double weight = WEIGHTS[attempt % WEIGHTS.length];
      balance.startWithShown();
      if (reaches(cell, amount, 1 + attempt / WEIGHTS.length, weight, dice)) {
        World world = world();
        if (world != null && cost(world) < least) {
          best = world;
          least = cost(world);
        }
      }
    }
    return best;
  }

  private double cost(World world) {
    return Arrays.stream(world.cells)
        .filter(c -> !cells.withheld[c])
        .mapToDouble(c -> cells.cost[c])
        .sum();
  }

  private World world() {
    int[] which = balance.keptCells();
    return World.of(sums, cells, which, Arrays.stream(which).mapToLong(balance::kept).toArray());
  }

  /**
   * Moves a cell by so much: at once, or where that leads nowhere by half of it and half again,
   * each part from where the last one led to.
   */
  private boolean reaches(int cell, long amount, int attempts, double weight, Random dice) {
    long left = amount;
    long part = amount;
    while (left != 0) {
      part = amount > 0 ? Math.min(part, left) : Math.max(part, left);
      if (walks(cell, part, attempts, weight, dice)) {
        balance.keep();
        left -= part;
      } else if (part == 1 || part == -1) {
        return false;
      } else {
        part /= 2;
      }
    }
    return true;
  }

  private boolean walks(int cell, long amount, int attempts, double weight, Random dice) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      if (walk(cell, amount, weight, attempt * NOISE, dice)) {
        return true;
      }
      if (balance.moves() == 1) {
        return false;
      }
    }
    return false;
  }

  private boolean walk(int cell, long amount, double weight, double noise, Random dice) {
    balance.forget();
    balance.move(cell, amount);
    while (!balance.holds()) {
      int sum = balance.tightest();
      int next = sum < 0 ? -1 : step.best(sum, weight, noise, dice);
      if (next < 0) {
        return false;
      }
      balance.move(next, balance.righting(sum, next));
    }
    return true;
  }
}
