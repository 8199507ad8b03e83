package org.sendmetrics.jobs.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.derive.AcademicYears;
import org.sendmetrics.schemas.Period;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.PeriodNesting;

/**
 * The periods that data fall into: academic years and their terms as the data name them, and every
 * calendar year, financial quarter and month from a first day to the day of judgement, the last of
 * each cut there.
 */
public final class Periods {
  private static final Map<String, String> TERMS =
      Map.of("AUT", "Autumn term", "SPR", "Spring term", "SUM", "Summer term");

  private Periods() {}

  /**
   * All periods, in order of kind and time.
   *
   * @param academicYears those of the data, such as {@code 202425}
   * @param first first day of the calendar's periods; when null there are none
   */
  public static List<Period> of(Iterable<String> academicYears, LocalDate first, LocalDate asAt) {
    List<Period> periods = new ArrayList<>();
    for (String year : academicYears) {
      addAcademic(periods, year);
    }
    if (first != null && !first.isAfter(asAt)) {
      for (int year = first.getYear(); year <= asAt.getYear(); year++) {
        add(periods, PeriodKind.CALENDAR_YEAR, "" + year, "Calendar year", year, 1, 12, asAt);
        for (int month = 1; month <= 12; month++) {
          if (month % 3 == 1) {
            addQuarter(periods, year, month, asAt);
          }
          String name = PeriodNesting.MONTHS.get(month - 1);
          add(periods, PeriodKind.MONTH, "" + year, name, year, month, 1, asAt);
        }
      }
      LocalDate firstMonth = first.withDayOfMonth(1);
      periods.removeIf(p -> p.kind() == PeriodKind.MONTH && p.start().isBefore(firstMonth));
    }
    return periods;
  }

  /** The academic year that a term or month lies in: {@code 202425|Academic year}. */
  public static String academicYearKey(Period period) {
    return academicYear(period) + "|Academic year";
  }

  static String academicYear(Period period) {
    return period.kind() == PeriodKind.TERM || period.kind() == PeriodKind.ACADEMIC_YEAR
        ? period.timePeriod()
        : AcademicYears.of(period.start());
  }

  /** The {@code periods} view: one row a period, for both engines. */
  public static String sql(List<Period> periods) {
    if (periods.isEmpty()) {
      return sql(
              List.of(new Period(PeriodKind.MONTH, "", "", LocalDate.EPOCH, LocalDate.EPOCH, true)))
          + " where false";
    }
    return "select * from (values\n  "
        + periods.stream().map(Periods::row).collect(Collectors.joining(",\n  "))
        + ") as p(period_key, kind, academic_year, term, period_start, period_end)";
  }

  private static String row(Period p) {
    String term =
        TERMS.entrySet().stream()
            .filter(e -> e.getValue().equals(p.timeIdentifier()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return String.format(
        "('%s', '%s', '%s', '%s', date '%s', date '%s')",
        p.key(), p.kind().id(), academicYear(p), term, p.start(), p.end());
  }

  private static void addAcademic(List<Period> periods, String year) {
    periods.add(
        new Period(
            PeriodKind.ACADEMIC_YEAR,
            year,
            "Academic year",
            AcademicYears.firstDay(year, "AUT"),
            AcademicYears.lastDay(year, "SUM"),
            true));
    for (String term : List.of("AUT", "SPR", "SUM")) {
      periods.add(
          new Period(
              PeriodKind.TERM,
              year,
              TERMS.get(term),
              AcademicYears.firstDay(year, term),
              AcademicYears.lastDay(year, term),
              true));
    }
  }

  private static void addQuarter(List<Period> periods, int year, int month, LocalDate asAt) {
    int financialYear = month == 1 ? year - 1 : year;
    int quarter = month == 1 ? 4 : month / 3;
    add(
        periods,
        PeriodKind.FINANCIAL_QUARTER,
        AcademicYears.beginningIn(financialYear),
        "Financial year Q" + quarter,
        year,
        month,
        3,
        asAt);
  }

  private static void add(
      List<Period> periods,
      PeriodKind kind,
      String timePeriod,
      String identifier,
      int year,
      int month,
      int months,
      LocalDate asAt) {
    LocalDate start = LocalDate.of(year, month, 1);
    LocalDate end = start.plusMonths(months).minusDays(1);
    if (!start.isAfter(asAt)) {
      boolean complete = !end.isAfter(asAt);
      periods.add(new Period(kind, timePeriod, identifier, start, complete ? end : asAt, complete));
    }
  }
}
