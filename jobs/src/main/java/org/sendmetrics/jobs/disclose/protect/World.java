package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
   * A world of a linear programme's solution.
   *
   * @return null where it is not one of whole numbers, or not one at all
   */
  static World of(Sums sums, Cells cells, int[] included, double[] solution) {
    int moved = 0;
    long[] whole = new long[included.length];
    for (int i = 0; i < included.length; i++) {
      whole[i] = Math.round(solution[i]);
      if (Math.abs(whole[i] - solution[i]) > TOLERANCE
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

  /** The worlds of whole numbers among those that a solution falls into, no two of one sum. */
  static List<World> allOf(Sums sums, Cells cells, int[] included, double[] solution) {
    Map<Integer, Integer> firstOfSum = new HashMap<>();
    int[] leads = new int[included.length];
    for (int i = 0; i < included.length; i++) {
      leads[i] = i;
      if (Math.abs(solution[i]) > TOLERANCE) {
        for (int s : sums.sumsOf(included[i])) {
          Integer other = firstOfSum.putIfAbsent(s, i);
          if (other != null) {
            leads[lead(leads, i)] = lead(leads, other);
          }
        }
      }
    }
    Map<Integer, List<Integer>> parts = new TreeMap<>();
    for (int i = 0; i < included.length; i++) {
      if (Math.abs(solution[i]) > TOLERANCE) {
        parts.computeIfAbsent(lead(leads, i), x -> new ArrayList<>()).add(i);
      }
    }
    List<World> worlds = new ArrayList<>();
    for (List<Integer> part : parts.values()) {
      int[] which = part.stream().mapToInt(i -> included[i]).toArray();
      World world = of(sums, cells, which, part.stream().mapToDouble(i -> solution[i]).toArray());
      if (world != null) {
        worlds.add(world);
      }
    }
    return worlds;
  }

  private static int lead(int[] leads, int of) {
    int lead = of;
    while (leads[lead] != lead) {
      leads[lead] = leads[leads[lead]];
      lead = leads[lead];
    }
    return lead;
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
