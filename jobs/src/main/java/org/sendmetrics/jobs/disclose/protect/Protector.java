package org.sendmetrics.jobs.disclose.protect;

import java.util.BitSet;

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
  private static final int ROUNDS = 10;

  private final Sums sums;
  private final Cells cells;
  private final BitSet first;

  private Protector(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
    first = cells.withheld();
  }

  /**
   * Protects.
   *
   * @return the cells that could not be proven; mostly none
   */
  public static BitSet protect(Sums sums, Cells cells) {
    return protect(sums, sums, cells, (cell, all) -> true);
  }

  /** Says of a cell that is not withheld whether anything shows it. */
  public interface Showing {
    boolean isShown(int cell, Cells cells);

    /** The withheld cells each of which, if it were shown too, would let something show a cell. */
    default int[] beside(int cell, Cells cells) {
      return new int[0];
    }
  }

  /**
   * Protects where more is known to hold than what a world must be held against.
   *
   * @param told the sums, with those that follow from them: what they tell of a cell from what is
   *     printed elsewhere is asked of nobody
   * @param showing what nothing shows any more is withheld too
   */
  public static BitSet protect(Sums sums, Sums told, Cells cells, Showing showing) {
    Bounds.set(told, cells);
    return new Protector(sums, cells).protect(showing, false);
  }

  /**
   * Protects cells that were protected before without regard to all that ties them now.
   *
   * @param further cells that were withheld then for others' sake, which mostly is still needed
   */
  public static BitSet protectAgain(
      Sums sums, Sums told, Cells cells, BitSet further, Showing showing) {
    Bounds.set(told, cells);
    Protector protector = new Protector(sums, cells);
    further.stream().forEach(cells::withhold);
    return protector.protect(showing, true);
  }

  private BitSet protect(Showing showing, boolean isAgain) {
    if (first.isEmpty()) {
      return first;
    }
    Proofs proofs = isAgain ? closed() : start();
    BitSet unproven = prove(proofs, showing);
    new GivingBack(sums, cells, first, proofs, showing).inAllBut(unproven);
    return proofs.missing(cells.withheld());
  }

  /** Withholds the few further cells that single sums ask for. */
  private Proofs closed() {
    new Closing(sums, cells).close();
    return new Proofs(sums, cells);
  }

  /** Withholds further cells in the cheaper of two ways, and returns the proofs found so far. */
  private Proofs start() {
    new Closing(sums, cells).close();
    BitSet closed = cells.withheld();
    cells.withhold(first);
    Proofs proofs = new Proofs(sums, cells);
    new Widening(sums, cells, proofs).each(first);
    if (cost(closed) > cost(cells.withheld())) {
      return proofs;
    }
    cells.withhold(closed);
    return new Proofs(sums, cells);
  }

  private double cost(BitSet of) {
    return of.stream().filter(c -> !first.get(c)).mapToDouble(c -> cells.cost[c]).sum();
  }

  /**
   * Proves every withheld cell, withholding more where that fails.
   *
   * <p>At last nothing more is asked of those that are withheld for others' sake only: all others
   * are proven whatever is known of these.
   *
   * @return the cells withheld for their own sake that could not be proven
   */
  private BitSet prove(Proofs proofs, Showing showing) {
    Widening widening = new Widening(sums, cells, proofs);
    BitSet wanted = cells.withheld();
    for (int round = 0; ; round++) {
      BitSet unproven =
          proofs.seek(wanted, round == 0 ? Proofs.Effort.QUICK : Proofs.Effort.THOROUGH);
      BitSet before = cells.withheld();
      if (round >= ROUNDS - 1) {
        askNothingOfOthers(unproven);
      }
      if (round < ROUNDS) {
        widening.of(unproven);
      }
      if (round == ROUNDS - 1) {
        widening.allAround(unproven);
      }
      for (int c = 0; c < cells.size(); c++) {
        if (!cells.withheld[c] && !showing.isShown(c, cells)) {
          proofs.withhold(c);
        }
      }
      wanted = cells.withheld();
      wanted.andNot(before);
      boolean isStuck =
          round > 0 && wanted.isEmpty() && unproven.stream().noneMatch(proofs::isProven);
      round = isStuck ? Math.max(round, ROUNDS - 2) : round;
      if (wanted.isEmpty() && (unproven.isEmpty() || round >= ROUNDS)) {
        return unproven;
      }
      wanted.or(unproven);
    }
  }

  private void askNothingOfOthers(BitSet unproven) {
    int[] others = unproven.stream().filter(cells::isForAnother).toArray();
    for (int c : others) {
      cells.askNothing(c);
      unproven.clear(c);
    }
  }
}
