package org.sendmetrics.jobs.audit.scan;

/** A period as the tables name it: time period and time identifier. */
record PeriodName(String timePeriod, String timeIdentifier) {
  private static final int LONG_YEAR = 6;
  private static final int TWO_DIGITS = 100;
  private static final int TEN = 10;

  /** A year that ends in the next one, such as 202425. */
  static String split(int firstYear) {
    int next = (firstYear + 1) % TWO_DIGITS;
    return firstYear + (next < TEN ? "0" : "") + next;
  }

  /** The same period a year before. */
  PeriodName yearBefore() {
    int first = firstYear() - 1;
    return new PeriodName(
        timePeriod.length() == LONG_YEAR ? split(first) : Integer.toString(first), timeIdentifier);
  }

  int firstYear() {
    return Integer.parseInt(timePeriod.substring(0, 4));
  }

  static PeriodName of(org.sendmetrics.schemas.Figure.Key key) {
    return new PeriodName(key.timePeriod(), key.timeIdentifier());
  }
}
