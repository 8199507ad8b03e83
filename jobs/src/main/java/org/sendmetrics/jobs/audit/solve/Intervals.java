package org.sendmetrics.jobs.audit.solve;

import java.util.List;

/**
 * What can be told of every cell of a system.
 *
 * @param low lowest value, by cell: proven where the cell was asked about and is narrow, else a
 *     bound that may be lower than need be
 * @param high highest value, likewise
 * @param contradictions numbers of the relations that had to be dropped because they cannot hold
 *     together with the others
 * @param undecided how many cells, wide enough in fractions, have been found neither wide nor
 *     narrow in whole numbers
 */
public record Intervals(long[] low, long[] high, List<Integer> contradictions, int undecided) {

  public long width(int cell) {
    return high[cell] - low[cell];
  }

  public boolean isExact(int cell) {
    return low[cell] == high[cell];
  }
}
