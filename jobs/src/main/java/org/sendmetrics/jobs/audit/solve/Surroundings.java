package org.sendmetrics.jobs.audit.solve;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/** The cells of a block near some of them, as a smaller block in which all others are held. */
final class Surroundings {
  private final Block block;
  private final int[][] relationsOf;

  Surroundings(Block block) {
    this.block = block;
    relationsOf = block.relationsOf();
  }

  /**
   * A smaller block and where its cells are in the larger one.
   *
   * @param cells places in the larger block
   */
  record Near(Block block, int[] cells) {

    /** What the larger block has for these cells. */
    long[] of(long[] values) {
      long[] few = new long[cells.length];
      Arrays.setAll(few, i -> values[cells[i]]);
      return few;
    }

    /** Where one of the larger block's cells is among these. */
    int placeOf(int cell) {
      return Arrays.binarySearch(cells, cell);
    }

    /** The larger block's values with those of the smaller one put in. */
    long[] into(long[] values, long[] near) {
      long[] all = values.clone();
      for (int i = 0; i < cells.length; i++) {
        all[cells[i]] = near[i];
      }
      return all;
    }
  }

  /**
   * The cells nearest to some, nearest first until there are enough.
   *
   * @param values at which all other cells are held
   */
  Near of(BitSet some, int enough, long[] values) {
    BitSet cells = (BitSet) some.clone();
    BitSet relations = new BitSet();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    some.stream().forEach(queue::add);
    int size = cells.cardinality();
    while (!queue.isEmpty() && size < enough) {
      for (int r : relationsOf[queue.poll()]) {
        if (!relations.get(r)) {
          relations.set(r);
          for (int cell : block.at[r]) {
            if (!cells.get(cell) && size < enough) {
              cells.set(cell);
              size++;
              queue.add(cell);
            }
          }
        }
      }
    }
    return held(cells.stream().toArray(), values);
  }

  /** The cells nearest to one. */
  Near of(int cell, int enough, long[] values) {
    BitSet one = new BitSet();
    one.set(cell);
    return of(one, enough, values);
  }

  /**
   * The same cells with those that share a relation with them, which are free within their bounds:
   * what cannot be there cannot be in the larger block.
   */
  Near loosened(int cell, int enough) {
    Near inner = of(cell, enough, block.low);
    BitSet cells = new BitSet();
    BitSet relations = new BitSet();
    for (int near : inner.cells()) {
      cells.set(near);
      for (int r : relationsOf[near]) {
        relations.set(r);
        for (int other : block.at[r]) {
          cells.set(other);
        }
      }
    }
    return cut(cells.stream().toArray(), relations, block.low);
  }

  private Near held(int[] cells, long[] values) {
    BitSet relations = new BitSet();
    for (int cell : cells) {
      for (int r : relationsOf[cell]) {
        relations.set(r);
      }
    }
    return cut(cells, relations, values);
  }

  private Near cut(int[] cells, BitSet relations, long[] values) {
    int[] place = new int[block.size()];
    Arrays.fill(place, -1);
    for (int i = 0; i < cells.length; i++) {
      place[cells[i]] = i;
    }
    return new Near(block.part(cells, relations.stream().toArray(), place, values), cells);
  }
}
