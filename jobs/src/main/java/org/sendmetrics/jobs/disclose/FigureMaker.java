package org.sendmetrics.jobs.disclose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;

/**
 * Makes the figure of counts: the one place where a numerator is divided by a denominator.
 *
 * <p>Units: those of the metric; half-up to {@link #PLACES} places where both counts stand beside,
 * else to the metric's own. Source: contract of the products, section 3.
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
    String unit = metric.unit().symbol();
    if (!row.symbol().isEmpty()) {
      return new Figure(
          row.key(), null, null, null, null, null, unit, row.symbol(), Figure.LIVE, row.note());
    }
    boolean shown = metric.unit().showsCounts();
    int places = shown ? PLACES : metric.decimalPlaces();
    Optional<Limits> limits = Limits.of(metric, row.counts(), places);
    return new Figure(
        row.key(),
        shown ? numerator(metric, row) : null,
        shown && row.denominator() != null ? row.denominator().number() : null,
        metric.isNumber() ? numerator(metric, row) : value(metric, row, places),
        limits.map(Limits::lower).orElse(null),
        limits.map(Limits::upper).orElse(null),
        unit,
        "",
        Figure.LIVE,
        row.note());
  }

  /** What was counted, in the unit's own terms: half-days become days here and nowhere else. */
  private static BigDecimal numerator(Metric metric, Counted row) {
    return decimal(row.numerator().number()).divide(decimal(metric.unit().counted()));
  }

  private static BigDecimal value(Metric metric, Counted row, int places) {
    Metric.Unit unit = metric.unit();
    BigDecimal above = decimal(row.numerator().number()).multiply(decimal(unit.scale()));
    BigDecimal below = decimal(unit.counted());
    if (metric.formula() instanceof Formula.Median
        || metric.formula() instanceof Formula.SurvivalMedian) {
      below = below.multiply(BigDecimal.valueOf(2));
    } else {
      below = below.multiply(decimal(row.denominator().number()));
    }
    if (metric.formula().against().isPresent()) {
      BigDecimal othersAbove = number(row, 2);
      BigDecimal othersBelow = number(row, 3);
      if (metric.formula() instanceof Formula.Ratio) {
        above = above.multiply(othersBelow);
        below = below.multiply(othersAbove);
      } else {
        above =
            above
                .multiply(othersBelow)
                .subtract(othersAbove.multiply(decimal(unit.scale())).multiply(below));
        below = below.multiply(othersBelow);
      }
    }
    return above.divide(below, places, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(Counted row, int place) {
    Count count = row.counts().get(place);
    return decimal(count.number());
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }
}
