package org.sendmetrics.jobs.generate;

import java.time.LocalDate;

/**
 * One suspension, permanent exclusion or lunchtime suspension of a pupil.
 *
 * @param year year told of, from 0
 * @param term attendance term of the start, from 0
 * @param school where the pupil was then
 * @param category SUSP, PERM or LNCH
 * @param start the school day on which it began
 * @param startPosition that day's place in the school calendar
 * @param sessions sessions lost; 0 for a permanent exclusion
 */
record Exclusion(
    int year,
    int term,
    School school,
    String category,
    LocalDate start,
    int startPosition,
    int sessions) {
  static final String SUSPENSION = "SUSP";
  static final String PERMANENT = "PERM";
  static final String LUNCHTIME = "LNCH";

  boolean isSuspension() {
    return category.equals(SUSPENSION);
  }

  boolean isPermanent() {
    return category.equals(PERMANENT);
  }
}
