package org.sendmetrics.jobs.disclose.protect;

/** What a sum by itself tells of the withheld cells in it. */
final class Shortfall {
  private final Sums sums;
  private final Cells cells;

  Shortfall(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
  }

  /** By how much the withheld cells of a sum fall short of what one of them needs of the others. */
  long of(int sum) {
    int[] of = sums.cellsOf(sum);
    long canFall = canFall(of);
    long canRise = canRise(of);
    long most = 0;
    for (int i = 0; i < of.length; i++) {
      if (cells.withheld[of[i]]) {
        most = Math.max(most, of(of, i, canFall, canRise));
      }
    }
    return most;
  }

  /** Whether a sum has less to offer than one of its withheld cells needs of the others in it. */
  boolean isOf(int sum, int cell) {
    int[] of = sums.cellsOf(sum);
    for (int i = 0; i < of.length; i++) {
      if (of[i] == cell) {
        return of(of, i, canFall(of), canRise(of)) > 0;
      }
    }
    return false;
  }

  private long of(int[] of, int i, long canFall, long canRise) {
    int c = of[i];
    boolean isPart = Sums.sign(i) > 0;
    long needRise = isPart ? cells.needUp(c) : cells.needDown(c);
    long needFall = isPart ? cells.needDown(c) : cells.needUp(c);
    return Math.max(
        needRise - (canFall - lets(c, -Sums.sign(i))),
        needFall - (canRise - lets(c, Sums.sign(i))));
  }

  private long canFall(int[] of) {
    long can = 0;
    for (int i = 0; i < of.length; i++) {
      can += cells.withheld[of[i]] ? lets(of[i], -Sums.sign(i)) : 0;
    }
    return can;
  }

  private long canRise(int[] of) {
    long can = 0;
    for (int i = 0; i < of.length; i++) {
      can += cells.withheld[of[i]] ? lets(of[i], Sums.sign(i)) : 0;
    }
    return can;
  }

  private long lets(int cell, int direction) {
    return Math.min(
        direction > 0 ? cells.roomUp(cell) : cells.roomDown(cell), Cells.UNBOUNDED / 1_000_000);
  }
}
