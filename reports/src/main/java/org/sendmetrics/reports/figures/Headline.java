package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/**
 * One line of a first page: a metric's newest finished period of one kind, and what it is read
 * beside. Everything but {@code now} may be null.
 */
public record Headline(
    Metric metric,
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

  /** The newest finished quarter or term, and the newest finished year, as far as there are any. */
  public static List<Headline> of(Metric metric, AreaFigures area, Wider wider, LocalDate asAt) {
    List<Headline> lines = new ArrayList<>();
    newest(metric, area, wider, asAt, SHORT).ifPresent(lines::add);
    newest(metric, area, wider, asAt, YEARS).ifPresent(lines::add);
    return lines;
  }

  /** The newest finished year, or else the newest finished quarter or term. */
  public static Optional<Headline> forReaders(
      Metric metric, AreaFigures area, Wider wider, LocalDate asAt) {
    return newest(metric, area, wider, asAt, YEARS)
        .or(() -> newest(metric, area, wider, asAt, SHORT));
  }

  private static Optional<Headline> newest(
      Metric metric, AreaFigures area, Wider wider, LocalDate asAt, List<PeriodKind> kinds) {
    List<When> finished =
        area.periods(metric.id()).stream()
            .filter(w -> w.kind().isPresent() && Set.copyOf(kinds).contains(w.kind().get()))
            .filter(w -> !w.end().isAfter(asAt))
            .toList();
    return finished.stream()
        .filter(w -> !area.total(metric.id(), w).orElseThrow().symbol().equals("x"))
        .findFirst()
        .or(() -> finished.stream().findFirst())
        .map(w -> line(metric, area, wider, w));
  }

  private static Headline line(Metric metric, AreaFigures area, Wider wider, When when) {
    String id = metric.id();
    Figure now = area.total(id, when).orElseThrow();
    Figure yearBefore = area.total(id, when.yearBefore()).orElse(null);
    Figure.Place region = Figure.Place.region(area.place().regionCode(), area.place().regionName());
    return new Headline(
        metric,
        when,
        now,
        when.before().flatMap(w -> area.total(id, w)).orElse(null),
        yearBefore,
        wider.at(id, region, when).orElse(null),
        wider.at(id, Figure.Place.ENGLAND, when).orElse(null),
        Change.between(now, yearBefore, metric.better()));
  }
}
