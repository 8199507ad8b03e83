package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;

/**
 * Unknown cells that hang together by relations, numbered from 0, with what is known folded into a
 * constant of each relation.
 *
 * <p>Shape: relation {@code r} says that {@code rest[r]} plus the sum of {@code by[r][k]} times
 * cell {@code at[r][k]} is 0, or at most 0 where {@code loose[r]}. {@code low} and {@code high} are
 * narrowed in place.
 */
final class Block {
  final int[] cells;
  final int[] relations;
  final int[][] at;
  final long[][] by;
  final long[] rest;
  final boolean[] loose;
  final long[] low;
  final long[] high;

  /** By cell, those of the whole system that it tells, itself among them. */
  final Twins.Twin[][] twins;

  /**
   * @param cells numbers of the cells in the whole system
   * @param relations numbers of the relations in the whole system
   */
  Block(int[] cells, int[] relations) {
    this.cells = cells;
    this.relations = relations;
    at = new int[relations.length][];
    by = new long[relations.length][];
    rest = new long[relations.length];
    loose = new boolean[relations.length];
    low = new long[cells.length];
    high = new long[cells.length];
    twins = new Twins.Twin[cells.length][];
    Arrays.setAll(twins, i -> new Twins.Twin[] {new Twins.Twin(cells[i], 1, 0)});
  }

  /**
   * Cuts a block out of the system.
   *
   * @param place for every cell of the system its place in the block, read for unknown cells only
   */
  static Block of(Relations system, int[] cells, int[] relations, int[] place) {
    Block block = new Block(cells, relations);
    for (int i = 0; i < cells.length; i++) {
      block.low[i] = system.low(cells[i]);
      block.high[i] = system.high(cells[i]);
    }
    for (int r = 0; r < relations.length; r++) {
      Relation relation = system.relations().get(relations[r]);
      int[] at = new int[relation.cells().length];
      long[] by = new long[at.length];
      int kept = 0;
      for (int k = 0; k < at.length; k++) {
        int cell = relation.cells()[k];
        if (system.isKnown(cell)) {
          block.rest[r] += relation.by()[k] * system.low(cell);
        } else {
          at[kept] = place[cell];
          by[kept++] = relation.by()[k];
        }
      }
      block.at[r] = Arrays.copyOf(at, kept);
      block.by[r] = Arrays.copyOf(by, kept);
      block.loose[r] = relation.kind() == Relation.Kind.AT_MOST_ZERO;
    }
    return block;
  }

  /**
   * The part of this block that is made of some of its cells and relations.
   *
   * @param place for each of these cells its place among them, for every other one less than 0
   * @param others the values at which the others are held
   */
  Block part(int[] some, int[] someRelations, int[] place, long[] others) {
    int[] numbers = Arrays.stream(some).map(i -> cells[i]).toArray();
    Block part = new Block(numbers, Arrays.stream(someRelations).map(r -> relations[r]).toArray());
    for (int i = 0; i < some.length; i++) {
      part.low[i] = low[some[i]];
      part.high[i] = high[some[i]];
      part.twins[i] = twins[some[i]];
    }
    for (int r = 0; r < someRelations.length; r++) {
      int from = someRelations[r];
      int[] kept = new int[at[from].length];
      long[] keptBy = new long[kept.length];
      int n = 0;
      part.rest[r] = rest[from];
      for (int k = 0; k < kept.length; k++) {
        int cell = at[from][k];
        if (place[cell] < 0) {
          part.rest[r] += by[from][k] * others[cell];
        } else {
          kept[n] = place[cell];
          keptBy[n++] = by[from][k];
        }
      }
      part.at[r] = Arrays.copyOf(kept, n);
      part.by[r] = Arrays.copyOf(keptBy, n);
      part.loose[r] = loose[from];
    }
    return part;
  }

  /** For each cell the relations that hold it. */
  int[][] relationsOf() {
    int[] count = new int[size()];
    for (int[] cellsOf : at) {
      for (int cell : cellsOf) {
        count[cell]++;
      }
    }
    int[][] of = new int[size()][];
    Arrays.setAll(of, i -> new int[count[i]]);
    Arrays.fill(count, 0);
    for (int r = 0; r < at.length; r++) {
      for (int cell : at[r]) {
        of[cell][count[cell]++] = r;
      }
    }
    return of;
  }

  int size() {
    return cells.length;
  }

  boolean isKnown(int cell) {
    return low[cell] == high[cell];
  }

  /** Whether whole numbers meet every bound and relation, to the last unit. */
  boolean isMetBy(long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < low[i] || values[i] > high[i]) {
        return false;
      }
    }
    for (int r = 0; r < at.length; r++) {
      long sum = rest[r];
      for (int k = 0; k < at[r].length; k++) {
        sum += by[r][k] * values[at[r][k]];
      }
      if (sum > 0 || (sum < 0 && !loose[r])) {
        return false;
      }
    }
    return true;
  }
}
