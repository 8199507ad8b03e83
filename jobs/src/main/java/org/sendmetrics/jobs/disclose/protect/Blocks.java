package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which cells hang together by the sums that they share. */
final class Blocks {
  private Blocks() {}

  /**
   * The cells that can be reached over so many sums, but for those that are known anyway.
   *
   * @param most from how many on no further sum is looked at
   */
  static int[] around(Sums sums, Cells cells, int cell, int sumsAway, int most, Places places) {
    BitSet seen = new BitSet();
    List<Integer> found = new ArrayList<>(List.of(cell));
    seen.set(cell);
    places.start(cell);
    int from = 0;
    for (int away = 0; away < sumsAway && found.size() < most; away++) {
      int to = found.size();
      for (int i = from; i < to && found.size() < most; i++) {
        for (int s : sums.sumsOf(found.get(i))) {
          int whole = sums.cellsOf(s)[0];
          for (int c : sums.cellsOf(s)) {
            if (!seen.get(c) && !cells.knownAnyway[c] && places.take(c, whole)) {
              seen.set(c);
              found.add(c);
            }
          }
        }
      }
      from = to;
    }
    return found.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** The withheld cells that hang together by sums. */
  static List<int[]> of(Sums sums, Cells cells) {
    List<int[]> blocks = new ArrayList<>();
    BitSet seen = new BitSet(cells.size());
    for (int start = 0; start < cells.size(); start++) {
      if (cells.withheld[start] && !seen.get(start)) {
        List<Integer> block = new ArrayList<>();
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(start));
        seen.set(start);
        while (!next.isEmpty()) {
          int cell = next.poll();
          block.add(cell);
          for (int s : sums.sumsOf(cell)) {
            for (int c : sums.cellsOf(s)) {
              if (cells.withheld[c] && !seen.get(c)) {
                seen.set(c);
                next.add(c);
              }
            }
          }
        }
        blocks.add(block.stream().mapToInt(Integer::intValue).sorted().toArray());
      }
    }
    return blocks;
  }
}
