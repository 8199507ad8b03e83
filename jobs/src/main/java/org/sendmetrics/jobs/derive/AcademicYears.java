package org.sendmetrics.jobs.derive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * Academic years and terms as the department dates events: years from 1 August to 31 July; autumn
 * to 31 December, spring to Easter Sunday, summer after it.
 *
 * <p>Source: Pupil absence statistics: methodology, collection windows.
 */
public final class AcademicYears {
  private AcademicYears() {}

  /** The calendar year in which an academic year such as {@code 202425} begins. */
  public static int firstYear(String academicYear) {
    return Integer.parseInt(academicYear.substring(0, 4));
  }

  /** The academic year that begins in a calendar year: 2024 gives {@code 202425}. */
  public static String beginningIn(int year) {
    int next = (year + 1) % 100;
    return year + (next < 10 ? "0" : "") + next;
  }

  public static String of(LocalDate day) {
    return beginningIn(
        day.getMonth().compareTo(Month.AUGUST) >= 0 ? day.getYear() : day.getYear() - 1);
  }

  /** {@code AUT}, {@code SPR} or {@code SUM}. */
  public static String term(LocalDate day) {
    if (day.getMonth().compareTo(Month.AUGUST) >= 0) {
      return "AUT";
    }
    return day.isAfter(easterSunday(day.getYear())) ? "SUM" : "SPR";
  }

  /**
   * As {@link #term}, with the summer in two halves: {@code SU1} and, from the holiday, {@code
   * SU2}.
   */
  public static String halfTerm(LocalDate day) {
    String term = term(day);
    if (!term.equals("SUM")) {
      return term;
    }
    return day.isBefore(springBankHoliday(day.getYear())) ? "SU1" : "SU2";
  }

  /**
   * The last Monday of May. In 2012 and 2022 the holiday itself was moved to that June, within the
   * same week of no school.
   */
  static LocalDate springBankHoliday(int year) {
    return LocalDate.of(year, Month.MAY, 31)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  public static LocalDate firstDay(String academicYear, String term) {
    int year = firstYear(academicYear);
    return switch (term) {
      case "AUT" -> LocalDate.of(year, Month.AUGUST, 1);
      case "SPR" -> LocalDate.of(year + 1, Month.JANUARY, 1);
      default -> easterSunday(year + 1).plusDays(1);
    };
  }

  public static LocalDate lastDay(String academicYear, String term) {
    int year = firstYear(academicYear);
    return switch (term) {
      case "AUT" -> LocalDate.of(year, Month.DECEMBER, 31);
      case "SPR" -> easterSunday(year + 1);
      default -> LocalDate.of(year + 1, Month.JULY, 31);
    };
  }

  /** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
  public static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
