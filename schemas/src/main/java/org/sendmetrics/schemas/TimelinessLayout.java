package org.sendmetrics.schemas;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the 20-week figure comes about: ids of the measures that stand beside it.
 *
 * <p>Source: {@code boards/board.yaml}.
 *
 * @param rate the figure itself, which leaves exceptions out of its base
 * @param issued the same with all plans in its base
 * @param bands shares of all plans by the time they took; together they may fall short of all
 * @param averages how long one plan took
 * @param nearLimit plans that the reading of one day puts on either side
 * @param datedBy the extract whose rows are set aside for want of good dates
 * @param step how wide the bands are in which authorities are counted, in points
 */
public record TimelinessLayout(
    String rate,
    String issued,
    List<String> bands,
    List<String> averages,
    String nearLimit,
    String datedBy,
    int step) {
  private static final int ALL = 100;

  /** Every measure that is named here, the figure itself first. */
  public Stream<String> measures() {
    return Stream.of(Stream.of(rate, issued, nearLimit), bands.stream(), averages.stream())
        .flatMap(s -> s)
        .distinct();
  }

  static TimelinessLayout read(Declaration d) {
    int step = d.integer("spread_in_steps_of");
    if (step <= 0 || ALL % step != 0) {
      throw d.refuse("spread_in_steps_of", "must divide 100 evenly");
    }
    return new TimelinessLayout(
        d.text("rate"),
        d.text("issued"),
        d.texts("bands"),
        d.texts("averages"),
        d.text("near_limit"),
        d.text("dated_by"),
        step);
  }
}
