package org.sendmetrics.jobs.audit.solve;

import java.util.List;
import java.util.Set;

/**
 * What can be told of every cell of a system.
 *
 * @param low lowest value, by cell: proven where the cell was asked about and is narrow, else a
 *     bound that may be lower than need be
 * @param high highest value, likewise
 * @param contradictions numbers of the relations that had to be dropped because they cannot hold
 *     together with the others
 * @param undecided cells asked about that have been found neither wide nor narrow: nobody knows
 *     that they cannot be worked out
 */
public record Intervals(
    long[] low, long[] high, List<Integer> contradictions, Set<Integer> undecided) {

  public long width(int cell) {
    return high[cell] - low[cell];
  }

  public boolean isExact(int cell) {
    return low[cell] == high[cell];
  }
}
