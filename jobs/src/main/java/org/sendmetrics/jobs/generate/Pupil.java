package org.sendmetrics.jobs.generate;

/**
 * One invented pupil through the years told of. Years and censuses are counted from 0.
 *
 * <p>{@code year} groups are positions in {@link #NC_YEARS}: 2 is Reception, 13 is Year 11.
 */
final class Pupil {
  static final String[] NC_YEARS = {
    "N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"
  };
  static final int RECEPTION = 2;
  static final int YEAR_6 = 8;
  static final int YEAR_7 = 9;
  static final int YEAR_10 = 12;
  static final int YEAR_11 = 13;

  /** How much of school a pupil misses in a year. */
  enum Absence {
    ORDINARY,
    PERSISTENT,
    SEVERE,
    /** Exactly one session in ten: the boundary itself. */
    TENTH,
    /** Exactly every other session: the boundary itself. */
    HALF
  }

  String upn;
  String sex;
  String birthDate;
  String ethnicity;
  boolean freeMeals;
  boolean inCare;

  /** Year group in the first year told of; below 0 before nursery. */
  int firstGroup;

  /** SEN provision by year and census: N, K or E. */
  String[][] provision;

  /** Primary need by year and census; empty without SEN. */
  String[][] need;

  /** School by year and census; null while on no roll here. */
  School[][] school;

  /** The second school of a pupil registered at two; null for nearly all. */
  School second;

  Absence[] absence;

  /** Share of possible sessions missed in a year, before season and chance. */
  double[] missed;

  /** Whether the pupil is on a temporary part-time timetable in some terms of a year. */
  boolean[] partTime;

  int group(int year) {
    return firstGroup + year;
  }

  String ncYear(int year) {
    return NC_YEARS[group(year)];
  }

  boolean hasPlan(int year, int census) {
    return provision[year][census].equals("E");
  }

  boolean isOfStatutoryAge(int year) {
    return group(year) > RECEPTION && group(year) <= YEAR_11;
  }
}
