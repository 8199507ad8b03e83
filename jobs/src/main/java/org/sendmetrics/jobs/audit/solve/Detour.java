package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;
import java.util.Random;

/**
 * A way from one whole-number solution of a block to another in which a given cell differs by a
 * given amount: each cell moves once, the next one is that of the broken relation with the fewest
 * ways out which breaks the fewest others.
 */
final class Detour {
  private static final int MOST_MOVES = 200;

  /** What it weighs that a move settles another broken relation, or worsens it. */
  private static final double SETTLES = 1.3;

  private static final double IN_PART = 0.8;
  private static final double NOISE = 0.5;

  private final Block block;
  private final int[][] relationsOf;
  private final long[][] weightsOf;
  private final long[] here;
  private final long[] sum;
  private final boolean[] isMoved;
  private final int[] moved = new int[MOST_MOVES];
  private final long[] by = new long[MOST_MOVES];
  private int moves;
  private int[] broken = new int[16];
  private int breaks;

  private final Burdens burdens;

  Detour(Block block, long[] start) {
    this.block = block;
    relationsOf = block.relationsOf();
    weightsOf = weightsOf(block, relationsOf);
    here = start.clone();
    isMoved = new boolean[block.size()];
    sum = block.rest.clone();
    for (int r = 0; r < sum.length; r++) {
      for (int k = 0; k < block.at[r].length; k++) {
        sum[r] += block.by[r][k] * here[block.at[r][k]];
      }
    }
    burdens = new Burdens(block, here, sum, isMoved);
  }

  /** By what each cell is multiplied in each relation that holds it. */
  private static long[][] weightsOf(Block block, int[][] relationsOf) {
    long[][] of = new long[block.size()][];
    Arrays.setAll(of, i -> new long[relationsOf[i].length]);
    int[] filled = new int[block.size()];
    for (int r = 0; r < block.at.length; r++) {
      for (int k = 0; k < block.at[r].length; k++) {
        int cell = block.at[r][k];
        of[cell][filled[cell]++] = block.by[r][k];
      }
    }
    return of;
  }

  /** The solution where the last way ended. */
  long[] here() {
    return here.clone();
  }

  long at(int cell) {
    return here[cell];
  }

  /** The cells that the last way moved. */
  int[] moved() {
    return Arrays.copyOf(moved, moves);
  }

  /** Goes to a solution with the cell so much higher, or stays; whether it went. */
  boolean go(int cell, long amount, Random dice) {
    Arrays.stream(moved()).forEach(c -> isMoved[c] = false);
    moves = 0;
    breaks = 0;
    move(cell, amount);
    while (breaks > 0) {
      int relation = moves < MOST_MOVES ? tightest() : -1;
      int next = relation < 0 ? -1 : best(relation, dice);
      if (next < 0) {
        goBack();
        return false;
      }
      move(block.at[relation][next], righting(relation, next));
    }
    return true;
  }

  private void goBack() {
    while (moves > 0) {
      int cell = moved[--moves];
      isMoved[cell] = false;
      change(cell, -by[moves]);
    }
  }

  private void move(int cell, long amount) {
    moved[moves] = cell;
    by[moves++] = amount;
    isMoved[cell] = true;
    change(cell, amount);
    for (int r : relationsOf[cell]) {
      if (isBroken(r) && !isListed(r)) {
        broken = breaks < broken.length ? broken : Arrays.copyOf(broken, 2 * breaks);
        broken[breaks++] = r;
      }
    }
    int kept = 0;
    for (int i = 0; i < breaks; i++) {
      if (isBroken(broken[i])) {
        broken[kept++] = broken[i];
      }
    }
    breaks = kept;
  }

  private void change(int cell, long amount) {
    here[cell] += amount;
    int[] relations = relationsOf[cell];
    for (int k = 0; k < relations.length; k++) {
      sum[relations[k]] += weightsOf[cell][k] * amount;
    }
  }

  private boolean isListed(int relation) {
    for (int i = 0; i < breaks; i++) {
      if (broken[i] == relation) {
        return true;
      }
    }
    return false;
  }

  private boolean isBroken(int r) {
    return isBroken(r, sum[r]);
  }

  private boolean isBroken(int r, long at) {
    return at > 0 || (at < 0 && !block.loose[r]);
  }

  /** The broken relation with the fewest ways out; -1 where one has none. */
  private int tightest() {
    int tightest = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < breaks; i++) {
      fewest = Math.min(fewest, 1 + block.at[broken[i]].length);
    }
    for (int i = 0; i < breaks; i++) {
      int ways = ways(broken[i], fewest);
      if (ways == 0) {
        return -1;
      }
      if (ways < fewest) {
        fewest = ways;
        tightest = broken[i];
      }
    }
    return tightest;
  }

  /** How many cells could mend a relation, or so many if that is fewer. */
  private int ways(int relation, int atMost) {
    int ways = 0;
    for (int k = 0; k < block.at[relation].length && ways < atMost; k++) {
      ways += righting(relation, k) != 0 ? 1 : 0;
    }
    return ways;
  }

  private int best(int relation, Random dice) {
    burdens.begin(broken, breaks);
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int k = 0; k < block.at[relation].length; k++) {
      long amount = righting(relation, k);
      if (amount != 0) {
        double score = score(relation, block.at[relation][k], amount) + NOISE * dice.nextDouble();
        if (score < least && score < Burdens.NEVER) {
          least = score;
          best = k;
        }
      }
    }
    return best;
  }

  /** How much a move breaks; less is better. */
  private double score(int relation, int cell, long amount) {
    double score = 0;
    int[] relations = relationsOf[cell];
    for (int k = 0; k < relations.length; k++) {
      int r = relations[k];
      long then = sum[r] + weightsOf[cell][k] * amount;
      if (!isBroken(r, sum[r])) {
        score += isBroken(r, then) ? burdens.of(r, cell, weightsOf[cell][k], then) : 0;
      } else if (!isBroken(r, then)) {
        score -= r == relation ? 0 : SETTLES;
      } else if (r == relation) {
        score += IN_PART;
      } else {
        score += Math.abs(then) > Math.abs(sum[r]) ? 1 : 0;
      }
    }
    return score;
  }

  /** The change of a relation's cell that mends it, as far as the cell's bounds let it. */
  private long righting(int relation, int k) {
    int cell = block.at[relation][k];
    long weight = block.by[relation][k];
    if (isMoved[cell] || (weight != 1 && weight != -1)) {
      return 0;
    }
    long wanted = -sum[relation] * weight;
    return wanted > 0
        ? Math.min(wanted, block.high[cell] - here[cell])
        : Math.max(wanted, block.low[cell] - here[cell]);
  }
}
