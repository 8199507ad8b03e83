package org.sendmetrics.jobs.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of a published row in the department's own writing.
 *
 * <p><b>Shape:</b> {@code 2016/17} becomes {@code 201617}; a single year before a kind of two years
 * is the year in which the two end.
 *
 * <p><b>Source:</b> the department's open-data standards, time.
 */
record PublishedPeriod(String timePeriod, String timeIdentifier, LocalDate lastDay) {
  private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{2})");
  private static final Pattern ONE_YEAR = Pattern.compile("\\d{4}");

  /** A period whose kind is given, in a file that has such periods. */
  static Optional<PublishedPeriod> of(String text, String kind) {
    Matcher slashed = SLASHED.matcher(text);
    String period = slashed.matches() ? slashed.group(1) + slashed.group(2) : text;
    Optional<LocalDate> lastDay = PeriodEnd.of(period, kind);
    if (lastDay.isEmpty() && ONE_YEAR.matcher(period).matches()) {
      int ends = Integer.parseInt(period);
      period = "%d%02d".formatted(ends - 1, ends % 100);
      lastDay = PeriodEnd.of(period, kind);
    }
    String written = period;
    return lastDay.map(day -> new PublishedPeriod(written, kind, day));
  }

  /** A period of the first of several kinds that it is written like. */
  static Optional<PublishedPeriod> ofAny(String text, Collection<String> kinds) {
    return kinds.stream()
        .filter(kind -> PeriodEnd.of(text.replace("/", ""), kind).isPresent())
        .findFirst()
        .flatMap(kind -> of(text, kind));
  }
}
