package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.BitSet;

/** Withholds shown cells, as cheaply as can be, so that withheld ones without proof have one. */
final class Widening {
  /** The most cells that are taken into one programme. */
  private static final int NEIGHBOURHOOD = 10000;

  /** How often a cheap world is looked for step by step. */
  private static final int ATTEMPTS = 8;

  /** How many sums away a programme looks: nearer ones found nothing. */
  private static final int SUMS_AWAY = 8;

  private final Sums sums;
  private final Cells cells;
  private final Proofs proofs;

  Widening(Sums sums, Cells cells, Proofs proofs) {
    this.sums = sums;
    this.cells = cells;
    this.proofs = proofs;
  }

  /**
   * Goes over cells, those that need the most first, and withholds more for those without proof.
   */
  void each(BitSet of) {
    for (int c : proofs.byNeed(of)) {
      if (!proofs.seek(c, Proofs.Effort.QUICK)) {
        beyond(c);
      }
    }
  }

  private void beyond(int cell) {
    for (int direction = 0; direction < 2 && !proofs.isProven(cell); direction++) {
      take(proofs.beyond(cell, ATTEMPTS));
    }
  }

  /**
   * Withholds more for some cells: by programmes of many at once, which choose the best; step by
   * step, which is quick and can lead further away; by programmes of fewer at once; at last by a
   * programme for each, of a few places and then of more.
   */
  void of(BitSet unproven) {
    int[] each = unproven.stream().toArray();
    many(each, ManyAtOnce.NOT_SO_MANY);
    unproven.stream().forEach(this::beyond);
    many(each, ManyAtOnce.FEW);
    for (int direction = 0; direction < 2; direction++) {
      SideBySide.each(each, c -> !proofs.isProven(c), this::programmeOfFew, this::take);
    }
    for (int direction = 0; direction < 2; direction++) {
      SideBySide.each(each, c -> !proofs.isProven(c), this::programmeOfSome, this::take);
    }
  }

  private void many(int[] each, int fewest) {
    ManyAtOnce.ofAll(sums, cells, proofs, c -> around(c, SUMS_AWAY, Places.few(cells)))
        .seek(each, fewest);
  }

  /** The last resort: withholds whatever stands in a sum with a cell that has no proof. */
  void allAround(BitSet unproven) {
    unproven.stream()
        .filter(c -> !proofs.isProven(c))
        .forEach(c -> Arrays.stream(around(c, 1, Places.all(cells))).forEach(proofs::withhold));
  }

  private void take(World world) {
    if (world != null) {
      Arrays.stream(world.cells).forEach(proofs::withhold);
      proofs.take(world);
    }
  }

  private World programmeOfFew(int cell) {
    return programme(cell, around(cell, SUMS_AWAY, Places.few(cells)));
  }

  private World programmeOfSome(int cell) {
    return programme(cell, around(cell, SUMS_AWAY, Places.some(cells)));
  }

  private World programme(int cell, int[] around) {
    double[] costs = Programme.costs(cells, around);
    return Programme.world(sums, cells, around, cell, proofs.lacking(cell), costs, Proofs.FEW);
  }

  private int[] around(int cell, int sumsAway, Places places) {
    return Blocks.around(sums, cells, cell, sumsAway, NEIGHBOURHOOD, places);
  }
}
