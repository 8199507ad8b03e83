package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of some cells are near one of them, by the sums that they share. */
final class Near {
  private final Sums sums;
  private final int[] included;
  private final Map<Integer, Integer> placeOf = new HashMap<>();

  /**
   * @param included the cells that count; over others no way leads
   */
  Near(Sums sums, int[] included) {
    this.sums = sums;
    this.included = included;
    for (int i = 0; i < included.length; i++) {
      placeOf.put(included[i], i);
    }
  }

  /** The places, among the included cells, of a cell and the nearest to it, in rising order. */
  int[] places(int cell, int enough) {
    Set<Integer> found = new LinkedHashSet<>(List.of(placeOf.get(cell)));
    List<Integer> queue = new ArrayList<>(found);
    for (int next = 0; next < queue.size() && found.size() < enough; next++) {
      for (int s : sums.sumsOf(included[queue.get(next)])) {
        for (int c : sums.cellsOf(s)) {
          Integer place = placeOf.get(c);
          if (place != null && found.size() < enough && found.add(place)) {
            queue.add(place);
          }
        }
      }
    }
    int[] places = found.stream().mapToInt(i -> i).toArray();
    Arrays.sort(places);
    return places;
  }
}
