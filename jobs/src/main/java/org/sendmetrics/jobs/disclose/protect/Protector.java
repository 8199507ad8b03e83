package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

  private static final int ROUNDS = 5;

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
    return new Protector(sums, cells).protect();
  }

  private BitSet protect() {
    BitSet first = withheld();
    if (first.isEmpty()) {
      return first;
    }
    Bounds.set(sums, cells);
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
        if (!proofs.isProven(c) && !widen(c, round, proofs) && round == ROUNDS - 2) {
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
      proofs.seek(block, wanted, new double[block.length]);
      for (int c : block) {
        wanted.set(c, !proofs.isProven(c));
      }
    }
    return wanted;
  }

  /** Withholds the cheapest cells with which a cell can be proven. */
  private boolean widen(int cell, int round, Proofs proofs) {
    int[] around = around(cell, 2 + 2 * round);
    double[] costs = new double[around.length];
    for (int i = 0; i < around.length; i++) {
      costs[i] = cells.withheld[around[i]] ? 0 : cells.cost[around[i]];
    }
    BitSet wanted = new BitSet();
    wanted.set(cell);
    Proofs found = new Proofs(sums, cells);
    found.seek(around, wanted, costs);
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

  /** The cells that can be reached over so many sums, but for those that are known anyway. */
  private int[] around(int cell, int sumsAway) {
    BitSet seen = new BitSet();
    List<Integer> found = new ArrayList<>(List.of(cell));
    seen.set(cell);
    int from = 0;
    for (int away = 0; away < sumsAway && found.size() < NEIGHBOURHOOD; away++) {
      int to = found.size();
      for (int i = from; i < to && found.size() < NEIGHBOURHOOD; i++) {
        for (int s : sums.sumsOf(found.get(i))) {
          for (int c : sums.cellsOf(s)) {
            if (!seen.get(c) && !cells.knownAnyway[c]) {
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
  private List<int[]> blocks() {
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
    double[] costs = new double[block.length];
    BitSet wanted = new BitSet();
    for (int i = 0; i < block.length; i++) {
      boolean isFirst = first.get(block[i]);
      costs[i] = isFirst ? 0 : cells.cost[block[i]];
      wanted.set(block[i], isFirst);
    }
    Proofs sparing = new Proofs(sums, cells);
    sparing.seek(block, wanted, costs);
    return sparing;
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
