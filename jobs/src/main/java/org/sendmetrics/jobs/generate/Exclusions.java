package org.sendmetrics.jobs.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pupils are suspended, how often and for how long: few pupils, many times.
 *
 * <p>Rates follow Department for Education, Suspensions and permanent exclusions in England,
 * 2023/24 (11.31 and 0.13 per 100 pupils), in round numbers.
 */
final class Exclusions {
  /** Share of pupils without SEN suspended at least once, at an average year group. */
  private static final double SUSPENDED = 0.0253;

  private static final double SUPPORT_TIMES = 2.6;
  private static final double PLAN_TIMES = 1.75;
  private static final double AGAIN = 0.63;
  private static final int MOST_IN_A_YEAR = 24;
  private static final double THEN_PERMANENT = 0.037;
  private static final double LUNCHTIME = 0.02;

  /** The law's limit for one pupil in one year: 45 days. */
  private static final int MOST_SESSIONS_IN_A_YEAR = 90;

  private static final double[] BY_GROUP = {
    0, 0, 0.05, 0.16, 0.2, 0.26, 0.32, 0.38, 0.46, 1.7, 2.8, 3.3, 3, 1.9, 0.25, 0.15
  };
  private static final int[] LENGTHS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 30};
  private static final Weighted LENGTH =
      Weighted.positions(8, 34, 6, 20, 3, 12, 3.5, 9, 1, 0.7, 0.8, 1.2, 0.3);

  private final Area area;
  private final List<Integer> startYears;
  private final SchoolDays days;
  private final Schools schools;
  private final Dice dice;

  Exclusions(Area area, Scale scale, SchoolDays days, Schools schools, Dice dice) {
    this.area = area;
    startYears = scale.startYears();
    this.days = days;
    this.schools = schools;
    this.dice = dice;
  }

  /**
   * A pupil's exclusions in the order of their days, no two overlapping; empty for most. One who is
   * permanently excluded is at another school from the next census on.
   */
  List<Exclusion> draw(Pupil pupil) {
    List<Exclusion> drawn = new ArrayList<>(0);
    boolean excluded = false;
    for (int year = 0; year < startYears.size() && !excluded; year++) {
      if (pupil.group(year) >= 0
          && pupil.group(year) < BY_GROUP.length
          && dice.chance(suspended(pupil, year))) {
        excluded = drawYear(pupil, year, drawn);
      }
    }
    if (excluded && !schools.alternative.isEmpty()) {
      moveOn(pupil, drawn.get(drawn.size() - 1));
    }
    return drawn;
  }

  private void moveOn(Pupil pupil, Exclusion permanent) {
    School next = Schools.pick(schools.alternative, dice);
    for (int year = permanent.year(); year < startYears.size(); year++) {
      int firstCensus = year == permanent.year() ? permanent.term() + 1 : 0;
      for (int census = firstCensus; census < pupil.school[year].length; census++) {
        if (pupil.school[year][census] != null) {
          pupil.school[year][census] = next;
        }
      }
    }
  }

  private double suspended(Pupil pupil, int year) {
    double times =
        switch (pupil.provision[year][1]) {
          case "N" -> 1;
          case "K" -> SUPPORT_TIMES;
          default -> PLAN_TIMES;
        };
    times *= pupil.absence[year] == Pupil.Absence.ORDINARY ? 0.65 : 2.4;
    times *= pupil.freeMeals ? 2 : 0.67;
    times *= pupil.sex.equals("M") ? 1.25 : 0.74;
    School school = pupil.school[year][1];
    if (school != null && school.isAlternative()) {
      times *= 4;
    }
    return Math.min(0.8, SUSPENDED * BY_GROUP[pupil.group(year)] * times * area.suspension());
  }

  /** Draws one year; true when the pupil was permanently excluded in it. */
  private boolean drawYear(Pupil pupil, int year, List<Exclusion> drawn) {
    int last = days.lastDay(startYears.get(year));
    int next = days.firstDay(startYears.get(year));
    int sessionsLeft = MOST_SESSIONS_IN_A_YEAR;
    int wanted = 1;
    while (wanted < MOST_IN_A_YEAR && dice.chance(AGAIN)) {
      wanted++;
    }
    for (; wanted > 0; wanted--) {
      int start = next + dice.below(Math.max(1, 2 * (last - next) / (wanted + 1)));
      boolean lunchtime = dice.chance(LUNCHTIME);
      int sessions = lunchtime ? 1 : LENGTHS[LENGTH.position(dice)];
      if (start > last || sessions > sessionsLeft) {
        return false;
      }
      String category = lunchtime ? Exclusion.LUNCHTIME : Exclusion.SUSPENSION;
      if (!add(pupil, year, start, category, sessions, drawn)) {
        return false;
      }
      sessionsLeft -= sessions;
      next = start + (sessions + 1) / 2 + 1;
    }
    double permanent = THEN_PERMANENT * (pupil.group(year) < Pupil.YEAR_7 ? 0.5 : 1);
    return next <= last
        && dice.chance(permanent)
        && add(pupil, year, next, Exclusion.PERMANENT, 0, drawn);
  }

  private boolean add(
      Pupil pupil, int year, int start, String category, int sessions, List<Exclusion> drawn) {
    int term = days.term(start);
    School school = pupil.school[year][Math.min(term, 2)];
    if (school == null) {
      return false;
    }
    drawn.add(new Exclusion(year, term, school, category, days.day(start), start, sessions));
    return true;
  }
}
