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
  private static final int TOGETHER = 24;

  /** So many of them in a row that prove nothing new are enough. */
  private static final int STALE = 3;

  /**
   * Of the cells that lack a proof, one in so many is asked in turn: fewer hinder each other less.
   */
  private static final int[] ONE_IN = {1, 3, 10};

  private static final long SEED = 20;

  /** A cost that decides between worlds but never whether there is one. */
  private static final double LITTLE = 0.01;

  /**
   * So many cells are asked for whole numbers as a rule where the linear programme has fractions.
   */
  static final int FEW = 150;

  /** How many cells near one are asked first: most proofs are small. */
  private static final int[] NEAR = {40, 150};

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
   * @param whole up to how many cells whole numbers are asked for, which takes far longer
   */
  void seek(int[] included, BitSet wanted, double[] costs, int whole) {
    try (Programme programme = Programme.linear(sums, cells, included)) {
      Random dice = new Random(SEED);
      int stale = 0;
      double[] sparing = sparing(costs);
      for (int round = 0; round < TOGETHER && stale < STALE; round++) {
        Programme.Wish[] wishes = wishes(included, wanted, dice, ONE_IN[round % ONE_IN.length]);
        if (wishes == null) {
          return;
        }
        stale = takeAll(programme.worlds(programme.solve(wishes, sparing))) ? 0 : stale + 1;
      }
      seekNear(included, wanted, costs);
      seekEach(programme, included, wanted, costs, included.length <= whole);
    }
  }

  /** Asks each cell that lacks a proof whether a few cells near it give one. */
  private void seekNear(int[] included, BitSet wanted, double[] costs) {
    Near near = new Near(sums, included);
    for (int size : NEAR) {
      for (int c : included) {
        if (wanted.get(c) && !isProven(c) && size < included.length) {
          int[] places = near.places(c, size);
          BitSet one = new BitSet();
          one.set(c);
          int[] cellsNear = Arrays.stream(places).map(i -> included[i]).toArray();
          double[] costsNear = Arrays.stream(places).mapToDouble(i -> costs[i]).toArray();
          try (Programme programme = Programme.linear(sums, cells, cellsNear)) {
            seekEach(programme, cellsNear, one, costsNear, true);
          }
        }
      }
    }
  }

  private void seekEach(
      Programme programme, int[] included, BitSet wanted, double[] costs, boolean whole) {
    Programme.Wish[] wishes = new Programme.Wish[included.length];
    Arrays.fill(wishes, Programme.Wish.NOTHING);
    double[] sparing = sparing(costs);
    for (int i = 0; i < included.length; i++) {
      int c = included[i];
      if (wanted.get(c) && lacksRise(c)) {
        wishes[i] = Programme.Wish.RISE;
        seekOne(programme, included, wishes, sparing, whole);
      }
      if (wanted.get(c) && lacksFall(c)) {
        wishes[i] = Programme.Wish.FALL;
        seekOne(programme, included, wishes, sparing, whole);
      }
      wishes[i] = Programme.Wish.NOTHING;
    }
  }

  /** Costs under which as little as can be moves, so that what moves does so by whole numbers. */
  private static double[] sparing(double[] costs) {
    Random dice = new Random(SEED);
    return Arrays.stream(costs).map(c -> c + LITTLE * (1 + dice.nextDouble())).toArray();
  }

  private void seekOne(
      Programme linear, int[] included, Programme.Wish[] wishes, double[] costs, boolean whole) {
    double[] solution = linear.solve(wishes, costs);
    World world = linear.world(solution);
    if (world == null && solution != null && whole) {
      try (Programme programme = Programme.wholeNumbered(sums, cells, included)) {
        world = programme.world(programme.solve(wishes, costs));
      }
    }
    take(world);
  }

  /** What to ask of each cell that lacks a proof: one direction, by lot; null when none lacks. */
  private Programme.Wish[] wishes(int[] included, BitSet wanted, Random dice, int oneIn) {
    Programme.Wish[] wishes = new Programme.Wish[included.length];
    boolean any = false;
    for (int i = 0; i < included.length; i++) {
      int c = included[i];
      boolean rise = wanted.get(c) && lacksRise(c);
      boolean fall = wanted.get(c) && lacksFall(c);
      boolean heads = dice.nextBoolean();
      boolean rest = dice.nextBoolean();
      boolean isItsTurn = dice.nextInt(oneIn) == 0;
      wishes[i] = Programme.Wish.NOTHING;
      if (!isItsTurn) {
        any |= rise || fall;
        continue;
      }
      if (rise && (!fall || heads) && (fall || rest || heads)) {
        wishes[i] = Programme.Wish.RISE;
      } else if (fall) {
        wishes[i] = Programme.Wish.FALL;
      }
      any |= rise || fall;
    }
    return any ? wishes : null;
  }

  private boolean takeAll(List<World> found) {
    boolean isNew = false;
    for (World world : found) {
      isNew |= take(world);
    }
    return isNew;
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
