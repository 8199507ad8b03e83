package org.sendmetrics.jobs.derive;

import java.util.List;
import org.sendmetrics.schemas.Catalogue;

/** The columns of an attendance extract that hold sessions by code, by their statistical class. */
final class SessionColumns {
  private SessionColumns() {}

  static List<String> ofClass(String statisticalClass) {
    return Catalogue.shipped().codelist("attendance-session-column").entries().stream()
        .filter(e -> e.attribute("class").equals(statisticalClass))
        .map(e -> "sessions_" + e.code())
        .toList();
  }

  /**
   * The sessions that count where a total and its reasons may both be filled: the greater of the
   * two; 0 when neither was filled. Source: Pupil absence statistics: methodology, table 10.
   */
  static int greaterOfTotalAndReasons(Row row, String total, List<String> reasons) {
    return Math.max(row.integer(total, 0), row.sum(reasons));
  }
}
