package org.sendmetrics.jobs.disclose.protect;

/**
 * What is known of each cell from the totals that are printed elsewhere and from the bases that are
 * shown: a part is no more than its whole, a count no more than its base; and where all but few of
 * a whole are counted, all but few of each part are.
 *
 * <p>Such bounds stand whatever is withheld below the totals, so no cell can be asked to pass them.
 * <b>Law:</b> a bound never excludes the cell's own value.
 */
final class Bounds {
  private static final int PASSES = 12;

  private final Sums sums;
  private final Cells cells;

  private Bounds(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
  }

  /** Sets the floors and ceilings of cells. */
  static void set(Sums sums, Cells cells) {
    for (int c = 0; c < cells.size(); c++) {
      if (cells.knownAnyway[c]) {
        cells.floor[c] = cells.value[c];
        cells.ceiling[c] = cells.value[c];
      }
    }
    Bounds bounds = new Bounds(sums, cells);
    for (int pass = 0; pass < PASSES && bounds.tighten(); pass++) {
      // a bound can reach further in the next pass, through parts of parts
    }
  }

  private boolean tighten() {
    boolean changed = false;
    for (int s = 0; s < sums.size(); s++) {
      changed |= tighten(sums.cellsOf(s));
    }
    return changed;
  }

  private boolean tighten(int[] of) {
    long least = remainder(of);
    long most = least;
    for (int i = 1; i < of.length; i++) {
      least += cells.floor[of[i]];
      most = capped(most + cells.ceiling[of[i]]);
    }
    int whole = of[0];
    boolean changed = atLeast(whole, least) | atMost(whole, most);
    for (int i = 1; i < of.length; i++) {
      int part = of[i];
      changed |= atMost(part, cells.ceiling[whole] - (least - cells.floor[part]));
      if (most < Cells.UNBOUNDED) {
        changed |= atLeast(part, cells.floor[whole] - (most - cells.ceiling[part]));
      }
    }
    return changed;
  }

  /** What a whole is more than its parts, in every world. */
  private long remainder(int[] of) {
    long remainder = cells.value[of[0]];
    for (int i = 1; i < of.length; i++) {
      remainder -= cells.value[of[i]];
    }
    return remainder;
  }

  private static long capped(long number) {
    return Math.min(number, Cells.UNBOUNDED);
  }

  private boolean atLeast(int cell, long least) {
    long bound = Math.min(least, cells.value[cell]);
    if (bound <= cells.floor[cell]) {
      return false;
    }
    cells.floor[cell] = bound;
    return true;
  }

  private boolean atMost(int cell, long most) {
    long bound = Math.max(most, cells.value[cell]);
    if (bound >= cells.ceiling[cell]) {
      return false;
    }
    cells.ceiling[cell] = bound;
    return true;
  }
}
