package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.variation.ProcessControl;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/**
 * A metric's own figures in a row, oldest first, with the chart of what is chance in it.
 *
 * <p><b>Law:</b> there is none where any of the figures is withheld, for the small ones are and the
 * limits would lean; none over bases that are mostly small; none of cumulative figures. Periods
 * before the first case, or without anybody to count, are left out.
 */
public record ControlSeries(
    Metric metric, PeriodKind kind, List<Series.Point> points, ProcessControl chart) {

  private static final List<PeriodKind> KINDS =
      List.of(PeriodKind.MONTH, PeriodKind.FINANCIAL_QUARTER, PeriodKind.TERM);

  /** That of the shortest periods of which there are enough; empty where there is none. */
  public static Optional<ControlSeries> of(Metric metric, AreaFigures area, LocalDate asAt) {
    AreaFigures own = area.bySource().get(0);
    return KINDS.stream().flatMap(k -> of(metric, own, asAt, k).stream()).findFirst();
  }

  private static Optional<ControlSeries> of(
      Metric metric, AreaFigures area, LocalDate asAt, PeriodKind kind) {
    List<Series.Point> points = new ArrayList<>();
    for (When when : area.periods(metric.id(), Group.EVERYONE)) {
      boolean isMeant = when.kind().filter(kind::equals).isPresent() && !when.end().isAfter(asAt);
      if (isMeant && points.size() < ProcessControl.most()) {
        points.add(
            new Series.Point(when, area.of(metric.id(), Group.EVERYONE, when).orElseThrow()));
      }
    }
    if (points.stream().anyMatch(p -> Coarsening.isWithheld(p.figure()))) {
      return Optional.empty();
    }
    points.removeIf(p -> p.figure().value() == null);
    Collections.reverse(points);
    while (!points.isEmpty() && points.get(0).figure().value().signum() == 0) {
      points.remove(0);
    }
    if (!metric.isNumber() && !new Series(metric, kind, points).isFair()) {
      return Optional.empty();
    }
    return ProcessControl.of(
            points.stream().map(Series.Point::figure).map(ControlSeries::value).toList())
        .map(chart -> new ControlSeries(metric, kind, points, chart));
  }

  private static double value(Figure figure) {
    return figure.value().doubleValue();
  }

  /** What the newest signal says of the direction that is better for families. */
  public enum Reading {
    IMPROVEMENT,
    CONCERN,
    CHANGE,
    NO_SIGNAL;

    /** The key of its words. */
    public String key() {
      return "control." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How the newest point is read. */
  public Reading reading() {
    return reading(points.size() - 1);
  }

  /** How a point is read: by the side of the mean on which it lies, or the way in which it goes. */
  public Reading reading(int point) {
    if (!chart.signals().get(point).isSpecial()) {
      return Reading.NO_SIGNAL;
    }
    if (metric.better() == Metric.Better.NEITHER) {
      return Reading.CHANGE;
    }
    boolean isUp =
        chart.signals().get(point) == org.sendmetrics.reports.variation.Signal.TREND && point > 0
            ? value(points.get(point).figure()) > value(points.get(point - 1).figure())
            : chart.isHigh().get(point);
    return isUp == (metric.better() == Metric.Better.HIGHER)
        ? Reading.IMPROVEMENT
        : Reading.CONCERN;
  }
}
