package org.sendmetrics.jobs.revise;

import org.sendmetrics.schemas.Figure;

/** Which figure, by codes alone: the names of places may be spelt otherwise in another build. */
record FigureName(
    String metric,
    String period,
    Figure.Level level,
    String area,
    String phase,
    String topic,
    String item) {

  static FigureName of(Figure.Key key) {
    return new FigureName(
        key.metric(),
        period(key),
        key.place().level(),
        key.place().code(),
        key.phase(),
        key.breakdownTopic(),
        key.breakdown());
  }

  static String period(Figure.Key key) {
    return key.timePeriod() + "|" + key.timeIdentifier();
  }
}
