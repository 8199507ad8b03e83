package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Shows again what no proof needs: further cells, the dearest first, and with each the further
 * cells that were withheld for its sake alone.
 *
 * <p><b>Law:</b> every cell that was proven before and stays withheld is proven after.
 */
final class GivingBack {
  /** Blocks of up to so many withheld cells are searched through and through. */
  private static final int SMALL = 40;

  /** No more cells than this are shown at once. */
  private static final int MOST_AT_ONCE = 64;

  private final Sums sums;
  private final Cells cells;
  private final BitSet first;
  private final Proofs proofs;
  private final Protector.Showing showing;
  private final Shortfall shortfall;
  private final List<Integer> shown = new ArrayList<>();
  private final ArrayDeque<Integer> toShow = new ArrayDeque<>();
  private final ArrayDeque<Integer> toProve = new ArrayDeque<>();

  /**
   * @param first the cells that are withheld for their own sake
   * @param showing a cell that nothing would show stays withheld
   */
  GivingBack(Sums sums, Cells cells, BitSet first, Proofs proofs, Protector.Showing showing) {
    this.sums = sums;
    this.cells = cells;
    this.first = first;
    this.proofs = proofs;
    this.showing = showing;
    shortfall = new Shortfall(sums, cells);
  }

  /** Gives back in every block that is proven. */
  void inAllBut(BitSet unproven) {
    List<Integer> further = new ArrayList<>();
    BitSet small = new BitSet();
    for (int[] block : Blocks.of(sums, cells)) {
      boolean isProven = true;
      for (int c : block) {
        isProven &= !unproven.get(c);
        small.set(c, block.length <= SMALL);
      }
      for (int c : block) {
        if (isProven && !first.get(c)) {
          further.add(c);
        }
      }
    }
    further.sort(Comparator.comparingDouble((Integer c) -> -cells.cost[c]).thenComparing(c -> c));
    for (int c : further) {
      if (cells.withheld[c]) {
        give(c, small.get(c) ? Proofs.Effort.THOROUGH : Proofs.Effort.QUICK);
      }
    }
  }

  /** Shows a cell by itself, or with one of those without which nothing shows it. */
  private void give(int cell, Proofs.Effort effort) {
    cells.withheld[cell] = false;
    boolean isShownAlone = showing.isShown(cell, cells);
    cells.withheld[cell] = true;
    if (isShownAlone) {
      show(effort, cell);
      return;
    }
    for (int other : showing.beside(cell, cells)) {
      if (cells.withheld[cell] && !first.get(other)) {
        show(effort, cell, other);
      }
    }
  }

  private void show(Proofs.Effort effort, int... some) {
    shown.clear();
    toShow.clear();
    toProve.clear();
    Arrays.stream(some).forEach(toShow::add);
    proofs.begin();
    if (!canShow(effort) || !shown.stream().allMatch(c -> showing.isShown(c, cells))) {
      shown.forEach(proofs::withhold);
      proofs.undo();
    }
  }

  /** Whether what is to be shown, and what must be shown with it, leaves no cell without proof. */
  private boolean canShow(Proofs.Effort effort) {
    while (!toShow.isEmpty() || !toProve.isEmpty()) {
      if (!toShow.isEmpty()) {
        int cell = toShow.poll();
        if (cells.withheld[cell]
            && (shown.size() == MOST_AT_ONCE || first.get(cell) || !leavesSums(cell))) {
          return false;
        }
      } else {
        int cell = toProve.poll();
        if (cells.withheld[cell] && !proofs.seek(cell, effort) && first.get(cell)) {
          return false;
        }
        if (cells.withheld[cell] && !proofs.isProven(cell)) {
          toShow.add(cell);
        }
      }
    }
    return true;
  }

  /** Shows a cell; whether no sum by itself then tells of a cell that must stay withheld. */
  private boolean leavesSums(int cell) {
    cells.withheld[cell] = false;
    shown.add(cell);
    for (int s : sums.sumsOf(cell)) {
      for (int c : sums.cellsOf(s)) {
        if (cells.withheld[c] && shortfall.isOf(s, c)) {
          if (first.get(c)) {
            return false;
          }
          toShow.add(c);
        }
      }
    }
    for (int c : proofs.drop(cell)) {
      if (first.get(c)) {
        toProve.addFirst(c);
      } else {
        toProve.addLast(c);
      }
    }
    return true;
  }
}
