package org.sendmetrics.jobs.publish;

import org.sendmetrics.schemas.Figure;

/**
 * Which row of a pair.
 *
 * @param timePeriod in the pair's own years
 * @param placeCode the code that names the place at its level: 3 digits for an authority
 * @param part of the year, as the part filter prints it
 */
record OpenDataKey(
    String timePeriod, Figure.Level level, String placeCode, Split split, String part) {

  /** A breakdown item in its topic, within a phase. */
  record Split(String topic, String item, String phase) {}
}
