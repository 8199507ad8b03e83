package org.sendmetrics.schemas;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which longer periods a period lies in, so that what adds over time adds to them: a year is its
 * terms, a calendar year its four quarters, and any of them its months.
 *
 * <p>Law: the parts of one kind neither overlap nor leave a day of a whole out. Terms and months do
 * not nest in each other.
 */
public final class PeriodNesting {
  /** The months as time identifiers name them, January first. */
  public static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private static final int FIRST_MONTH_OF_ACADEMIC_YEAR = MONTHS.indexOf("August");
  private static final int FIRST_MONTH_OF_FINANCIAL_YEAR = MONTHS.indexOf("April");
  private static final String QUARTER = "Financial year Q";

  private PeriodNesting() {}

  /** A period by its words in the table of figures. */
  public record Named(String timePeriod, String timeIdentifier) {

    /** The kind of period that its words say; empty for one that is none of ours. */
    public Optional<PeriodKind> kind() {
      for (PeriodKind kind : PeriodKind.values()) {
        if (kind != PeriodKind.MONTH && kind.covers(timeIdentifier)) {
          return Optional.of(kind);
        }
      }
      return MONTHS.contains(timeIdentifier) ? Optional.of(PeriodKind.MONTH) : Optional.empty();
    }
  }

  /**
   * The last day of a quarter, month or year. A term's is told by a calendar: for a term, the end
   * of its year.
   */
  public static Optional<LocalDate> lastDay(Named period) {
    return period.kind().map(kind -> lastDay(period, kind));
  }

  private static LocalDate lastDay(Named period, PeriodKind kind) {
    int year = Integer.parseInt(period.timePeriod().substring(0, 4));
    return switch (kind) {
      case TERM, ACADEMIC_YEAR -> LocalDate.of(year + 1, 7, 31);
      case CALENDAR_YEAR -> LocalDate.of(year, 12, 31);
      case FINANCIAL_QUARTER ->
          LocalDate.of(year, 4, 1)
              .plusMonths(3L * (period.timeIdentifier().charAt(QUARTER.length()) - '0'))
              .minusDays(1);
      case MONTH ->
          LocalDate.of(year, MONTHS.indexOf(period.timeIdentifier()) + 1, 1)
              .plusMonths(1)
              .minusDays(1);
    };
  }

  /** The longer periods that a period lies in whole; none for a year. */
  public static List<Named> wholes(Named part) {
    return part.kind().map(kind -> wholes(part, kind)).orElse(List.of());
  }

  private static List<Named> wholes(Named part, PeriodKind kind) {
    return switch (kind) {
      case TERM -> List.of(new Named(part.timePeriod(), "Academic year"));
      case FINANCIAL_QUARTER -> List.of(calendarYearOfQuarter(part));
      case MONTH -> wholesOfMonth(part);
      case ACADEMIC_YEAR, CALENDAR_YEAR -> List.of();
    };
  }

  /** The fourth quarter of a financial year lies in the calendar year in which it ends. */
  private static Named calendarYearOfQuarter(Named quarter) {
    int starts = Integer.parseInt(quarter.timePeriod().substring(0, 4));
    int year = quarter.timeIdentifier().equals(QUARTER + "4") ? starts + 1 : starts;
    return new Named(Integer.toString(year), "Calendar year");
  }

  private static List<Named> wholesOfMonth(Named month) {
    int year = Integer.parseInt(month.timePeriod());
    int of = MONTHS.indexOf(month.timeIdentifier());
    int sinceApril = Math.floorMod(of - FIRST_MONTH_OF_FINANCIAL_YEAR, 12);
    return List.of(
        new Named(twoYears(of < FIRST_MONTH_OF_ACADEMIC_YEAR ? year - 1 : year), "Academic year"),
        new Named(month.timePeriod(), "Calendar year"),
        new Named(
            twoYears(of < FIRST_MONTH_OF_FINANCIAL_YEAR ? year - 1 : year),
            QUARTER + (sinceApril / 3 + 1)));
  }

  private static String twoYears(int starts) {
    return String.format("%d%02d", starts, (starts + 1) % 100);
  }
}
