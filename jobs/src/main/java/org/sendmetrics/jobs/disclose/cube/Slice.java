package org.sendmetrics.jobs.disclose.cube;

import org.sendmetrics.schemas.Figure;

/** What a figure is split by: words of the phase, the topic and the item, or Total. */
public record Slice(String phase, String topic, String item) {

  public static Slice of(Figure.Key key) {
    return new Slice(key.phase(), key.breakdownTopic(), key.breakdown());
  }

  public boolean isTotal() {
    return phase.equals(Figure.TOTAL) && topic.equals(Figure.TOTAL);
  }

  /** The group of the phase that the slice is an item of. */
  public Slice overItems() {
    return new Slice(phase, Figure.TOTAL, Figure.TOTAL);
  }

  /** The same item in all phases. */
  Slice overPhases() {
    return new Slice(Figure.TOTAL, topic, item);
  }
}
