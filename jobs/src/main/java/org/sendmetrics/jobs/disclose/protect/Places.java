package org.sendmetrics.jobs.disclose.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The few places that a search goes to: so few are enough to set right what another one upsets, and
 * a search that goes to all of them does not go far in any.
 *
 * <p>Of what a place is the sum of, a few too, so that the search goes down as well as up: what
 * moves in a region must move in one of its authorities, and be set right in another region.
 */
final class Places {
  private static final int FEW = 6;
  private static final int FEW_OF_EACH = 2;
  private static final int SOME = 32;
  private static final int SOME_OF_EACH = 12;

  private final Cells cells;
  private final int most;
  private final int mostOfEach;
  private final boolean isOfFalling;
  private final BitSet visited = new BitSet();
  private final Map<Integer, Integer> parts = new HashMap<>();

  private Places(Cells cells, int most, int mostOfEach, boolean isOfFalling) {
    this.cells = cells;
    this.most = most;
    this.mostOfEach = mostOfEach;
    this.isOfFalling = isOfFalling;
  }

  static Places few(Cells cells) {
    return new Places(cells, FEW, FEW_OF_EACH, false);
  }

  /**
   * More of them, for a cell that must be less by what no few of its parts have: those where the
   * sums that lead there have something.
   */
  static Places some(Cells cells) {
    return new Places(cells, SOME, SOME_OF_EACH, true);
  }

  static Places all(Cells cells) {
    return new Places(cells, Integer.MAX_VALUE, Integer.MAX_VALUE, false);
  }

  /** Starts in the place of a cell. */
  void start(int cell) {
    visited.set(cells.place[cell]);
  }

  /**
   * Whether a cell is in one of them, or in a further one while they are few.
   *
   * @param whole the cell that is the sum by which the search came to it
   */
  boolean take(int cell, int whole) {
    int place = cells.place[cell];
    if (visited.get(place)) {
      return true;
    }
    if (visited.cardinality() >= most || cell != whole && !takesPart(cell, cells.place[whole])) {
      return false;
    }
    visited.set(place);
    return true;
  }

  private boolean takesPart(int cell, int of) {
    return (!isOfFalling || cells.roomDown(cell) > 0)
        && parts.merge(of, 1, Integer::sum) <= mostOfEach;
  }
}
