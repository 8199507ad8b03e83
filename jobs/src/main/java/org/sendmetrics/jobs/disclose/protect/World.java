package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Another world: by how much each of some cells is more or less than it is, with every sum as it
 * was and no cell beyond its bounds. Whole numbers, and held against the sums exactly.
 */
final class World {
  /** How far a solver's whole number can be off; the sums are held exactly all the same. */
  private static final double TOLERANCE = 1e-6;

  final int[] cells;
  final long[] change;

  private World(int[] cells, long[] change) {
    this.cells = cells;
    this.change = change;
  }

  /**
   * The world of a linear programme's solution.
   *
   * @return null where it is not one of whole numbers, or not one at all
   */
  static World rounded(Sums sums, Cells cells, int[] included, double[] solution) {
    int[] which = new int[included.length];
    long[] change = new long[included.length];
    int moved = 0;
    for (int i = 0; i < included.length; i++) {
      long whole = Math.round(solution[i]);
      if (Math.abs(whole - solution[i]) > TOLERANCE) {
        return null;
      }
      if (whole != 0) {
        which[moved] = included[i];
        change[moved++] = whole;
      }
    }
    return of(sums, cells, Arrays.copyOf(which, moved), Arrays.copyOf(change, moved));
  }

  /**
   * The worlds of a linear programme's solution, each of cells that hang together, but for those
   * that are not of whole numbers.
   */
  static List<World> apart(Sums sums, Cells cells, int[] included, double[] solution) {
    Map<Integer, Integer> moved = new HashMap<>();
    for (int i = 0; i < included.length; i++) {
      if (Math.abs(solution[i]) > TOLERANCE) {
        moved.put(included[i], i);
      }
    }
    List<World> worlds = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int i = 0; i < included.length; i++) {
      if (moved.containsKey(included[i]) && !seen.get(i)) {
        int[] together = together(sums, moved, included, i, seen);
        double[] by = Arrays.stream(together).mapToDouble(k -> solution[k]).toArray();
        World world =
            rounded(sums, cells, Arrays.stream(together).map(k -> included[k]).toArray(), by);
        if (world != null) {
          worlds.add(world);
        }
      }
    }
    return worlds;
  }

  /** The places of the moved cells that hang together with one. */
  private static int[] together(
      Sums sums, Map<Integer, Integer> moved, int[] included, int start, BitSet seen) {
    List<Integer> found = new ArrayList<>(List.of(start));
    seen.set(start);
    for (int next = 0; next < found.size(); next++) {
      for (int s : sums.sumsOf(included[found.get(next)])) {
        for (int c : sums.cellsOf(s)) {
          Integer place = moved.get(c);
          if (place != null && !seen.get(place)) {
            seen.set(place);
            found.add(place);
          }
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /**
   * The world in which some cells, each of them once, are other than they are by so much.
   *
   * @return null where a cell would pass its bounds or a sum would not hold
   */
  static World of(Sums sums, Cells cells, int[] which, long[] change) {
    World world = new World(which, change);
    return world.isWithinBounds(cells) && world.leaves(sums) ? world : null;
  }

  /** The world in which every cell moves the other way; null where there is none. */
  World opposite(Cells cells) {
    long[] other = Arrays.stream(change).map(c -> -c).toArray();
    World world = new World(this.cells, other);
    return world.isWithinBounds(cells) ? world : null;
  }

  private boolean isWithinBounds(Cells cells) {
    for (int i = 0; i < change.length; i++) {
      if (-change[i] > cells.roomDown(this.cells[i]) || change[i] > cells.roomUp(this.cells[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean leaves(Sums sums) {
    Map<Integer, Long> off = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      for (int s : sums.sumsOf(cells[i])) {
        off.merge(s, sums.sign(s, cells[i]) * change[i], Long::sum);
      }
    }
    return off.values().stream().allMatch(o -> o == 0);
  }
}
