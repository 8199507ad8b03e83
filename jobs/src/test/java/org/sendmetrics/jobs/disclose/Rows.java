package org.sendmetrics.jobs.disclose;

import java.util.Objects;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;

/** Counted rows of one authority, written short. */
final class Rows {
  private Rows() {}

  static final String YEAR = "Academic year";
  static final String SPLIT = "SEN provision";

  /** Not split, in an academic year, each child counted once. */
  static Counted total(String metric, long numerator, Long denominator) {
    return row(metric, YEAR, Figure.TOTAL, each(numerator), each(denominator));
  }

  /** Split by a characteristic of children, each child counted once. */
  static Counted split(String metric, long numerator, Long denominator) {
    return row(metric, YEAR, SPLIT, each(numerator), each(denominator));
  }

  /** A number that is not split. */
  static Counted whole(String metric, String when, long number) {
    Counted row = row(metric, when, Figure.TOTAL, each(number), null);
    Figure.Key k = row.key();
    Figure.Key key =
        new Figure.Key(
            metric, k.timePeriod(), when, k.place(), k.phase(), k.breakdownTopic(), Figure.TOTAL);
    return new Counted(key, row.counts(), "", "");
  }

  static Counted row(String metric, String when, String topic, Count numerator, Count denominator) {
    Figure.Place place =
        new Figure.Place(
            Figure.Level.LOCAL_AUTHORITY, "E12000007", "London", "E09000002", "Barking", "301");
    Figure.Key key =
        new Figure.Key(metric, "202425", when, place, Figure.TOTAL, topic, "No SEN provision");
    return new Counted(
        key, Stream.of(numerator, denominator).filter(Objects::nonNull).toList(), "", "");
  }

  static Count each(Long number) {
    return number == null ? null : new Count(number, number);
  }
}
