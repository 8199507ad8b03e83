package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Proves cell after cell that it could be as different as it must be, with as few worlds as come
 * by.
 */
final class Proofs {
  /** Programmes in which many cells are asked at once, before each is asked alone. */
  private static final int TOGETHER = 8;

  private static final long SEED = 20;

  /** A cost that decides between worlds but never whether there is one. */
  private static final double LITTLE = 0.01;

  /** So many cells can be asked for whole numbers where the linear programme has fractions. */
  private static final int FEW = 150;

  private final Sums sums;
  private final Cells cells;
  private final BitSet rises = new BitSet();
  private final BitSet falls = new BitSet();
  final List<World> worlds = new ArrayList<>();

  Proofs(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
  }

  /** The proofs that stand when some of the cells that moved are shown again. */
  Proofs withoutMovesOf(BitSet shown) {
    Proofs left = new Proofs(sums, cells);
    for (World world : worlds) {
      if (Arrays.stream(world.cells).noneMatch(shown::get)) {
        left.take(world);
      }
    }
    return left;
  }

  boolean isProven(int cell) {
    return !lacksRise(cell) && !lacksFall(cell);
  }

  private boolean lacksRise(int cell) {
    return cells.needUp(cell) > 0 && !rises.get(cell);
  }

  private boolean lacksFall(int cell) {
    return cells.needDown(cell) > 0 && !falls.get(cell);
  }

  /**
   * Looks for the proofs of some cells by moving others.
   *
   * @param included the cells that may move
   * @param wanted those that must be proven
   * @param costs what moving an included cell costs by unit
   */
  void seek(int[] included, BitSet wanted, double[] costs) {
    try (Programme programme = Programme.linear(sums, cells, included)) {
      Random dice = new Random(SEED);
      int stale = 0;
      for (int round = 0; round < TOGETHER && stale < 2; round++) {
        Programme.Wish[] wishes = wishes(included, wanted, dice);
        if (wishes == null) {
          return;
        }
        stale = take(programme.world(programme.solve(wishes, costs))) ? 0 : stale + 1;
      }
      seekEach(programme, included, wanted, costs);
    }
  }

  private void seekEach(Programme programme, int[] included, BitSet wanted, double[] costs) {
    Programme.Wish[] wishes = new Programme.Wish[included.length];
    Arrays.fill(wishes, Programme.Wish.NOTHING);
    double[] sparing = sparing(costs);
    for (int i = 0; i < included.length; i++) {
      int c = included[i];
      if (wanted.get(c) && lacksRise(c)) {
        wishes[i] = Programme.Wish.RISE;
        seekOne(programme, included, wishes, sparing);
      }
      if (wanted.get(c) && lacksFall(c)) {
        wishes[i] = Programme.Wish.FALL;
        seekOne(programme, included, wishes, sparing);
      }
      wishes[i] = Programme.Wish.NOTHING;
    }
  }

  /** Costs under which as little as can be moves, so that what moves does so by whole numbers. */
  private static double[] sparing(double[] costs) {
    Random dice = new Random(SEED);
    return Arrays.stream(costs).map(c -> c + LITTLE * (1 + dice.nextDouble())).toArray();
  }

  private void seekOne(Programme linear, int[] included, Programme.Wish[] wishes, double[] costs) {
    double[] solution = linear.solve(wishes, costs);
    World world = linear.world(solution);
    if (world == null && solution != null && included.length <= FEW) {
      try (Programme whole = Programme.wholeNumbered(sums, cells, included)) {
        world = whole.world(whole.solve(wishes, costs));
      }
    }
    take(world);
  }

  /** What to ask of each cell that lacks a proof: one direction, by lot; null when none lacks. */
  private Programme.Wish[] wishes(int[] included, BitSet wanted, Random dice) {
    Programme.Wish[] wishes = new Programme.Wish[included.length];
    boolean any = false;
    for (int i = 0; i < included.length; i++) {
      int c = included[i];
      boolean rise = wanted.get(c) && lacksRise(c);
      boolean fall = wanted.get(c) && lacksFall(c);
      boolean heads = dice.nextBoolean();
      boolean rest = dice.nextBoolean();
      wishes[i] = Programme.Wish.NOTHING;
      if (rise && (!fall || heads) && (fall || rest || heads)) {
        wishes[i] = Programme.Wish.RISE;
      } else if (fall) {
        wishes[i] = Programme.Wish.FALL;
      }
      any |= rise || fall;
    }
    return any ? wishes : null;
  }

  /** Keeps a world that proves something new. */
  boolean take(World world) {
    boolean isNew = false;
    if (world != null) {
      for (int i = 0; i < world.cells.length; i++) {
        int c = world.cells[i];
        if (world.change[i] >= cells.needUp(c) && lacksRise(c)) {
          rises.set(c);
          isNew |= true;
        }
        if (-world.change[i] >= cells.needDown(c) && lacksFall(c)) {
          falls.set(c);
          isNew |= true;
        }
      }
      if (isNew) {
        worlds.add(world);
      }
    }
    return isNew;
  }
}
