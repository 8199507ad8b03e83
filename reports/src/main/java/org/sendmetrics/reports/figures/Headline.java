package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/**
 * One line of a first page: a group's newest finished period of one kind in a metric, and what it
 * is read beside. {@code before}, {@code yearBefore}, {@code region} and {@code england} may be
 * null.
 */
public record Headline(
    Metric metric,
    String group,
    When when,
    Figure now,
    Figure before,
    Figure yearBefore,
    Figure region,
    Figure england,
    Change change) {

  public static final List<PeriodKind> SHORT =
      List.of(PeriodKind.FINANCIAL_QUARTER, PeriodKind.TERM);
  public static final List<PeriodKind> YEARS =
      List.of(PeriodKind.CALENDAR_YEAR, PeriodKind.ACADEMIC_YEAR);

  /**
   * A group's newest finished period of some kinds; one that is not available only where all are.
   *
   * @param group one of {@link Group}'s
   */
  public static Optional<Headline> newest(
      Metric metric,
      String group,
      AreaFigures area,
      Wider wider,
      LocalDate asAt,
      List<PeriodKind> kinds) {
    List<When> finished =
        area.periods(metric.id(), group).stream()
            .filter(w -> w.kind().filter(kinds::contains).isPresent())
            .filter(w -> !w.end().isAfter(asAt))
            .toList();
    return finished.stream()
        .filter(w -> !area.of(metric.id(), group, w).orElseThrow().symbol().equals("x"))
        .findFirst()
        .or(() -> finished.stream().findFirst())
        .map(w -> at(metric, group, area, wider, w));
  }

  private static Headline at(
      Metric metric, String group, AreaFigures area, Wider wider, When when) {
    String id = metric.id();
    Figure now = area.of(id, group, when).orElseThrow();
    Figure yearBefore = area.of(id, group, when.yearBefore()).orElse(null);
    Figure.Place region = Figure.Place.region(area.place().regionCode(), area.place().regionName());
    return new Headline(
        metric,
        group,
        when,
        now,
        when.before().flatMap(w -> area.of(id, group, w)).orElse(null),
        yearBefore,
        wider.at(id, group, region, when).orElse(null),
        wider.at(id, group, Figure.Place.ENGLAND, when).orElse(null),
        Change.between(now, yearBefore, metric.better()));
  }
}
