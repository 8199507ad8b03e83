package org.sendmetrics.jobs.audit.solve;

import java.util.Arrays;

/**
 * The widest that each cell of a block has been seen to range over solutions: those in whole
 * numbers, checked to the last unit, and those of the linear programme, which may be broken ones.
 */
final class Seen {
  private final Block block;
  private final long[] low;
  private final long[] high;
  private final double[] linearLow;
  private final double[] linearHigh;
  private long[] witness;

  Seen(Block block) {
    this.block = block;
    low = filled(Long.MAX_VALUE);
    high = filled(Long.MIN_VALUE);
    linearLow = new double[block.size()];
    linearHigh = new double[block.size()];
    Arrays.fill(linearLow, Double.POSITIVE_INFINITY);
    Arrays.fill(linearHigh, Double.NEGATIVE_INFINITY);
  }

  private long[] filled(long with) {
    long[] values = new long[block.size()];
    Arrays.fill(values, with);
    return values;
  }

  /**
   * Takes up the programme's last answer.
   *
   * @param origin what its values are counted from
   */
  void add(Programme programme, long[] origin) {
    long[] whole = new long[block.size()];
    boolean isWhole = true;
    for (int i = 0; i < whole.length; i++) {
      double value = programme.value(i);
      long nearest = Math.round(value);
      isWhole &= Math.abs(value - nearest) <= Programme.TOLERANCE;
      whole[i] = origin[i] + nearest;
      linearLow[i] = Math.min(linearLow[i], value + origin[i]);
      linearHigh[i] = Math.max(linearHigh[i], value + origin[i]);
    }
    if (isWhole && block.isMetBy(whole)) {
      add(whole);
    }
  }

  private void add(long[] whole) {
    witness = whole;
    for (int i = 0; i < whole.length; i++) {
      low[i] = Math.min(low[i], whole[i]);
      high[i] = Math.max(high[i], whole[i]);
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

  long low(int cell) {
    return low[cell];
  }

  long high(int cell) {
    return high[cell];
  }
}
