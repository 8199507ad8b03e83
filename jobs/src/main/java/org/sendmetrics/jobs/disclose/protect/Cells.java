package org.sendmetrics.jobs.disclose.protect;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What is known of each cell before anything is withheld for another's sake.
 *
 * <p>Shape: arrays by cell number. Units: those of the count.
 */
public final class Cells {
  /** An upper bound that nobody knows. */
  public static final long UNBOUNDED = Long.MAX_VALUE / 4;

  final long[] value;
  final long[] all;
  final long[] ceiling;
  final long[] floor;
  final double[] cost;
  final boolean[] knownAnyway;
  final boolean[] withheld;
  final boolean[] proven;
  private final boolean[] ofEvents;
  final int[] place;
  final long[] down;
  final long[] up;
  private final long widthOfOthers;

  /**
   * Cells that are all shown, unbounded, at a cost of 1.
   *
   * @param widthOfOthers how wide a cell that is withheld for another's sake must be left, where it
   *     could be taken for a small count
   */
  public Cells(long[] value, long widthOfOthers) {
    this.value = value.clone();
    this.widthOfOthers = widthOfOthers;
    int n = value.length;
    all = new long[n];
    Arrays.fill(all, UNBOUNDED);
    ceiling = new long[n];
    Arrays.fill(ceiling, UNBOUNDED);
    floor = new long[n];
    cost = new double[n];
    Arrays.fill(cost, 1);
    knownAnyway = new boolean[n];
    withheld = new boolean[n];
    proven = new boolean[n];
    ofEvents = new boolean[n];
    place = new int[n];
    down = new long[n];
    up = new long[n];
  }

  public int size() {
    return value.length;
  }

  /** The group that the cell counts some of: it can be no more than all. */
  public void base(int cell, long all) {
    this.all[cell] = Math.max(value[cell], Math.min(this.all[cell], all));
    ceiling[cell] = Math.min(ceiling[cell], this.all[cell]);
  }

  /** The cell counts events, not children: one child can be behind any number of them. */
  public void ofEvents(int cell) {
    ofEvents[cell] = true;
  }

  /**
   * Where the cell is: what hangs together is looked for in a few places at a time.
   *
   * @param number of the place
   */
  public void place(int cell, int number) {
    place[cell] = number;
  }

  /** What withholding the cell loses. */
  public void cost(int cell, double loss) {
    cost[cell] = loss;
  }

  /** Never withheld for another's sake: it is printed elsewhere. */
  public void knownAnyway(int cell) {
    knownAnyway[cell] = true;
  }

  /** Withholds a cell without asking for a proof beyond that of any withheld cell. */
  public void withhold(int cell) {
    withheld[cell] = true;
  }

  /** Withholds a cell that must be able to be less and more than it is, by so much at least. */
  public void withhold(int cell, long less, long more) {
    withheld[cell] = true;
    down[cell] = Math.max(down[cell], less);
    up[cell] = Math.max(up[cell], more);
  }

  /**
   * What a base leaves out of a count: known where both are known, withheld where either is.
   *
   * @param rest number of the cell that stands for it
   */
  public void rest(int base, int count, int rest) {
    knownAnyway[rest] = knownAnyway[base] && knownAnyway[count];
    withheld[rest] = withheld[base] || withheld[count];
    cost[rest] = 0;
    place[rest] = place[base];
  }

  /** No proof is asked of the cell, whether it is withheld or not. */
  public void askNothing(int cell) {
    proven[cell] = true;
  }

  public long value(int cell) {
    return value[cell];
  }

  public boolean isWithheld(int cell) {
    return withheld[cell];
  }

  /** The cells that are withheld. */
  BitSet withheld() {
    BitSet which = new BitSet(size());
    for (int c = 0; c < size(); c++) {
      which.set(c, withheld[c]);
    }
    return which;
  }

  /** Withholds these cells and shows all others. */
  void withhold(BitSet which) {
    for (int c = 0; c < size(); c++) {
      withheld[c] = which.get(c);
    }
  }

  /**
   * How much more it must be able to be. What it cannot be more, being a part of what is known, it
   * must be able to be less, and the other way round.
   */
  long needUp(int cell) {
    if (proven[cell]) {
      return 0;
    }
    long cannotBeLess = Math.max(0, wantedDown(cell) - roomDown(cell));
    return Math.min(wantedUp(cell) + cannotBeLess, roomUp(cell));
  }

  /** How much less it must be able to be. */
  long needDown(int cell) {
    if (proven[cell]) {
      return 0;
    }
    long cannotBeMore = Math.max(0, wantedUp(cell) - roomUp(cell));
    return Math.min(wantedDown(cell) + cannotBeMore, roomDown(cell));
  }

  /** Whether nothing is asked of the cell for its own sake. */
  boolean isForAnother(int cell) {
    return down[cell] == 0 && up[cell] == 0;
  }

  private long wantedUp(int cell) {
    return isForAnother(cell) ? room(cell, value[cell]) : up[cell];
  }

  private long wantedDown(int cell) {
    return isForAnother(cell) ? room(cell, all[cell] - value[cell]) : down[cell];
  }

  /**
   * How much more a number must be able to be that is withheld for another's sake: one, so that it
   * is not known, and as much as is wide where it could be taken for a small one. What its base
   * leaves out of it is such a number too, and is more where it is less.
   */
  private long room(int cell, long number) {
    boolean couldBeSmall = number <= 2 * widthOfOthers + 1;
    return couldBeSmall || ofEvents[cell] ? widthOfOthers : 1;
  }

  long roomUp(int cell) {
    return ceiling[cell] - value[cell];
  }

  long roomDown(int cell) {
    return value[cell] - floor[cell];
  }
}
