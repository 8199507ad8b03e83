package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;

/**
 * Another world: by how much each of some cells is more or less than it is, with every sum as it
 * was and no cell beyond its bounds. Whole numbers, and held against the sums exactly.
 */
final class World {
  final int[] cells;
  final long[] change;

  private World(int[] cells, long[] change) {
    this.cells = cells;
    this.change = change;
  }

  /**
   * A world of a linear programme's solution.
   *
   * @return null where it is not one of whole numbers, or not one at all
   */
  static World of(Sums sums, Cells cells, int[] included, double[] solution) {
    int moved = 0;
    long[] whole = new long[included.length];
    for (int i = 0; i < included.length; i++) {
      whole[i] = Math.round(solution[i]);
      if (Math.abs(whole[i] - solution[i]) > 1e-6
          || -whole[i] > cells.roomDown(included[i])
          || whole[i] > cells.roomUp(included[i])) {
        return null;
      }
      moved += whole[i] == 0 ? 0 : 1;
    }
    int[] which = new int[moved];
    long[] change = new long[moved];
    int next = 0;
    for (int i = 0; i < included.length; i++) {
      if (whole[i] != 0) {
        which[next] = included[i];
        change[next++] = whole[i];
      }
    }
    World world = new World(which, change);
    return world.leaves(sums) ? world : null;
  }

  private boolean leaves(Sums sums) {
    java.util.Map<Integer, Long> off = new java.util.HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      for (int s : sums.sumsOf(cells[i])) {
        int sign = sums.cellsOf(s)[0] == cells[i] ? -1 : 1;
        off.merge(s, sign * change[i], Long::sum);
      }
    }
    return off.values().stream().allMatch(o -> o == 0);
  }

  boolean moves(int cell) {
    return Arrays.stream(cells).anyMatch(c -> c == cell);
  }
}
