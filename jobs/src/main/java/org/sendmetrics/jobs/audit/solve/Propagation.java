package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayDeque;

/**
 * Narrows the bounds of a block's cells by each relation in turn until none says more.
 *
 * <p><b>Law:</b> no whole-number solution is ever lost. It ends even where bounds creep: each
 * relation is heard a limited number of times.
 */
final class Propagation {
  /** How often one relation is heard at most. */
  private static final int HEARINGS = 40;

  static final int NONE = -1;

  private final Block block;
  private final boolean[] dropped;
  private final int[][] relationsOf;
  private final int[] heard;
  private final boolean[] queued;
  private final ArrayDeque<Integer> queue = new ArrayDeque<>();

  /**
   * @param dropped relations that are not to be heard
   */
  Propagation(Block block, boolean[] dropped) {
    this.block = block;
    this.dropped = dropped;
    relationsOf = block.relationsOf();
    heard = new int[block.at.length];
    queued = new boolean[block.at.length];
  }

  /**
   * Narrows the bounds in place.
   *
   * @return a relation that cannot hold, or {@link #NONE}
   */
  int run() {
    for (int r = 0; r < block.at.length; r++) {
      put(r);
    }
    while (!queue.isEmpty()) {
      int r = queue.poll();
      queued[r] = false;
      heard[r]++;
      if (!hear(r, 1) || (!block.loose[r] && !hear(r, -1))) {
        return r;
      }
    }
    return NONE;
  }

  private void put(int r) {
    if (!dropped[r] && !queued[r] && heard[r] < HEARINGS) {
      queued[r] = true;
      queue.add(r);
    }
  }

  /** Reads the relation as "sign times the sum is at most 0". */
  private boolean hear(int r, int sign) {
    int[] at = block.at[r];
    long[] by = block.by[r];
    long least = sign * block.rest[r];
    int open = 0;
    for (int k = 0; k < at.length; k++) {
      long b = sign * by[k];
      if (b < 0 && block.high[at[k]] == Relations.OPEN) {
        open++;
      } else {
        least += b * (b > 0 ? block.low[at[k]] : block.high[at[k]]);
      }
    }
    if (open == 0 && least > 0) {
      return false;
    }
    if (open > 1) {
      return true;
    }
    for (int k = 0; k < at.length; k++) {
      int cell = at[k];
      long b = sign * by[k];
      boolean isOpen = b < 0 && block.high[cell] == Relations.OPEN;
      if (open == 1 && !isOpen) {
        continue;
      }
      long others = isOpen ? least : least - b * (b > 0 ? block.low[cell] : block.high[cell]);
      if (b > 0) {
        long most = Math.floorDiv(-others, b);
        if (most < block.high[cell]) {
          block.high[cell] = most;
          changed(cell);
        }
      } else {
        long fewest = -Math.floorDiv(-others, -b);
        if (fewest > block.low[cell]) {
          block.low[cell] = fewest;
          changed(cell);
        }
      }
      if (block.low[cell] > block.high[cell]) {
        return false;
      }
    }
    return true;
  }

  private void changed(int cell) {
    for (int r : relationsOf[cell]) {
      put(r);
    }
  }

  /** Whether a relation says nothing that the bounds do not say. */
  static boolean isIdle(Block block, int r) {
    if (block.at[r].length == 0) {
      return true;
    }
    long most = block.rest[r];
    for (int k = 0; k < block.at[r].length; k++) {
      int cell = block.at[r][k];
      long b = block.by[r][k];
      if (b > 0 && block.high[cell] == Relations.OPEN) {
        return false;
      }
      most += b * (b > 0 ? block.high[cell] : block.low[cell]);
    }
    return block.loose[r] && most <= 0;
  }
}
