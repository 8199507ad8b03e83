package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Cells that hold whole numbers, what is known of each, the relations between them, and which of
 * them are asked about.
 *
 * <p>Shape: cells are numbered from 0 as they are added. A known cell is one whose lowest and
 * highest value are the same. Not safe for several threads.
 */
public final class Relations {
  /** The highest value of a cell of which none is known. */
  public static final long OPEN = Long.MAX_VALUE / 4;

  private static final long NOT_ASKED = -1;

  private long[] low = new long[1024];
  private long[] high = new long[1024];
  private long[] width = new long[1024];
  private long[] upTo = new long[1024];
  private final BitSet noneAllowed = new BitSet();
  private int cells;
  private final List<Relation> relations = new ArrayList<>();
  private final List<Relation> following = new ArrayList<>();

  public int known(long value) {
    return between(value, value);
  }

  /** A cell of which nothing is known but that it counts something. */
  public int unknown() {
    return between(0, OPEN);
  }

  /** A cell known to lie in an interval, both ends included. */
  public int between(long lowest, long highest) {
    if (cells == low.length) {
      low = Arrays.copyOf(low, 2 * cells);
      high = Arrays.copyOf(high, 2 * cells);
      width = Arrays.copyOf(width, 2 * cells);
      upTo = Arrays.copyOf(upTo, 2 * cells);
    }
    low[cells] = lowest;
    high[cells] = highest;
    width[cells] = NOT_ASKED;
    return cells++;
  }

  /**
   * Adds what else is known of a cell.
   *
   * @return false where that contradicts what was known, which then stands
   */
  public boolean narrow(int cell, long lowest, long highest) {
    long l = Math.max(low[cell], lowest);
    long h = Math.min(high[cell], highest);
    if (l > h) {
      return false;
    }
    low[cell] = l;
    high[cell] = h;
    return true;
  }

  /** Adds a relation and gives its number. */
  public int add(Relation relation) {
    relations.add(relation);
    return relations.size() - 1;
  }

  /** Notes a relation that follows from others, so that no search needs it. */
  public void addFollowing(Relation relation) {
    following.add(relation);
  }

  /** The relations that follow from others, as they were noted. */
  public List<Relation> following() {
    return following;
  }

  /**
   * Asks whether a cell's interval is at least so wide.
   *
   * @param wide highest less lowest value
   * @param small of a cell that turns out to be larger than this it is asked only whether it is
   *     exact
   */
  public void ask(int cell, long wide, long small) {
    width[cell] = Math.max(width[cell], wide);
    upTo[cell] = Math.max(upTo[cell], small);
  }

  /** Asks of a cell that can be 0 only whether it can be anything else. */
  public void allowNone(int cell) {
    noneAllowed.set(cell);
  }

  public boolean isAsked(int cell) {
    return width[cell] != NOT_ASKED;
  }

  /** The width asked of a cell that is at least so large. */
  public long asked(int cell, long atLeast) {
    return atLeast == 0 && noneAllowed.get(cell)
        ? Math.min(1, width[cell])
        : askedOfSome(cell, atLeast);
  }

  /** The same, where it is not seen that the cell can be 0. */
  long askedOfSome(int cell, long atLeast) {
    return atLeast > upTo[cell] ? Math.min(1, width[cell]) : width[cell];
  }

  public int size() {
    return cells;
  }

  public long low(int cell) {
    return low[cell];
  }

  public long high(int cell) {
    return high[cell];
  }

  public boolean isKnown(int cell) {
    return low[cell] == high[cell];
  }

  /** The relations in the order in which they were added. */
  public List<Relation> relations() {
    return relations;
  }
}
