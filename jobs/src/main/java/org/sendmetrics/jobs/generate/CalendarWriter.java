package org.sendmetrics.jobs.generate;

import java.time.LocalDate;

/**
 * Writes {@code calendar}: the usual half-terms, two days on which every school of the authority is
 * closed, and one on which one school is.
 */
final class CalendarWriter {
  static final String COLUMNS = "la_code,date_from,date_to,kind,laestab";

  private final Area area;
  private final Table table;

  CalendarWriter(Area area, Table table) {
    this.area = area;
    this.table = table;
  }

  void write(SchoolDays days, Scale scale, School school, Dice dice) {
    days.halfTerms().forEach(half -> row(half.from(), half.to(), "TERM", ""));
    int first = days.firstDay(scale.startYears().get(0));
    LocalDate closed = days.day(first + dice.between(20, 60));
    row(closed, closed, "CLOSED", "");
    closed = days.day(first + dice.between(80, 120));
    row(closed, closed, "CLOSED", "");
    closed = days.day(first + dice.between(130, 170));
    row(closed, closed, "CLOSED", school.laestab());
  }

  private void row(LocalDate from, LocalDate to, String kind, String laestab) {
    table.text(area.code()).date(from).date(to).text(kind).text(laestab).end();
  }
}
