package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A block told by its inner cells: those that are not the whole of others. Every other cell is a
 * sum of inner ones, and the relations that say so are gone, and with them all that follow from
 * them. So a change of one cell upsets little but what is known.
 *
 * <p><b>Law:</b> inner values that meet {@link #rules} give a solution of the block, but for upper
 * bounds of cells that are not inner.
 */
final class InnerCells {
  private static final int NONE = -1;

  private final Block block;

  /** By cell the relation that tells it as a whole of its parts, or {@link #NONE}. */
  private final int[] toldBy;

  private final Sum[] sums;
  private final List<Rule> rules = new ArrayList<>();

  /** A number and a sum of inner cells, each so many times. */
  record Sum(Map<Integer, Long> times, long rest) {}

  /** Says of a sum that it is 0, or at most 0. */
  record Rule(Sum sum, boolean isLoose) {}

  InnerCells(Block block) {
    this.block = block;
    toldBy = new int[block.size()];
    sums = new Sum[block.size()];
    Arrays.fill(toldBy, NONE);
    tellWholes();
    Set<Rule> seen = new HashSet<>();
    for (int r = 0; r < block.at.length; r++) {
      if (!isATelling(r)) {
        addRule(new Rule(sum(r), block.loose[r]), seen);
      }
    }
    for (int i = 0; i < block.size(); i++) {
      if (!isInner(i)) {
        addRule(new Rule(atLeast(i), true), seen);
      }
    }
  }

  /**
   * Tells each whole by the shortest of its relations, once the parts of all of them are there;
   * where relations go round in a circle, the first cell of it stays inner.
   */
  private void tellWholes() {
    int[][] relationsOf = block.relationsOf();
    int[] whole = IntStream.range(0, block.at.length).map(this::whole).toArray();
    int[] partsAwaited = Arrays.stream(block.at).mapToInt(parts -> parts.length - 1).toArray();
    int[] relationsAwaited = new int[block.size()];
    Arrays.stream(whole).filter(i -> i != NONE).forEach(i -> relationsAwaited[i]++);
    Queue<Integer> placed = new ArrayDeque<>();
    for (int i = 0; i < block.size(); i++) {
      if (relationsAwaited[i] == 0) {
        place(i, placed);
      }
    }
    for (int next = 0; next < block.size(); next++) {
      for (Integer part = placed.poll(); part != null; part = placed.poll()) {
        for (int r : relationsOf[part]) {
          if (whole[r] != NONE && whole[r] != part && --partsAwaited[r] == 0) {
            tell(whole[r], r);
            if (--relationsAwaited[whole[r]] == 0 && sums[whole[r]] == null) {
              place(whole[r], placed);
            }
          }
        }
      }
      if (sums[next] == null) {
        place(next, placed);
      }
    }
  }

  private void tell(int whole, int r) {
    boolean isFree = sums[whole] == null;
    if (isFree && (isInner(whole) || block.at[r].length < block.at[toldBy[whole]].length)) {
      toldBy[whole] = r;
    }
  }

  private void place(int cell, Queue<Integer> placed) {
    sums[cell] = isInner(cell) ? new Sum(Map.of(cell, 1L), 0) : ofParts(cell, toldBy[cell]);
    placed.add(cell);
  }

  private Sum ofParts(int whole, int r) {
    long sign = 0;
    for (int k = 0; k < block.at[r].length; k++) {
      sign = block.at[r][k] == whole ? -block.by[r][k] : sign;
    }
    Map<Integer, Long> times = new TreeMap<>();
    long rest = sign * block.rest[r];
    for (int k = 0; k < block.at[r].length; k++) {
      if (block.at[r][k] != whole) {
        rest += add(block.at[r][k], sign * block.by[r][k], times);
      }
    }
    times.values().removeIf(v -> v == 0);
    return new Sum(times, rest);
  }

  private Sum sum(int r) {
    Map<Integer, Long> times = new TreeMap<>();
    long rest = block.rest[r];
    for (int k = 0; k < block.at[r].length; k++) {
      rest += add(block.at[r][k], block.by[r][k], times);
    }
    times.values().removeIf(v -> v == 0);
    return new Sum(times, rest);
  }

  /** Adds a cell's sum so many times; what its number adds. */
  private long add(int cell, long by, Map<Integer, Long> times) {
    sums[cell].times().forEach((inner, n) -> times.merge(inner, by * n, Long::sum));
    return by * sums[cell].rest();
  }

  /** What a relation tells as the sum of two or more others, if it has that form. */
  private int whole(int r) {
    int above = 0;
    int below = 0;
    int lastAbove = NONE;
    int lastBelow = NONE;
    for (int k = 0; k < block.at[r].length; k++) {
      if (Math.abs(block.by[r][k]) != 1) {
        return NONE;
      }
      if (block.by[r][k] > 0) {
        above++;
        lastAbove = block.at[r][k];
      } else {
        below++;
        lastBelow = block.at[r][k];
      }
    }
    if (block.loose[r] || above + below < 3 || (above != 1 && below != 1)) {
      return NONE;
    }
    return above == 1 ? lastAbove : lastBelow;
  }

  private boolean isATelling(int r) {
    return Arrays.stream(block.at[r]).anyMatch(i -> toldBy[i] == r);
  }

  private Sum atLeast(int cell) {
    Map<Integer, Long> times = new TreeMap<>();
    long rest = block.low[cell] + add(cell, -1, times);
    return new Sum(times, rest);
  }

  private void addRule(Rule rule, Set<Rule> seen) {
    if (!(rule.isLoose() && isMetByBounds(rule.sum()))
        && !(rule.sum().times().isEmpty() && rule.sum().rest() == 0)
        && seen.add(rule)) {
      rules.add(rule);
    }
  }

  /** Whether the bounds of inner cells let a sum be no more than 0. */
  private boolean isMetByBounds(Sum sum) {
    double most = sum.rest();
    for (Map.Entry<Integer, Long> inner : sum.times().entrySet()) {
      long by = inner.getValue();
      most += (double) by * (by > 0 ? block.high[inner.getKey()] : block.low[inner.getKey()]);
    }
    return most <= 0;
  }

  boolean isInner(int cell) {
    return toldBy[cell] == NONE;
  }

  /** What a cell is, in inner cells. */
  Sum of(int cell) {
    return sums[cell];
  }

  List<Rule> rules() {
    return rules;
  }

  /** The values of all cells, from those of inner ones. */
  long[] all(long[] inner) {
    long[] all = new long[inner.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = sums[i].rest();
      for (Map.Entry<Integer, Long> part : sums[i].times().entrySet()) {
        all[i] += part.getValue() * inner[part.getKey()];
      }
    }
    return all;
  }
}
