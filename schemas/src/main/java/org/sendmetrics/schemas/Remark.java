package org.sendmetrics.schemas;

import java.time.LocalDate;

/**
 * What one author says of one measure in one area and period. What was not sent is empty text; the
 * day by which something is to be done may be null.
 *
 * @param metric the measure's id, or {@link #FORUM}
 */
public record Remark(
    String laCode,
    String metric,
    String timePeriod,
    String timeIdentifier,
    String author,
    String text,
    String cause,
    String action,
    LocalDate due,
    String status) {
  /** In place of a measure: the parent carer forum's own block. */
  public static final String FORUM = "forum";
}
