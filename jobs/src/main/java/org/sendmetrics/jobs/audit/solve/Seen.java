package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;

/**
 * The widest that each cell of a block has been seen to range over solutions: those in whole
 * numbers, checked to the last unit, and those of the linear programme, which may be broken ones.
 */
final class Seen {
  private final long[] low;
  private final long[] high;
  private final double[] linearLow;
  private final double[] linearHigh;
  private long[] witness;

  Seen(Block block) {
    low = filled(block.size(), Long.MAX_VALUE);
    high = filled(block.size(), Long.MIN_VALUE);
    linearLow = new double[block.size()];
    linearHigh = new double[block.size()];
    Arrays.fill(linearLow, Double.POSITIVE_INFINITY);
    Arrays.fill(linearHigh, Double.NEGATIVE_INFINITY);
  }

  private static long[] filled(int size, long with) {
    long[] values = new long[size];
    Arrays.fill(values, with);
    return values;
  }

  /** Takes up a solution of the linear programme. */
  void add(double[] values) {
    for (int i = 0; i < values.length; i++) {
      linearLow[i] = Math.min(linearLow[i], values[i]);
      linearHigh[i] = Math.max(linearHigh[i], values[i]);
    }
  }

  /** Takes up a whole-number solution that meets every relation. */
  void add(long[] whole) {
    witness = whole;
    for (int i = 0; i < whole.length; i++) {
      low[i] = Math.min(low[i], whole[i]);
      high[i] = Math.max(high[i], whole[i]);
    }
  }

  /** Takes up what one cell is in a further whole-number solution. */
  void add(int cell, long value) {
    low[cell] = Math.min(low[cell], value);
    high[cell] = Math.max(high[cell], value);
  }

  long low(int cell) {
    return low[cell];
  }

  long high(int cell) {
    return high[cell];
  }

  /** Takes up what a search found near some cells, the others held at a solution. */
  void add(Seen near, int[] cells) {
    if (near.witness != null) {
      for (int i = 0; i < cells.length; i++) {
        low[cells[i]] = Math.min(low[cells[i]], near.low[i]);
        high[cells[i]] = Math.max(high[cells[i]], near.high[i]);
      }
    }
  }

  /** A solution in whole numbers; null before one was seen. */
  long[] witness() {
    return witness;
  }

  /** How wide a cell ranges over whole-number solutions seen; -1 before there is one. */
  long width(int cell) {
    return witness == null ? -1 : high[cell] - low[cell];
  }

  double linearWidth(int cell) {
    return linearHigh[cell] - linearLow[cell];
  }
}
