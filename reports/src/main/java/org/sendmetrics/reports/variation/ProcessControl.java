package org.sendmetrics.reports.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sendmetrics.schemas.Statistics;

/**
 * An XmR process-control chart: the mean of a series, the limits within which chance alone would
 * keep it, and which of its points are more than chance.
 *
 * <p><b>Shape:</b> one value a period in, oldest first, none missing; limits and one signal a value
 * out. <b>Units:</b> those of the values. <b>Law:</b> limits are never clipped here, only where
 * they are drawn; they are no targets.
 *
 * <p><b>Source:</b> {@code methods/process-control.yaml}.
 *
 * @param isHigh whether each value lies above the mean
 * @param isTrial whether there are too few points for limits to be settled
 */
public record ProcessControl(
    double mean,
    double lower,
    double upper,
    List<Signal> signals,
    List<Boolean> isHigh,
    boolean isTrial) {

  /** Whether one very large moving range may widen the limits. */
  public enum Ranges {
    /** Those far above their average are left out. */
    SCREENED,
    ALL
  }

  private static final Statistics RULES = Statistics.shipped("process-control");

  /** Fewer points than this are not charted. */
  public static int fewest() {
    return RULES.count("fewest_points");
  }

  /** More points than this are not charted: the newest are. */
  public static int most() {
    return RULES.count("most_points");
  }

  /** The chart of a series; empty for fewer points than may be charted. */
  public static Optional<ProcessControl> of(List<Double> values) {
    return values.size() < fewest() ? Optional.empty() : Optional.of(of(values, Ranges.SCREENED));
  }

  static ProcessControl of(List<Double> values, Ranges ranges) {
    double mean = average(values);
    double reach = RULES.setting("moving_ranges_to_limit") * averageRange(values, ranges);
    Signals signals = new Signals(values, mean, reach, RULES);
    return new ProcessControl(
        mean,
        mean - reach,
        mean + reach,
        IntStream.range(0, values.size()).mapToObj(signals::at).toList(),
        values.stream().map(v -> v > mean).toList(),
        values.size() < RULES.count("points_for_settled_limits"));
  }

  private static double averageRange(List<Double> values, Ranges ranges) {
    List<Double> moving = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      moving.add(Math.abs(values.get(i) - values.get(i - 1)));
    }
    double all = average(moving);
    if (ranges == Ranges.ALL) {
      return all;
    }
    double most = RULES.setting("screened_from_averages") * all;
    return average(moving.stream().filter(r -> r < most || most == 0).toList());
  }

  private static double average(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** The signal of the newest value. */
  public Signal newest() {
    return signals.get(signals.size() - 1);
  }

  /** Whether the newest value lies above the mean. */
  public boolean isNewestHigh() {
    return isHigh.get(isHigh.size() - 1);
  }
}
