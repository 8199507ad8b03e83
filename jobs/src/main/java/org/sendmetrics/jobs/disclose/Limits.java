package org.sendmetrics.jobs.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;

/**
 * The 95% limits of a figure, by what kind of figure it is: Wilson's for a share of children or
 * cases, Byar's for events per 100 (exact below ten), a ratio estimator's for sessions, whose rows
 * are pupils, and log-normal ones for a ratio of rates. Numbers, gaps, means and medians have none.
 *
 * <p>Units: those of the metric. Source: Public Health England, Technical guide: confidence
 * intervals; Wilson (1927); Breslow and Day (1987) for Byar's; Cochran (1977), section 2.11, for
 * the ratio estimator.
 */
record Limits(BigDecimal lower, BigDecimal upper) {
  /** Normal quantile of 97.5%. */
  private static final double Z = 1.959963984540054;

  /** Events from which Byar's approximation is near enough. */
  private static final int BYAR_FROM = 10;

  private static final double TAIL = 0.025;
  private static final double ACCURACY = 1e-13;

  /** Limits as numbers, before they are rounded. */
  record Range(double lower, double upper) {
    private Range times(double factor) {
      return new Range(lower * factor, upper * factor);
    }
  }

  /**
   * The limits of a figure.
   *
   * @param counts as {@link org.sendmetrics.schemas.Counted} has them
   * @param places decimal places, half-up
   */
  static Optional<Limits> of(Metric metric, List<Count> counts, int places) {
    return range(metric, counts)
        .map(r -> new Limits(decimal(r.lower(), places), decimal(r.upper(), places)));
  }

  private static Optional<Range> range(Metric metric, List<Count> counts) {
    long n = counts.get(0).number();
    if (metric.formula() instanceof Formula.Ratio) {
      return n == 0 ? Optional.empty() : Optional.of(ratio(counts));
    }
    if (metric.isShareOfRows()) {
      long d = counts.get(1).number();
      return n <= d ? Optional.of(wilson(n, d).times(metric.unit().scale())) : Optional.empty();
    }
    if (metric.unit() == Metric.Unit.PER_100) {
      return Optional.of(events(n).times((double) metric.unit().scale() / counts.get(1).number()));
    }
    return metric.unit() == Metric.Unit.PERCENT
            && metric.formula() instanceof Formula.Rate rate
            && rate.isSumOverSum()
            && counts.get(1).children() > 1
        ? Optional.of(sessions(counts))
        : Optional.empty();
  }

  /** Wilson's limits of a share, from 0 to 1. */
  static Range wilson(long x, long n) {
    double root = Z * Math.sqrt(Z * Z + 4.0 * x * (1 - (double) x / n));
    double base = 2 * (n + Z * Z);
    double lower = x == 0 ? 0 : (2 * x + Z * Z - root) / base;
    double upper = x == n ? 1 : (2 * x + Z * Z + root) / base;
    return new Range(lower, upper);
  }

  /** The limits of a number of events: Byar's, exact below ten. */
  static Range events(long x) {
    if (x < BYAR_FROM) {
      double lower = x == 0 ? 0 : chiSquared(TAIL, 2.0 * x) / 2;
      return new Range(lower, chiSquared(1 - TAIL, 2.0 * x + 2) / 2);
    }
    double above = x + 1;
    return new Range(
        x * Math.pow(1 - 1 / (9.0 * x) - Z / (3 * Math.sqrt(x)), 3),
        above * Math.pow(1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above)), 3));
  }

  private static double chiSquared(double probability, double degrees) {
    return new ChiSquaredDistribution(null, degrees, ACCURACY)
        .inverseCumulativeProbability(probability);
  }

  /**
   * The limits of a share of sessions, each pupil one of a sample of two at least, from 0 to 100.
   *
   * @param counts sessions counted, sessions possible, then the sums over pupils of the square of
   *     the first, the product of both and the square of the second
   */
  static Range sessions(List<Count> counts) {
    BigDecimal a = whole(counts, 0);
    BigDecimal p = whole(counts, 1);
    double value = 100 * a.doubleValue() / p.doubleValue();
    long pupils = counts.get(1).children();
    BigDecimal squares =
        p.multiply(p)
            .multiply(whole(counts, 2))
            .subtract(a.multiply(p).multiply(whole(counts, 3)).multiply(BigDecimal.valueOf(2)))
            .add(a.multiply(a).multiply(whole(counts, 4)));
    double residual = Math.sqrt(squares.doubleValue()) / p.doubleValue();
    double half = 100 * Z * Math.sqrt(pupils / (pupils - 1.0)) * residual / p.doubleValue();
    return new Range(Math.max(0, value - half), Math.min(100, value + half));
  }

  /** The limits of a ratio of two rates of events; both must have had one. */
  static Range ratio(List<Count> counts) {
    double a = counts.get(0).number();
    double b = counts.get(2).number();
    double ratio = a * counts.get(3).number() / (counts.get(1).number() * b);
    double spread = Math.exp(Z * Math.sqrt(1 / a + 1 / b));
    return new Range(ratio / spread, ratio * spread);
  }

  private static BigDecimal whole(List<Count> counts, int place) {
    return BigDecimal.valueOf(counts.get(place).number());
  }

  private static BigDecimal decimal(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
  }
}
