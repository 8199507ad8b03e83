package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Withholds further cells until every withheld one is proven, then shows again what no proof needs.
 *
 * <p>Shape: cells with some withheld in; the same cells with more withheld out, and the cells for
 * which no proof was found, which the caller must not publish. Deterministic: the same cells in the
 * same order give the same choice. Source: Handbook on Statistical Disclosure Control, 2nd edition
 * (2024), complementary suppression; Kelly, Golden and Assad (1992) for choosing by linear
 * programmes.
 */
public final class Protector {
  /** Blocks of up to so many withheld cells are tried cell by cell when giving back. */
  private static final int SMALL = 40;

  /** The most cells that are taken into one search for more to withhold. */
  private static final int NEIGHBOURHOOD = 6000;

  private static final int ROUNDS = 10;

  /** So many rounds widen the search and cheapen the cells. */
  private static final int WIDER = 3;

  /** A proof must be worth more than the cells that it takes; the dearer these, the more so. */
  private static final double CHEAPER_EACH_ROUND = 10;

  private final Sums sums;
  private final Cells cells;

  private Protector(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
  }

  /**
   * Protects.
   *
   * @return the cells that could not be proven; mostly none
   */
  public static BitSet protect(Sums sums, Cells cells) {
    return protect(sums, sums, cells);
  }

  /**
   * Protects where more is known to hold than what a world must be held against.
   *
   * @param told the sums, with those that follow from them: what they tell of a cell from what is
   *     printed elsewhere is asked of nobody
   */
  public static BitSet protect(Sums sums, Sums told, Cells cells) {
    Bounds.set(told, cells);
    return new Protector(sums, cells).protect();
  }

  private BitSet protect() {
    BitSet first = withheld();
    if (first.isEmpty()) {
      return first;
    }
    new Closing(sums, cells).close();
    Proofs proofs = new Proofs(sums, cells);
    BitSet unproven = prove(proofs);
    for (int[] block : blocks()) {
      if (Arrays.stream(block).noneMatch(unproven::get)) {
        giveBack(block, first, proofs);
      }
    }
    return unproven;
  }

  private BitSet withheld() {
    BitSet withheld = new BitSet(cells.size());
    for (int c = 0; c < cells.size(); c++) {
      withheld.set(c, cells.withheld[c]);
    }
    return withheld;
  }

  /** Proves every withheld cell, withholding more where that fails. */
  private BitSet prove(Proofs proofs) {
    BitSet unproven = new BitSet();
    for (int round = 0; round < ROUNDS; round++) {
      unproven = new BitSet();
      for (int[] block : blocks()) {
        unproven.or(prove(block, proofs));
      }
      if (unproven.isEmpty() || round == ROUNDS - 1) {
        return unproven;
      }
      for (int c = unproven.nextSetBit(0); c >= 0; c = unproven.nextSetBit(c + 1)) {
        if (!proofs.isProven(c)
            && !widen(c, Math.min(round, WIDER), proofs)
            && round == ROUNDS - 2) {
          withholdAround(c);
        }
      }
    }
    return unproven;
  }

  private BitSet prove(int[] block, Proofs proofs) {
    BitSet wanted = new BitSet();
    for (int c : block) {
      wanted.set(c, !proofs.isProven(c));
    }
    if (!wanted.isEmpty()) {
      proofs.seek(block, wanted, new double[block.length], Proofs.FEW);
      for (int c : block) {
        wanted.set(c, !proofs.isProven(c));
      }
    }
    return wanted;
  }

  /** Withholds the cheapest cells with which a cell can be proven. */
  private boolean widen(int cell, int round, Proofs proofs) {
    int[] around = around(cell, 2 + 2 * round);
    double[] costs = costs(around, withheld(), Math.pow(CHEAPER_EACH_ROUND, -round));
    BitSet wanted = new BitSet();
    wanted.set(cell);
    Proofs found = new Proofs(sums, cells);
    found.seek(around, wanted, costs, NEIGHBOURHOOD);
    for (World world : found.worlds) {
      proofs.take(world);
      for (int c : world.cells) {
        cells.withhold(c);
      }
    }
    return proofs.isProven(cell);
  }

  /** The last resort: withholds whatever stands in a sum with a cell. */
  private void withholdAround(int cell) {
    for (int c : around(cell, 1)) {
      cells.withhold(c);
    }
  }

  private List<int[]> blocks() {
    return Blocks.of(sums, cells);
  }

  private int[] around(int cell, int sumsAway) {
    return Blocks.around(sums, cells, cell, sumsAway, NEIGHBOURHOOD);
  }

  private void giveBack(int[] block, BitSet first, Proofs proofs) {
    int[] further = Arrays.stream(block).filter(c -> !first.get(c)).toArray();
    if (further.length == 0) {
      return;
    }
    Proofs sparing = spare(block, first);
    BitSet used = new BitSet();
    sparing.worlds.forEach(w -> Arrays.stream(w.cells).forEach(used::set));
    int[] unused = Arrays.stream(further).filter(c -> !used.get(c)).toArray();
    Proofs standing = show(unused, block, sparing).orElse(proofs);
    if (block.length <= SMALL) {
      giveBackEach(block, first, standing);
    }
  }

  /** Proves anew with as little of the further cells as can be. */
  private Proofs spare(int[] block, BitSet first) {
    Proofs sparing = new Proofs(sums, cells);
    sparing.seek(block, first, costs(block, first, 1), Proofs.FEW);
    return sparing;
  }

  /**
   * What moving each of some cells costs: nothing for those that are free, most for the dearest.
   */
  private double[] costs(int[] of, BitSet free, double most) {
    double dearest = Arrays.stream(of).mapToDouble(c -> cells.cost[c]).max().orElse(1);
    return Arrays.stream(of)
        .mapToDouble(c -> free.get(c) ? 0 : cells.cost[c] * most / dearest)
        .toArray();
  }

  private void giveBackEach(int[] block, BitSet first, Proofs proofs) {
    Integer[] dearest =
        Arrays.stream(block)
            .filter(c -> !first.get(c) && cells.withheld[c])
            .boxed()
            .toArray(Integer[]::new);
    Arrays.sort(dearest, Comparator.comparingDouble((Integer c) -> -cells.cost[c]));
    Proofs standing = proofs;
    for (int c : dearest) {
      standing = show(new int[] {c}, block, standing).orElse(standing);
    }
  }

  /**
   * Shows cells again, unless a cell that stays withheld could then no longer be proven.
   *
   * @return the proofs that then stand; empty where the cells stay withheld
   */
  private Optional<Proofs> show(int[] candidates, int[] block, Proofs proofs) {
    BitSet shown = new BitSet();
    for (int c : candidates) {
      cells.withheld[c] = false;
      shown.set(c);
    }
    int[] left = Arrays.stream(block).filter(c -> cells.withheld[c]).toArray();
    Proofs standing = proofs.withoutMovesOf(shown);
    if (prove(left, standing).isEmpty()) {
      return Optional.of(standing);
    }
    for (int c : candidates) {
      cells.withheld[c] = true;
    }
    return Optional.empty();
  }
}
