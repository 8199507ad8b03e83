package org.sendmetrics.jobs.audit.release;

/**
 * Numbers of a figure that were seen in a product other than the table of figures.
 *
 * @param numerator in what is counted (half-days, not days); null where it was not seen
 * @param denominator null where it was not seen
 */
public record Seen(Long numerator, Long denominator) {

  /**
   * Which figure, as products name it.
   *
   * @param area code of England, a region, or an authority (3 digits)
   */
  public record Where(
      String metric,
      String timePeriod,
      String timeIdentifier,
      String area,
      String phase,
      String topic,
      String item) {}
}
