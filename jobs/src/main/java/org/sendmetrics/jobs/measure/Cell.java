package org.sendmetrics.jobs.measure;

import org.sendmetrics.schemas.Figure;

/**
 * A place in the table of counts of one authority.
 *
 * @param phase code of a phase, or {@code Total}
 * @param topic id of a breakdown, or {@code Total}
 * @param item code of an item, or {@code Total}
 */
public record Cell(String period, String la, String phase, String topic, String item) {
  static Cell total(String period, String la) {
    return new Cell(period, la, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL);
  }

  Cell in(String otherPeriod) {
    return new Cell(otherPeriod, la, phase, topic, item);
  }

  Cell item(String otherTopic, String otherItem) {
    return new Cell(period, la, phase, otherTopic, otherItem);
  }
}
