package org.sendmetrics.jobs.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last day of a published period, on which the area lookup is asked.
 *
 * <p><b>Errors:</b> empty for a period that the department's standards do not allow.
 *
 * <p><b>Source:</b> the department's open-data standards, time; a two-year period such as {@code
 * 202425} names consecutive years.
 */
final class PeriodEnd {
  private static final Pattern ONE_YEAR = Pattern.compile("\\d{4}");
  private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})(\\d{2})");

  /** Last month of each part of a two-year period; the year turns with January. */
  private static final Map<String, Month> LAST_MONTH =
      Map.ofEntries(
          Map.entry("Academic year", Month.JULY),
          Map.entry("Autumn term", Month.DECEMBER),
          Map.entry("Spring term", Month.APRIL),
          Map.entry("Autumn and spring term", Month.APRIL),
          Map.entry("Summer term", Month.JULY),
          Map.entry("Financial year", Month.MARCH),
          Map.entry("Financial year Q1", Month.JUNE),
          Map.entry("Financial year Q2", Month.SEPTEMBER),
          Map.entry("Financial year Q3", Month.DECEMBER),
          Map.entry("Financial year Q4", Month.MARCH));

  private PeriodEnd() {}

  static Optional<LocalDate> of(String timePeriod, String timeIdentifier) {
    try {
      Matcher years = TWO_YEARS.matcher(timePeriod);
      if (years.matches() && LAST_MONTH.containsKey(timeIdentifier)) {
        int first = Integer.parseInt(years.group(1));
        if ((first + 1) % 100 != Integer.parseInt(years.group(2))) {
          return Optional.empty();
        }
        Month last = LAST_MONTH.get(timeIdentifier);
        boolean firstYear =
            last == Month.DECEMBER
                || timeIdentifier.equals("Financial year Q1")
                || timeIdentifier.equals("Financial year Q2");
        return Optional.of(YearMonth.of(firstYear ? first : first + 1, last).atEndOfMonth());
      }
      if (!ONE_YEAR.matcher(timePeriod).matches()) {
        return Optional.empty();
      }
      int year = Integer.parseInt(timePeriod);
      return timeIdentifier.equals("Calendar year")
          ? Optional.of(LocalDate.of(year, Month.DECEMBER, 31))
          : Optional.of(
              YearMonth.of(year, Month.valueOf(timeIdentifier.toUpperCase(Locale.ROOT)))
                  .atEndOfMonth());
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
