package org.sendmetrics.jobs.compare;

import java.util.List;
import org.sendmetrics.jobs.check.Finding;

/**
 * What was read from published files.
 *
 * <p><b>Shape:</b> kept rows in path, then line order; findings in the same order; one balance a
 * file.
 */
public record PublishedRows(
    List<PublishedRow> rows, List<Finding> findings, List<Balance> balances) {

  /**
   * A file's rows.
   *
   * <p><b>Law:</b> rows in = rows kept + rows set aside.
   *
   * @param publication id of the layout, or empty when it is unknown
   */
  public record Balance(
      String file, String publication, long rowsIn, long rowsKept, long rowsSetAside) {
    public Balance {
      if (rowsIn != rowsKept + rowsSetAside) {
        throw new IllegalStateException(file + ": rows in are not rows kept and set aside");
      }
    }
  }
}
