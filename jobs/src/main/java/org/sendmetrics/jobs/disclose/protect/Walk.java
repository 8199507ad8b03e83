package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * Looks for a world step by step: moves one cell, then sets right the sums that this upsets, one
 * after another, by moving a further cell of each, until every sum holds again.
 *
 * <p>Each step takes the sum with the fewest cells left to move, and of these the one that upsets
 * the fewest others; where that leads nowhere it is tried again with some chance in it, from a
 * fixed seed. Most proofs are a few cells, and this finds them without a programme. <b>Law:</b>
 * what it does not find may still be.
 */
final class Walk {
  /** A world that moves more cells than this is left to the programmes. */
  private static final int MOST_STEPS = 150;

  private static final long SEED = 20;
  private static final double CLOSES = 1.3;
  private static final double CAN_BE_CLOSED = 0.6;
  private static final double IN_PART = 0.8;

  /** How much chance each further attempt brings in. */
  private static final double NOISE = 0.35;

  /** What one unit of a shown cell's cost weighs against an upset sum: less and less. */
  private static final double[] WEIGHTS = {0.12, 0.04, 0.01, 0.001};

  private static final int UNKNOWN = -1;
  private static final double NEVER = Double.MAX_VALUE;

  private final Sums sums;
  private final Cells cells;
  private final long[] from;
  private final BitSet isFar = new BitSet();
  private int[] far = new int[64];
  private int reached;
  private final long[] change;
  private final long[] off;
  private final int[] ways;
  private final int[][] withheldIn;
  private final int[] moved = new int[MOST_STEPS];
  private int steps;
  private double weight;
  private int[] open = new int[64];
  private int opened;
  private boolean beyondWithheld;

  Walk(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
    from = new long[cells.size()];
    change = new long[cells.size()];
    off = new long[sums.size()];
    ways = new int[sums.size()];
    withheldIn = new int[sums.size()][];
  }

  /** To be told of every cell that is withheld from here on. */
  void isWithheld(int cell) {
    for (int s : sums.sumsOf(cell)) {
      withheldIn[s] = null;
    }
  }

  /** The cells of a sum that may be free to move, and some that are not. */
  private int[] candidates(int sum) {
    if (beyondWithheld) {
      return sums.cellsOf(sum);
    }
    if (withheldIn[sum] == null) {
      withheldIn[sum] = Arrays.stream(sums.cellsOf(sum)).filter(c -> cells.withheld[c]).toArray();
    }
    return withheldIn[sum];
  }

  /**
   * A world in which a cell is other than it is by so much, moving withheld cells only.
   *
   * @param amount by how much; less than 0 to fall
   * @return null where none was found
   */
  World among(int cell, long amount, int attempts) {
    beyondWithheld = false;
    return reaches(cell, amount, attempts, new Random(SEED)) ? world() : null;
  }

  /** Of so many worlds that may move shown cells too, the one that moves the cheapest. */
  World beyond(int cell, long amount, int attempts) {
    beyondWithheld = true;
    Random dice = new Random(SEED);
    World best = null;
    double least = NEVER;
    for (int attempt = 0; attempt < attempts; attempt++) {
      weight = WEIGHTS[attempt % WEIGHTS.length];
      if (reaches(cell, amount, 1 + attempt / WEIGHTS.length, dice)) {
        double cost = costOfMoved();
        World world = cost < least ? world() : null;
        if (world != null) {
          best = world;
          least = cost;
        }
      }
    }
    return best;
  }

  /**
   * Moves a cell by so much: at once, or where that leads nowhere by half of it and half again,
   * each part from where the last one led to.
   */
  private boolean reaches(int cell, long amount, int attempts, Random dice) {
    startAnew();
    long left = amount;
    long part = amount;
    while (left != 0) {
      part = amount > 0 ? Math.min(part, left) : Math.max(part, left);
      if (walks(cell, part, attempts, dice)) {
        keep();
        left -= part;
      } else if (part == 1 || part == -1) {
        return false;
      } else {
        part /= 2;
      }
    }
    return true;
  }

