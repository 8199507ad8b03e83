package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * The first, quick choice of further cells: in no sum may a withheld cell stand alone, or beside so
 * little that it could not be as different as it must be.
 *
 * <p>What it gives is needed but not enough: several sums together can tell what none tells alone.
 */
final class Closing {
  /** What a sum that would have to be closed in turn adds to the cost of a choice. */
  private static final double NEW_SUM = 2;

  private final Sums sums;
  private final Cells cells;
  private final Shortfall shortfall;
  private final ArrayDeque<Integer> open = new ArrayDeque<>();
  private final BitSet isOpen = new BitSet();
  private final int[] withheldIn;

  Closing(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
    shortfall = new Shortfall(sums, cells);
    withheldIn = new int[sums.size()];
  }

  void close() {
    for (int c = 0; c < cells.size(); c++) {
      if (cells.withheld[c]) {
        opened(c);
      }
    }
    while (!open.isEmpty()) {
      int sum = open.poll();
      isOpen.clear(sum);
      close(sum);
    }
  }

  private void opened(int cell) {
    for (int s : sums.sumsOf(cell)) {
      withheldIn[s]++;
      if (!isOpen.get(s)) {
        isOpen.set(s);
        open.add(s);
      }
    }
  }

  private void close(int sum) {
    for (int choice = 0; choice >= 0; ) {
      long lacking = shortfall.of(sum);
      choice = lacking > 0 ? cheapest(sum, lacking) : -1;
      if (choice >= 0) {
        cells.withhold(choice);
        opened(choice);
      }
    }
  }

  private int cheapest(int sum, long lacking) {
    int best = -1;
    double bestCost = Double.MAX_VALUE;
    for (int c : sums.cellsOf(sum)) {
      if (cells.withheld[c] || cells.knownAnyway[c]) {
        continue;
      }
      int alone = 0;
      for (int s : sums.sumsOf(c)) {
        alone += withheldIn[s] == 0 ? 1 : 0;
      }
      double enough = Math.min(1.0, (double) Math.max(cells.value[c], 0) / lacking);
      double cost = (cells.cost[c] + alone * NEW_SUM) / (0.05 + enough);
      if (cost < bestCost) {
        bestCost = cost;
        best = c;
      }
    }
    return best;
  }
}
