package org.sendmetrics.jobs.compare;

import java.util.List;
import java.util.Optional;

/**
 * The period before another of its kind, and the same a year before.
 *
 * <p><b>Law:</b> a year that was not published is a gap: nothing is carried across it.
 */
final class EarlierPeriods {
  private static final int YEAR_DIGITS = 4;

  /** Terms in their order within an academic year. */
  private static final List<String> TERMS = List.of("Autumn term", "Spring term", "Summer term");

  private EarlierPeriods() {}

  /** A period as the tables name it. */
  record Period(String timePeriod, String timeIdentifier) {}

  /** The same period a year before. */
  static Period yearBefore(Period period) {
    int year = Integer.parseInt(period.timePeriod().substring(0, YEAR_DIGITS)) - 1;
    return new Period(
        period.timePeriod().length() == YEAR_DIGITS
            ? Integer.toString(year)
            : "%d%02d".formatted(year, (year + 1) % 100),
        period.timeIdentifier());
  }

  /** The period just before: the term before a term, the year before a year. */
  static Optional<Period> before(Period period) {
    int term = TERMS.indexOf(period.timeIdentifier());
    if (term > 0) {
      return Optional.of(new Period(period.timePeriod(), TERMS.get(term - 1)));
    }
    if (term == 0) {
      return Optional.of(new Period(yearBefore(period).timePeriod(), TERMS.get(TERMS.size() - 1)));
    }
    return period.timeIdentifier().endsWith("year")
        ? Optional.of(yearBefore(period))
        : Optional.empty();
  }
}
