package org.sendmetrics.reports.style;

import java.time.LocalDate;
import java.util.Locale;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.schemas.PeriodKind;

/** Periods in words: "January to March 2025", "Autumn term 2024 to 2025". */
public final class PeriodWords {
  private static final int LONG_YEAR = 6;

  private PeriodWords() {}

  /** As a label. */
  public static String of(When when, Edition edition) {
    return text("period.", when, edition);
  }

  /** In the middle of a sentence: "in 2024", "from January to March 2025". */
  public static String within(When when, Edition edition) {
    return text("period.within.", when, edition);
  }

  /** As a short label under a chart: "Jul to Sep 2025". */
  public static String shortly(When when, Edition edition) {
    return text("period.short.", when, edition);
  }

  /** As the start of a sentence: "In 2024", "From January to March 2025". */
  public static String in(When when, Edition edition) {
    return text("period.in.", when, edition);
  }

  private static String text(String keys, When when, Edition edition) {
    String key =
        keys + when.kind().map(PeriodKind::id).map(k -> k.replace('-', '_')).orElse("other");
    return edition.text(
        key,
        "year",
        years(when, edition),
        "name",
        name("term.", when, edition),
        "small_name",
        name("term.small.", when, edition),
        "first",
        month("month.", when.start(), edition),
        "last",
        month("month.", when.end(), edition),
        "first_short",
        month("month.short.", when.start(), edition),
        "last_short",
        month("month.short.", when.end(), edition),
        "calendar_year",
        when.start().getYear());
  }

  /** A year that ends in another one: "2024 to 2025"; else as it stands. */
  private static String years(When when, Edition edition) {
    String period = when.timePeriod();
    if (period.length() != LONG_YEAR) {
      return period;
    }
    String first = period.substring(0, 4);
    return edition.text("period.years", "first", first, "last", Integer.parseInt(first) + 1);
  }

  /** What a period is called beside its year; one that messages do not name goes by the table. */
  private static String name(String terms, When when, Edition edition) {
    String identifier = when.timeIdentifier();
    if (when.kind().filter(PeriodKind.MONTH::equals).isPresent()) {
      return month("month.", when.start(), edition);
    }
    String key = terms + identifier.toLowerCase(Locale.ROOT).replace(' ', '_');
    return edition.words().has(key) ? edition.text(key) : identifier;
  }

  private static String month(String names, LocalDate day, Edition edition) {
    return edition.text(names + day.getMonthValue());
  }
}
