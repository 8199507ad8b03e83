package org.sendmetrics.jobs.generate;

/**
 * One invented school.
 *
 * @param laestab authority and establishment number, 7 digits
 * @param urn 6 digits, above those in use
 * @param phase PRI, SEC, SPE or AP
 * @param closedSessions sessions of each term on which it trains its staff
 * @param sendsReception whether it sends the attendance of four-year-olds
 */
record School(
    String laestab, String urn, String phase, int closedSessions, boolean sendsReception) {
  static final String PRIMARY = "PRI";
  static final String SECONDARY = "SEC";
  static final String SPECIAL = "SPE";
  static final String ALTERNATIVE = "AP";

  boolean isSpecial() {
    return phase.equals(SPECIAL);
  }

  boolean isAlternative() {
    return phase.equals(ALTERNATIVE);
  }
}
