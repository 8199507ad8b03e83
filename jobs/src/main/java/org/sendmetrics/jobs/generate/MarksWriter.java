package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes {@code marks} of one term.
 *
 * <p><b>Shape:</b> one row a pupil, school and session in which schools are open; added up they are
 * the sessions that the attendance extract would have had.
 */
final class MarksWriter {
  static final String COLUMNS = "la_code,laestab,upn,date,session,code";
  private static final String CLOSED = "#";
  private static final String ELSEWHERE = "D";

  private final Area area;
  private final int year;
  private final List<LocalDate> days;
  private final Dice dice;
  private final Table table;

  /** Marks of the autumn of the last year told of; {@code year} counts from 0. */
  MarksWriter(Area area, Scale scale, SchoolDays schoolDays, Dice dice, Table table) {
    this.area = area;
    this.dice = dice;
    this.table = table;
    year = scale.startYears().size() - 1;
    days = schoolDays.days(scale.startYears().get(year), 0);
  }

  boolean covers(int ofYear, int term) {
    return ofYear == year && term == 0;
  }

  /**
   * The marks of a pupil at a school.
   *
   * @param closed sessions at the term's start on which the pupil's main school is closed
   * @param main whether the school is the pupil's main or only one
   */
  void write(Pupil pupil, School school, Sessions sessions, int closed, boolean main) {
    List<String> codes = new ArrayList<>(Collections.nCopies(closed, main ? CLOSED : ELSEWHERE));
    codes.addAll(Collections.nCopies(sessions.elsewhere, ELSEWHERE));
    List<String> others = sessions.codes();
    others.addAll(Collections.nCopies(sessions.possible - others.size(), "/"));
    others.addAll(Collections.nCopies(sessions.notTransported, "Q"));
    others.addAll(Collections.nCopies(sessions.notRequired, "X"));
    shuffle(others);
    codes.addAll(others);
    for (int i = 0; i < 2 * days.size(); i++) {
      boolean morning = i % 2 == 0;
      String code = i < codes.size() ? codes.get(i) : main ? CLOSED : ELSEWHERE;
      table
          .text(area.code())
          .text(school.laestab())
          .text(pupil.upn)
          .date(days.get(i / 2))
          .text(morning ? "AM" : "PM")
          .text(code.equals("/") && !morning ? "\\" : code)
          .end();
    }
  }

  private void shuffle(List<String> codes) {
    for (int i = codes.size() - 1; i > 0; i--) {
      Collections.swap(codes, i, dice.below(i + 1));
    }
  }
}
