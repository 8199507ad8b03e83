package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.BitSet;

/** Which withheld cells are near one of them, by the sums that they share. */
final class Near {
  private Near() {}

  /** A cell and the nearest withheld ones, in rising order. */
  static int[] of(Sums sums, Cells cells, int cell, int enough, Places places) {
    int[] found = new int[enough];
    BitSet seen = new BitSet();
    int size = 1;
    found[0] = cell;
    seen.set(cell);
    places.start(cell);
    for (int next = 0; next < size && size < enough; next++) {
      for (int s : sums.sumsOf(found[next])) {
        int whole = sums.cellsOf(s)[0];
        for (int c : sums.cellsOf(s)) {
          if (size < enough && cells.withheld[c] && !seen.get(c) && places.take(c, whole)) {
            seen.set(c);
            found[size++] = c;
          }
        }
      }
    }
    int[] near = Arrays.copyOf(found, size);
    Arrays.sort(near);
    return near;
  }
}
