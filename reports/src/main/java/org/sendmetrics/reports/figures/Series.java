package org.sendmetrics.reports.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/**
 * A metric over time in one authority, oldest first.
 *
 * @param points every period from the first shown to the last, without a figure where it is hidden
 *     or absent: a line has a gap there
 */
public record Series(Metric metric, PeriodKind kind, List<Point> points) {
  public static final int FEWEST = 3;
  private static final int MOST = 12;

  /** A period and its figure, which is null where the table has no row. */
  public record Point(When when, Figure figure) {

    /** What may be drawn, rounded as it is shown; empty where there must be a gap. */
    public Optional<BigDecimal> drawn(Metric metric) {
      return Optional.ofNullable(figure)
          .map(Figure::value)
          .map(v -> v.setScale(metric.decimalPlaces(), RoundingMode.HALF_UP));
    }
  }

  /**
   * The series of the first of these kinds that has three figures to show: all of them worked out,
   * or all published, for a line may not join what was counted in two ways.
   */
  public static Optional<Series> of(
      Metric metric, AreaFigures area, LocalDate asAt, List<PeriodKind> kinds) {
    return area.bySource().stream()
        .flatMap(one -> ofOneSource(metric, one, asAt, kinds).stream())
        .findFirst();
  }

  private static Optional<Series> ofOneSource(
      Metric metric, AreaFigures area, LocalDate asAt, List<PeriodKind> kinds) {
    for (PeriodKind kind : kinds) {
      List<When> periods =
          area.periods(metric.id(), Group.EVERYONE).stream()
              .filter(w -> w.kind().filter(kind::equals).isPresent())
              .filter(w -> !w.end().isAfter(asAt))
              .toList();
      Series series = new Series(metric, kind, points(metric, area, periods));
      if (series.shown() >= FEWEST && !series.isMostlyWithheld()) {
        return Optional.of(series);
      }
    }
    return Optional.empty();
  }

  private boolean isMostlyWithheld() {
    return Coarsening.isMostlyWithheld(
        points.stream().map(Point::figure).filter(Objects::nonNull).toList());
  }

  /** The same series from a later point on: at most so many, the first of them with a figure. */
  public Series newest(int most) {
    int from = Math.max(0, points.size() - most);
    while (from < points.size() && points.get(from).drawn(metric).isEmpty()) {
      from++;
    }
    return new Series(metric, kind, points.subList(from, points.size()));
  }

  /** How many points have a figure. */
  public long shown() {
    return points.stream().filter(p -> p.drawn(metric).isPresent()).count();
  }

  /**
   * Whether at least half of what is drawn is over a base that is not small: a line through shares
   * of two or five says nothing.
   */
  public boolean isFair() {
    long small =
        points.stream()
            .filter(p -> p.drawn(metric).isPresent())
            .filter(p -> !metric.isNumber() && Change.isSmall(p.figure()))
            .count();
    return small * 2 <= shown();
  }

  /** What is drawn at each point, null where there must be a gap. */
  public List<BigDecimal> drawn() {
    List<BigDecimal> values = new ArrayList<>();
    points.forEach(p -> values.add(p.drawn(metric).orElse(null)));
    return values;
  }

  /**
   * A wider area's values at the same points; empty unless there is one wherever the authority has
   * one, and for plain numbers, which grow with the area.
   */
  public Optional<List<BigDecimal>> beside(Wider wider, Figure.Place place) {
    if (metric.isNumber()) {
      return Optional.empty();
    }
    List<Point> beside = new ArrayList<>();
    for (Point point : points) {
      Figure figure = wider.at(metric.id(), Group.EVERYONE, place, point.when()).orElse(null);
      Point there = new Point(point.when(), figure);
      if (point.drawn(metric).isPresent() && there.drawn(metric).isEmpty()) {
        return Optional.empty();
      }
      beside.add(there);
    }
    return Optional.of(new Series(metric, kind, beside).drawn());
  }

  /** The middle of the statistical neighbours at the same points, null where it is not known. */
  public List<BigDecimal> neighbours(Wider wider, Figure.Place place) {
    List<BigDecimal> medians = new ArrayList<>();
    for (Point point : points) {
      medians.add(
          wider
              .peers(metric.id(), place, point.when())
              .filter(p -> p.neighboursMedian() != null && point.figure() != null)
              .filter(p -> p.sourceSeries().equals(point.figure().sourceSeries()))
              .map(p -> p.neighboursMedian().setScale(metric.decimalPlaces(), RoundingMode.HALF_UP))
              .orElse(null));
    }
    return medians;
  }

  private static List<Point> points(Metric metric, AreaFigures area, List<When> newestFirst) {
    List<Point> points = new ArrayList<>();
    if (newestFirst.isEmpty()) {
      return points;
    }
    When oldest = newestFirst.get(newestFirst.size() - 1);
    Optional<When> at = Optional.of(newestFirst.get(0));
    while (at.isPresent() && points.size() < MOST && !at.get().end().isBefore(oldest.end())) {
      points.add(new Point(at.get(), area.of(metric.id(), Group.EVERYONE, at.get()).orElse(null)));
      at = at.get().before();
    }
    while (!points.isEmpty() && points.get(points.size() - 1).drawn(metric).isEmpty()) {
      points.remove(points.size() - 1);
    }
    Collections.reverse(points);
    return points;
  }
}