  private boolean walks(int cell, long amount, int attempts, Random dice) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      if (walk(cell, amount, attempt * NOISE, dice)) {
        return true;
      }
      if (steps == 1) {
        return false;
      }
    }
    return false;
  }

  private void startAnew() {
    for (int i = 0; i < reached; i++) {
      from[far[i]] = 0;
      isFar.clear(far[i]);
    }
    reached = 0;
  }

  /** Starts the next walk from where this one led to. */
  private void keep() {
    for (int i = 0; i < steps; i++) {
      int c = moved[i];
      if (!isFar.get(c)) {
        isFar.set(c);
        if (reached == far.length) {
          far = Arrays.copyOf(far, reached * 2);
        }
        far[reached++] = c;
      }
      from[c] += change[c];
    }
  }

  private double costOfMoved() {
    double cost = 0;
    for (int i = 0; i < reached; i++) {
      cost += cells.withheld[far[i]] || from[far[i]] == 0 ? 0 : cells.cost[far[i]];
    }
    return cost;
  }

  private World world() {
    int[] which = Arrays.stream(far, 0, reached).filter(c -> from[c] != 0).sorted().toArray();
    return World.of(sums, cells, which, Arrays.stream(which).mapToLong(c -> from[c]).toArray());
  }

  private boolean walk(int cell, long amount, double noise, Random dice) {
    forget();
    move(cell, amount);
    while (opened > 0) {
      int sum = tightest();
      int next = sum < 0 || steps == MOST_STEPS ? -1 : best(sum, noise, dice);
      if (next < 0) {
        return false;
      }
      move(next, righting(sum, next));
    }
    return true;
  }

  private long roomUp(int cell) {
    return cells.roomUp(cell) - from[cell];
  }

  private long roomDown(int cell) {
    return cells.roomDown(cell) + from[cell];
  }

  private void forget() {
    for (int i = 0; i < steps; i++) {
      change[moved[i]] = 0;
      for (int s : sums.sumsOf(moved[i])) {
        off[s] = 0;
      }
    }
    steps = 0;
    opened = 0;
  }

  private void move(int cell, long amount) {
    moved[steps++] = cell;
    change[cell] = amount;
    for (int s : sums.sumsOf(cell)) {
      long before = off[s];
      ways[s] = UNKNOWN;
      off[s] += sums.sign(s, cell) * amount;
      if (before == 0) {
        opened(s);
      } else if (off[s] == 0) {
        closed(s);
      }
    }
  }

  private void opened(int sum) {
    if (opened == open.length) {
      open = Arrays.copyOf(open, opened * 2);
    }
    open[opened++] = sum;
  }

  private void closed(int sum) {
    int at = 0;
    while (open[at] != sum) {
      at++;
    }
    System.arraycopy(open, at + 1, open, at, --opened - at);
  }

  /** The upset sum that the fewest cells can set right; -1 where one can by none. */
  private int tightest() {
    int tightest = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < opened; i++) {
      int sum = open[i];
      if (ways[sum] == UNKNOWN) {
        ways[sum] = countWays(sum);
      }
      if (ways[sum] == 0) {
        return -1;
      }
      if (ways[sum] < fewest) {
        fewest = ways[sum];
        tightest = sum;
      }
    }
    return tightest;
  }

  /** How many cells can move an upset sum the right way; 0 where all of them are not enough. */
  private int countWays(int sum) {
    int count = 0;
    long room = 0;
    for (int c : candidates(sum)) {
      if (isFree(c)) {
        long lets = Math.abs(righting(sum, c));
        room += lets;
        count += lets > 0 ? 1 : 0;
      }
    }
    return room < Math.abs(off[sum]) ? 0 : count;
  }

  private boolean isFree(int cell) {
    return change[cell] == 0
        && (cells.withheld[cell] || beyondWithheld && !cells.knownAnyway[cell]);
  }

  /** The change of a cell that sets an upset sum right, as far as the cell's room goes. */
  private long righting(int sum, int cell) {
    long wanted = -off[sum] * sums.sign(sum, cell);
    return wanted > 0 ? Math.min(wanted, roomUp(cell)) : Math.max(wanted, -roomDown(cell));
  }

  private int best(int sum, double noise, Random dice) {
    int best = -1;
    double least = NEVER;
    for (int c : candidates(sum)) {
      if (isFree(c)) {
        long amount = righting(sum, c);
        double score = amount == 0 ? NEVER : score(sum, c, amount);
        if (score < NEVER && noise > 0) {
          score += noise * dice.nextDouble();
        }
        if (score < least) {
          least = score;
          best = c;
        }
      }
    }
    return best;
  }

  /** How much a change upsets; less is better. */
  private double score(int sum, int cell, long amount) {
    double score = cells.withheld[cell] ? 0 : weight * cells.cost[cell];
    if (Math.abs(amount) < Math.abs(off[sum])) {
      score += IN_PART;
    }
    for (int s : sums.sumsOf(cell)) {
      if (s != sum) {
        long by = sums.sign(s, cell) * amount;
        if (off[s] == 0) {
          double upset = upset(s, cell, by, sum);
          if (upset == NEVER) {
            return NEVER;
          }
          score += upset;
        } else if (off[s] + by == 0) {
          score -= CLOSES;
        } else if (Long.signum(off[s]) == Long.signum(by)) {
          score += 1;
        }
      }
    }
    return score;
  }

  /** What it weighs that a sum would be upset: less where one cell sets right another one too. */
  private double upset(int sum, int without, long by, int settled) {
    boolean canBeClosed = false;
    for (int c : candidates(sum)) {
      if (c != without && isFree(c)) {
        int direction = -Long.signum(by) * sums.sign(sum, c);
        if ((direction > 0 ? roomUp(c) : roomDown(c)) > 0) {
          canBeClosed = true;
          for (int s : sums.sumsOf(c)) {
            if (off[s] != 0
                && s != settled
                && Long.signum(off[s]) == -direction * sums.sign(s, c)) {
              return 1 - CAN_BE_CLOSED;
            }
          }
        }
      }
    }
    return canBeClosed ? 1 : NEVER;
  }
}
