package org.sendmetrics.jobs.audit.foreign;

import java.math.BigDecimal;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.jobs.audit.solve.Relations;

/**
 * Guesses which counts a percentage is made of: a column that, on every row that shows all three,
 * is 100 times one over another, to its decimals. Where it is shown and a count is not, it bounds
 * it.
 */
final class Quotients {
  private static final int ROWS_AT_LEAST = 20;
  private static final int HARDLY_ONE_IN = 200;

  private final ForeignTable table;
  private final ForeignCells cells;

  Quotients(ForeignTable table, ForeignCells cells) {
    this.table = table;
    this.cells = cells;
  }

  void guess(Beliefs beliefs) {
    for (int column : cells.quotients()) {
      int places = places(column);
      for (int above = 0; above < cells.counts(); above++) {
        for (int below = 0; below < cells.counts(); below++) {
          if (above != below && holds(column, places, above, below)) {
            tie(column, places, above, below, beliefs);
          }
        }
      }
    }
  }

  private int places(int column) {
    int places = 0;
    for (int row = 0; row < table.size(); row++) {
      BigDecimal value = cells.quotient(row, column);
      places = value == null ? places : Math.max(places, value.scale());
    }
    return places;
  }

  private boolean holds(int column, int places, int above, int below) {
    int agreeing = 0;
    int differing = 0;
    Relations known = cells.relations;
    for (int row = 0; row < table.size(); row++) {
      BigDecimal value = cells.quotient(row, column);
      int n = cells.cell(row, above);
      int d = cells.cell(row, below);
      if (value != null && known.isKnown(n) && known.isKnown(d) && known.low(d) > 0) {
        double exact = 100.0 * known.low(n) / known.low(d);
        boolean agrees = Math.abs(exact - value.doubleValue()) <= 0.5000001 * Math.pow(10, -places);
        differing += agrees ? 0 : 1;
        agreeing += agrees && known.low(n) > 0 ? 1 : 0;
        if (differing > 2 && differing * HARDLY_ONE_IN > agreeing) {
          return false;
        }
      }
    }
    return agreeing >= ROWS_AT_LEAST && differing * HARDLY_ONE_IN <= agreeing;
  }

  private void tie(int column, int places, int above, int below, Beliefs beliefs) {
    String words = table.name(column) + " is " + cells.name(above) + " of " + cells.name(below);
    long steps = 2 * BigDecimal.ONE.movePointRight(places).longValueExact();
    for (int row = 0; row < table.size(); row++) {
      BigDecimal value = cells.quotient(row, column);
      if (value != null) {
        long middle = 2 * value.movePointRight(places).longValueExact();
        int[] both = {cells.cell(row, above), cells.cell(row, below)};
        beliefs.guess(
            words,
            new Relation(
                Relation.Kind.AT_MOST_ZERO, both, new long[] {100 * steps, -(middle + 1)}));
        beliefs.guess(
            words,
            new Relation(Relation.Kind.AT_MOST_ZERO, both, new long[] {-100 * steps, middle - 1}));
      }
    }
  }
}
