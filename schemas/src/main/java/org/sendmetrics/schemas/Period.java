package org.sendmetrics.schemas;

import java.time.LocalDate;

/**
 * One period of figures.
 *
 * @param timePeriod {@code 2024} or {@code 202425}
 * @param timeIdentifier one of the department's, such as {@code Financial year Q4}
 * @param start first day
 * @param end last day, cut at the day on which open cases are judged
 * @param complete false when the end was cut
 */
public record Period(
    PeriodKind kind,
    String timePeriod,
    String timeIdentifier,
    LocalDate start,
    LocalDate end,
    boolean complete) {

  public String key() {
    return timePeriod + "|" + timeIdentifier;
  }
}
