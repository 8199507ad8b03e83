package org.sendmetrics.jobs.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sendmetrics.schemas.Catalogue;

/**
 * The days on which schools are open: weekdays inside the shipped half-terms, less bank holidays.
 *
 * <p>Source: {@code codelists/term-calendar.csv}, {@code codelists/bank-holiday.csv}.
 */
final class SchoolDays {
  /** The attendance terms of a year, in order. */
  static final List<String> TERMS =
      Catalogue.shipped().codelist("term").entries().stream().map(e -> e.code()).toList();

  private static final int SESSIONS_A_DAY = 2;
  private static final int[] TERM_OF_HALF_TERM = {0, 0, 1, 1, 2, 3};

  /** A half-term, first and last day included. */
  record HalfTerm(LocalDate from, LocalDate to) {}

  private final List<HalfTerm> halfTerms = new ArrayList<>();
  private final List<LocalDate> days = new ArrayList<>();
  private final List<Integer> yearOf = new ArrayList<>();
  private final List<Integer> termOf = new ArrayList<>();

  private SchoolDays() {}

  static SchoolDays shipped() {
    SchoolDays calendar = new SchoolDays();
    Set<LocalDate> holidays = new HashSet<>();
    for (NamedCsvRecord row : rows("bank-holiday")) {
      holidays.add(LocalDate.parse(row.getField("date")));
    }
    int year = 0;
    int halfTerm = 0;
    for (NamedCsvRecord row : rows("term-calendar")) {
      if (!row.getField("kind").equals("TERM")) {
        continue;
      }
      LocalDate from = LocalDate.parse(row.getField("date_from"));
      int startYear = from.getYear() - (from.getMonthValue() < 8 ? 1 : 0);
      halfTerm = startYear == year ? halfTerm + 1 : 0;
      year = startYear;
      LocalDate to = LocalDate.parse(row.getField("date_to"));
      calendar.halfTerms.add(new HalfTerm(from, to));
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day)) {
          calendar.days.add(day);
          calendar.yearOf.add(startYear);
          calendar.termOf.add(TERM_OF_HALF_TERM[halfTerm]);
        }
      }
    }
    return calendar;
  }

  /** The position of an academic year's first school day. */
  int firstDay(int startYear) {
    return yearOf.indexOf(startYear);
  }

  /** The position of an academic year's last school day. */
  int lastDay(int startYear) {
    return yearOf.lastIndexOf(startYear);
  }

  LocalDate day(int position) {
    return days.get(position);
  }

  /** The school day so many school days on, or null when the calendar ends before it. */
  LocalDate dayOrNull(int position) {
    return position < days.size() ? days.get(position) : null;
  }

  /** The term, from 0, of a school day. */
  int term(int position) {
    return termOf.get(position);
  }

  /** The half-terms, oldest first. */
  List<HalfTerm> halfTerms() {
    return halfTerms;
  }

  /** The school days of a term. */
  List<LocalDate> days(int startYear, int term) {
    List<LocalDate> of = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (yearOf.get(i) == startYear && termOf.get(i) == term) {
        of.add(days.get(i));
      }
    }
    return of;
  }

  /** Sessions that schools are open in a term. */
  int sessions(int startYear, int term) {
    return SESSIONS_A_DAY * days(startYear, term).size();
  }

  private static List<NamedCsvRecord> rows(String codelist) {
    String name = "/sendmetrics-schemas/codelists/" + codelist + ".csv";
    try (InputStream in = Catalogue.class.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
