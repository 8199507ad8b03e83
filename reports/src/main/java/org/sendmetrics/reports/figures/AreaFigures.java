package org.sendmetrics.reports.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Figure;

/**
 * One authority's figures.
 *
 * <p><b>Shape:</b> our own figures and those taken from publications, each in the order of its
 * table; the totals of both by metric and period, our own before a publication's.
 */
public final class AreaFigures {
  private final Figure.Place place;
  private final List<Figure> live;
  private final List<Figure> published;
  private final Map<String, Map<When, Figure>> totals = new HashMap<>();

  public AreaFigures(Figure.Place place, List<Figure> live, List<Figure> published) {
    this.place = place;
    this.live = live;
    this.published = published;
    published.forEach(this::index);
    live.forEach(this::index);
  }

  private void index(Figure figure) {
    if (!figure.key().isTotal()) {
      return;
    }
    Map<When, Figure> byPeriod =
        totals.computeIfAbsent(figure.key().metric(), m -> new HashMap<>());
    boolean better = !figure.symbol().equals("x") || !byPeriod.containsKey(When.of(figure));
    if (better) {
      byPeriod.put(When.of(figure), figure);
    }
  }

  public Figure.Place place() {
    return place;
  }

  public List<Figure> live() {
    return live;
  }

  public List<Figure> published() {
    return published;
  }

  /** The unsplit figure of a period: our own, or a publication's where ours is not available. */
  public Optional<Figure> total(String metric, When when) {
    return Optional.ofNullable(totals.getOrDefault(metric, Map.of()).get(when));
  }

  /** The periods that have an unsplit figure, newest first. */
  public List<When> periods(String metric) {
    return totals.getOrDefault(metric, Map.of()).keySet().stream()
        .sorted(When.NEWEST_FIRST)
        .toList();
  }

  /** The publications that figures were taken from, by title. */
  public Collection<String> publications() {
    return published.stream()
        .map(Figure::sourceSeries)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
