package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.schemas.Count;

/**
 * What one metric counts in one cell: everything that adds, before anything is made of it.
 *
 * <p><b>Law:</b> the parts of an area are the sum of the parts of its authorities.
 *
 * @param counts those of the metric's formula, then those of the group it is set against
 * @param spreads the counts by day, where the formula wants them
 */
record Parts(List<Count> counts, List<Spread> spreads) {

  /** The sum with parts of the same metric. */
  Parts plus(Parts other) {
    List<Count> sums = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      sums.add(counts.get(i).plus(other.counts.get(i)));
    }
    List<Spread> spread = new ArrayList<>();
    for (int i = 0; i < spreads.size(); i++) {
      spread.add(spreads.get(i).plus(other.spreads.get(i)));
    }
    return new Parts(sums, spread);
  }
}
