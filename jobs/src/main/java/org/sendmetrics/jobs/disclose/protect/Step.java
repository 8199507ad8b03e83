package org.sendmetrics.jobs.disclose.protect;

import java.util.Random;

/** Which cell of an upset sum to move next: the one that upsets the fewest other sums. */
final class Step {
  private static final double CLOSES = 1.3;
  private static final double CAN_BE_CLOSED = 0.6;
  private static final double IN_PART = 0.8;
  private static final double NEVER = Double.MAX_VALUE;

  private final Sums sums;
  private final Cells cells;
  private final Balance balance;

  Step(Sums sums, Cells cells, Balance balance) {
    this.sums = sums;
    this.cells = cells;
    this.balance = balance;
  }

  /**
   * The cell to move; -1 where none can.
   *
   * @param weight what one unit of a shown cell's cost weighs against an upset sum
   * @param noise how much chance weighs against it
   */
  int best(int sum, double weight, double noise, Random dice) {
    int best = -1;
    double least = NEVER;
    for (int c : balance.candidates(sum)) {
      if (balance.isFree(c)) {
        long amount = balance.righting(sum, c);
        double score = amount == 0 ? NEVER : score(sum, c, amount);
        if (score < NEVER) {
          score += cells.withheld[c] ? 0 : weight * cells.cost[c];
          score += noise > 0 ? noise * dice.nextDouble() : 0;
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
    double score = Math.abs(amount) < Math.abs(balance.off(sum)) ? IN_PART : 0;
    for (int s : sums.sumsOf(cell)) {
      if (s != sum) {
        long by = sums.sign(s, cell) * amount;
        long off = balance.off(s);
        if (off == 0) {
          double upset = upset(s, cell, by, sum);
          if (upset == NEVER) {
            return NEVER;
          }
          score += upset;
        } else if (off + by == 0) {
          score -= CLOSES;
        } else if (Long.signum(off) == Long.signum(by)) {
          score += 1;
        }
      }
    }
    return score;
  }

  /** What it weighs that a sum would be upset: less where one cell sets right another one too. */
  private double upset(int sum, int without, long by, int settled) {
    boolean canBeClosed = false;
    for (int c : balance.candidates(sum)) {
      if (c != without && balance.isFree(c)) {
        int direction = -Long.signum(by) * sums.sign(sum, c);
        if ((direction > 0 ? balance.roomUp(c) : balance.roomDown(c)) > 0) {
          canBeClosed = true;
          for (int s : sums.sumsOf(c)) {
            long off = balance.off(s);
            if (off != 0 && s != settled && Long.signum(off) == -direction * sums.sign(s, c)) {
              return 1 - CAN_BE_CLOSED;
            }
          }
        }
      }
    }
    return canBeClosed ? 1 : NEVER;
  }
}
