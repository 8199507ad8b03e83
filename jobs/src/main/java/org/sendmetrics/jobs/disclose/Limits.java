package org.sendmetrics.jobs.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * The 95% limits of a share of children or cases: Wilson's score interval.
 *
 * <p>Units: those of the metric. Other kinds of figure have none yet. Source: PHE technical guide,
 * confidence intervals; Wilson (1927).
 */
record Limits(BigDecimal lower, BigDecimal upper) {
  /** Normal quantile of 97.5%. */
  private static final double Z = 1.959963984540054;

  static Optional<Limits> of(Metric metric, long n, Long d) {
    boolean shareOfRows =
        metric.unit() == Metric.Unit.PERCENT
            && !(metric.numerator().aggregate() instanceof Measure.Sum);
    return shareOfRows && d != null && n <= d ? Optional.of(wilson(n, d)) : Optional.empty();
  }

  static Limits wilson(long x, long n) {
    double root = Z * Math.sqrt(Z * Z + 4.0 * x * (1 - (double) x / n));
    double base = 2 * (n + Z * Z);
    double lower = x == 0 ? 0 : (2 * x + Z * Z - root) / base;
    double upper = x == n ? 1 : (2 * x + Z * Z + root) / base;
    return new Limits(percent(lower), percent(upper));
  }

  private static BigDecimal percent(double share) {
    return BigDecimal.valueOf(100 * share).setScale(FigureMaker.PLACES, RoundingMode.HALF_UP);
  }
}
