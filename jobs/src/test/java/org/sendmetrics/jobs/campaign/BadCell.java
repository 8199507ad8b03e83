package org.sendmetrics.jobs.campaign;

import java.util.Map;
import org.sendmetrics.jobs.support.GoodRow;

/**
 * A sound row in which one cell is wrong, and the finding that it must give.
 *
 * @param wrong what is wrong with the cell
 * @param told the column that the finding names
 * @param kept whether the row is kept with its finding, or set aside
 */
record BadCell(
    String extract,
    String column,
    String wrong,
    String value,
    String rule,
    String told,
    boolean kept) {

  String name() {
    return extract + " " + column + ": " + wrong;
  }

  /** The row with the n-th key. */
  Map<String, String> row(int n) {
    Map<String, String> row = GoodRow.of(extract, n);
    row.put(column, value);
    return row;
  }
}
