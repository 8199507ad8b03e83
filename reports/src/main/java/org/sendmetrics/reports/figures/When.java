package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeriodKind;

/**
 * The period of a figure, as the published table writes it.
 *
 * <p>Terms end here when the last school has broken up at the latest: autumn on 31 December, spring
 * on 30 April, summer on 31 August. That is only used to put periods in order and to leave out what
 * is not over yet.
 */
public record When(String timePeriod, String timeIdentifier) {
  private static final String QUARTER = "Financial year Q";
  private static final List<String> TERMS = List.of("Autumn term", "Spring term", "Summer term");
  private static final int LONG_YEAR = 6;
  private static final Map<String, Month> MONTHS =
      Arrays.stream(Month.values())
          .collect(Collectors.toMap(m -> m.getDisplayName(TextStyle.FULL, Locale.UK), m -> m));

  /** Newest first; of two that end on one day the longer one first. */
  public static final Comparator<When> NEWEST_FIRST =
      Comparator.comparing(When::end)
          .reversed()
          .thenComparing(When::start)
          .thenComparing(When::timePeriod, Comparator.reverseOrder())
          .thenComparing(When::timeIdentifier);

  public static When of(Figure figure) {
    return new When(figure.key().timePeriod(), figure.key().timeIdentifier());
  }

  static When calendarYear(int year) {
    return new When(Integer.toString(year), "Calendar year");
  }

  /** The school year that begins in a year. */
  static When academicYear(int year) {
    return new When(
        String.format(Locale.ROOT, "%04d%02d", year, (year + 1) % 100), "Academic year");
  }

  /** The year that boards write as {@code 2024} or {@code 202425}; empty for anything else. */
  public static Optional<When> year(String timePeriod) {
    if (timePeriod.matches("\\d{4}")) {
      return Optional.of(calendarYear(Integer.parseInt(timePeriod)));
    }
    return timePeriod.matches("\\d{6}")
        ? Optional.of(academicYear(Integer.parseInt(timePeriod.substring(0, 4))))
        : Optional.empty();
  }

  /** Empty for a kind that only other people's publications have, such as a week. */
  public Optional<PeriodKind> kind() {
    if (timeIdentifier.startsWith(QUARTER)) {
      return Optional.of(PeriodKind.FINANCIAL_QUARTER);
    }
    if (TERMS.contains(timeIdentifier)) {
      return Optional.of(PeriodKind.TERM);
    }
    return switch (timeIdentifier) {
      case "Calendar year" -> Optional.of(PeriodKind.CALENDAR_YEAR);
      case "Academic year" -> Optional.of(PeriodKind.ACADEMIC_YEAR);
      default -> month().map(m -> PeriodKind.MONTH);
    };
  }

  public LocalDate start() {
    if (kind().isEmpty()) {
      return LocalDate.of(firstYear(), Month.JANUARY, 1);
    }
    return switch (kind().get()) {
      case CALENDAR_YEAR -> LocalDate.of(firstYear(), Month.JANUARY, 1);
      case MONTH -> LocalDate.of(firstYear(), month().orElseThrow(), 1);
      case FINANCIAL_QUARTER ->
          LocalDate.of(firstYear(), Month.APRIL, 1).plusMonths(3L * (quarter() - 1));
      case ACADEMIC_YEAR -> LocalDate.of(firstYear(), Month.AUGUST, 1);
      case TERM ->
          switch (TERMS.indexOf(timeIdentifier)) {
            case 0 -> LocalDate.of(firstYear(), Month.SEPTEMBER, 1);
            case 1 -> LocalDate.of(firstYear() + 1, Month.JANUARY, 1);
            default -> LocalDate.of(firstYear() + 1, Month.MAY, 1);
          };
    };
  }

  /** The last day; a year's end is counted to 31 August for schools. */
  public LocalDate end() {
    if (kind().isEmpty()) {
      return start();
    }
    return switch (kind().get()) {
      case CALENDAR_YEAR -> start().plusYears(1).minusDays(1);
      case MONTH -> start().plusMonths(1).minusDays(1);
      case FINANCIAL_QUARTER -> start().plusMonths(3).minusDays(1);
      case ACADEMIC_YEAR -> LocalDate.of(firstYear() + 1, Month.AUGUST, 31);
      case TERM -> start().plusMonths(4).minusDays(1);
    };
  }

  /** The period just before of the same kind; empty for an unknown kind. */
  public Optional<When> before() {
    return kind()
        .map(
            kind ->
                switch (kind) {
                  case CALENDAR_YEAR, ACADEMIC_YEAR -> inYear(firstYear() - 1, timeIdentifier);
                  case MONTH -> ofMonth(start().minusMonths(1));
                  case FINANCIAL_QUARTER ->
                      quarter() == 1
                          ? inYear(firstYear() - 1, QUARTER + 4)
                          : inYear(firstYear(), QUARTER + (quarter() - 1));
                  case TERM -> {
                    int term = TERMS.indexOf(timeIdentifier);
                    yield term == 0
                        ? inYear(firstYear() - 1, TERMS.get(2))
                        : inYear(firstYear(), TERMS.get(term - 1));
                  }
                });
  }

  /** The same period one year before. */
  public When yearBefore() {
    return inYear(firstYear() - 1, timeIdentifier);
  }

  int firstYear() {
    return Integer.parseInt(timePeriod.substring(0, 4));
  }

  int quarter() {
    return Integer.parseInt(timeIdentifier.substring(QUARTER.length()));
  }

  Optional<Month> month() {
    return Optional.ofNullable(MONTHS.get(timeIdentifier));
  }

  private When inYear(int first, String identifier) {
    String period =
        timePeriod.length() == LONG_YEAR
            ? String.format(Locale.ROOT, "%04d%02d", first, (first + 1) % 100)
            : Integer.toString(first);
    return new When(period, identifier);
  }

  private static When ofMonth(LocalDate day) {
    return new When(
        Integer.toString(day.getYear()), day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK));
  }
}
