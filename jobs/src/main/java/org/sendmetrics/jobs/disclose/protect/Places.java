package org.sendmetrics.jobs.disclose.protect;

import java.util.BitSet;

/**
 * The first few places that a search comes to: so few are enough to set right what another one
 * upsets, and a search that goes to all of them does not go far in any.
 */
final class Places {
  private static final int FEW = 8;

  private final Cells cells;
  private final int most;
  private final BitSet visited = new BitSet();

  private Places(Cells cells, int most) {
    this.cells = cells;
    this.most = most;
  }

  static Places few(Cells cells) {
    return new Places(cells, FEW);
  }

  static Places all(Cells cells) {
    return new Places(cells, Integer.MAX_VALUE);
  }

  /** Whether a cell is in one of them, or in a further one while they are few. */
  boolean take(int cell) {
    if (visited.get(cells.place[cell])) {
      return true;
    }
    boolean isFurther = visited.cardinality() < most;
    visited.set(cells.place[cell], isFurther);
    return isFurther;
  }
}
