package org.sendmetrics.jobs.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Makes the figure of two counts: the one place where a numerator is divided by a denominator.
 *
 * <p>Units: those of the metric; half-up to {@link #PLACES} places, for both counts stand beside.
 */
public final class FigureMaker {
  public static final int PLACES = 6;

  private final Catalogue catalogue;

  public FigureMaker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The figure with every number that its counts allow. */
  public Figure figure(Counted row) {
    Metric metric = catalogue.metric(row.key().metric());
    if (!row.symbol().isEmpty()) {
      return new Figure(
          row.key(),
          null,
          null,
          null,
          null,
          null,
          metric.unit().symbol(),
          row.symbol(),
          Figure.LIVE,
          row.note());
    }
    long n = row.numerator().number();
    Long d = row.denominator() == null ? null : row.denominator().number();
    Optional<Limits> limits = Limits.of(metric, n, d);
    return new Figure(
        row.key(),
        n,
        d,
        value(metric, n, d),
        limits.map(Limits::lower).orElse(null),
        limits.map(Limits::upper).orElse(null),
        metric.unit().symbol(),
        "",
        Figure.LIVE,
        row.note());
  }

  private static BigDecimal value(Metric metric, long n, Long d) {
    if (d == null) {
      return BigDecimal.valueOf(n);
    }
    return BigDecimal.valueOf(n)
        .multiply(BigDecimal.valueOf(metric.unit().scale()))
        .divide(BigDecimal.valueOf(d), PLACES, RoundingMode.HALF_UP);
  }
}
