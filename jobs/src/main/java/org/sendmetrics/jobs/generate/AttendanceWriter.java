package org.sendmetrics.jobs.generate;

import java.util.List;
import java.util.Optional;

/**
 * Writes {@code attendance}.
 *
 * <p><b>Shape:</b> one row a pupil, school and term or half-term, Reception to Year 11, with a
 * count of sessions for every code; the reasons add up to the totals. <b>Units:</b> sessions.
 */
final class AttendanceWriter {
  static final String COLUMNS =
      "academic_year,term,la_code,laestab,urn,phase,upn,sex,birth_date,nc_year,enrol_status,"
          + "sen_provision,primary_need,fsm_eligible,sessions_possible,sessions_authorised,"
          + "sessions_unauthorised,sessions_i,sessions_m,sessions_r,sessions_s,sessions_t,"
          + "sessions_e,sessions_c,sessions_c1,sessions_c2,sessions_j1,sessions_g,sessions_n,"
          + "sessions_o,sessions_u,sessions_b,sessions_k,sessions_v,sessions_p,sessions_w,"
          + "sessions_d,sessions_q,sessions_x";

  private static final int SECOND_SUMMER_HALF = 3;

  /** Absence of a term beside the year's: autumn, spring and the two halves of summer. */
  private static final double[] SEASON = {0.96, 1.06, 0.95, 1.05};

  private static final double NO_POSSIBLE_SESSION = 0.0008;

  private final Area area;
  private final List<String> academicYears;
  private final int[][] open;
  private final Dice dice;
  private final Table table;
  private final Sessions sessions;
  private final Optional<MarksWriter> marks;

  /** Writes all but the terms whose marks are written instead. */
  AttendanceWriter(
      Area area,
      Scale scale,
      SchoolDays days,
      Dice dice,
      Table table,
      Optional<MarksWriter> marks) {
    this.marks = marks;
    this.area = area;
    this.dice = dice;
    this.table = table;
    sessions = new Sessions(dice);
    academicYears = scale.startYears().stream().map(History::academicYear).toList();
    open = new int[academicYears.size()][SchoolDays.TERMS.size()];
    for (int year = 0; year < open.length; year++) {
      for (int term = 0; term < SchoolDays.TERMS.size(); term++) {
        open[year][term] = days.sessions(scale.startYears().get(year), term);
      }
    }
  }

  void write(Pupil pupil, List<Exclusion> exclusions) {
    for (int year = 0; year < academicYears.size(); year++) {
      int group = pupil.group(year);
      if (group < Pupil.RECEPTION || group > Pupil.YEAR_11) {
        continue;
      }
      for (int term = 0; term < SchoolDays.TERMS.size(); term++) {
        School school = pupil.school[year][Math.min(term, 2)];
        if (school != null && (group > Pupil.RECEPTION || school.sendsReception())) {
          term(pupil, year, term, school, excludedSessions(exclusions, year, term));
        }
      }
    }
  }

  private void term(Pupil pupil, int year, int term, School school, int excluded) {
    int there = open[year][term] - school.closedSessions();
    boolean dual = pupil.second != null && pupil.second != school;
    int elsewhere = dual ? 2 * dice.between(there / 10, there / 4) : 0;
    sessions.clear();
    sessions.elsewhere = elsewhere;
    fill(pupil, year, term, there - elsewhere, excluded, school.isSpecial());
    row(pupil, year, term, school, dual ? "M" : "C");
    if (dual) {
      sessions.clear();
      sessions.absent(elsewhere, pupil.missed[year] * dice.about(0.3), pupil.absence[year]);
      row(pupil, year, term, pupil.second, "S");
    }
  }

  private void fill(Pupil pupil, int year, int term, int there, int excluded, boolean special) {
    if (dice.chance(NO_POSSIBLE_SESSION)) {
      sessions.notTransported(there);
      return;
    }
    if (pupil.group(year) == Pupil.RECEPTION && term == 0) {
      sessions.notRequired = dice.between(0, 5) * 2;
      there -= sessions.notRequired;
    } else if (special && dice.chance(0.01)) {
      sessions.notTransported = dice.between(1, 6) * 2;
      there -= sessions.notTransported;
    }
    switch (pupil.absence[year]) {
      case TENTH -> sessions.absentExactly(there - there % 10, 10);
      case HALF -> sessions.absentExactly(there - there % 2, 2);
      default -> {
        double rate = pupil.missed[year] * SEASON[term] * (1.03 - 0.06 * year / 2);
        sessions.absent(there, Math.min(1, rate * dice.about(0.45)), pupil.absence[year]);
        sessions.exclude(excluded);
        if (pupil.partTime[year] && dice.chance(0.6)) {
          sessions.partTime();
        }
        if (pupil.group(year) == Pupil.YEAR_11 && term == SECOND_SUMMER_HALF) {
          sessions.studyLeave();
        }
        sessions.offSite(pupil.group(year), special);
      }
    }
  }

  private void row(Pupil pupil, int year, int term, School school, String enrolStatus) {
    if (marks.isPresent() && marks.get().covers(year, term)) {
      int closed = pupil.school[year][Math.min(term, 2)].closedSessions();
      marks.get().write(pupil, school, sessions, closed, !enrolStatus.equals("S"));
      return;
    }
    int census = Math.min(term, 2);
    table
        .text(academicYears.get(year))
        .text(SchoolDays.TERMS.get(term))
        .text(area.code())
        .text(school.laestab())
        .text(school.urn())
        .text(school.phase())
        .text(pupil.upn)
        .text(pupil.sex)
        .text(pupil.birthDate)
        .text(pupil.ncYear(year))
        .text(enrolStatus)
        .text(pupil.provision[year][census])
        .text(pupil.need[year][census])
        .flag(pupil.freeMeals)
        .number(sessions.possible)
        .number(sessions.authorised())
        .number(sessions.unauthorised());
    sessions.write(table);
    table.end();
  }

  private static int excludedSessions(List<Exclusion> exclusions, int year, int term) {
    int total = 0;
    for (Exclusion event : exclusions) {
      if (event.year() == year && event.term() == term && event.isSuspension()) {
        total += event.sessions();
      }
    }
    return total;
  }
}
