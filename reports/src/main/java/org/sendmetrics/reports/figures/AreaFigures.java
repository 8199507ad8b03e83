package org.sendmetrics.reports.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Figure;

/**
 * One authority's figures.
 *
 * <p><b>Shape:</b> our own figures and those taken from publications, each in the order of its
 * table; what first pages show of both, by metric, group and period, our own before a
 * publication's.
 */
public final class AreaFigures {
  private final Figure.Place place;
  private final List<Figure> live;
  private final List<Figure> published;
  private final Map<String, Map<When, Figure>> firstPage = new HashMap<>();
  private List<AreaFigures> bySource;

  public AreaFigures(Figure.Place place, List<Figure> live, List<Figure> published) {
    this.place = place;
    this.live = live;
    this.published = published;
    published.forEach(this::index);
    live.forEach(this::index);
  }

  private void index(Figure figure) {
    Optional<String> group = Group.of(figure.key());
    if (group.isEmpty()) {
      return;
    }
    Map<When, Figure> byPeriod =
        firstPage.computeIfAbsent(key(figure.key().metric(), group.get()), m -> new HashMap<>());
    boolean isBetter = !figure.symbol().equals("x") || !byPeriod.containsKey(When.of(figure));
    if (isBetter) {
      byPeriod.put(When.of(figure), figure);
    }
  }

  private static String key(String metric, String group) {
    return metric + "|" + group;
  }

  public Figure.Place place() {
    return place;
  }

  /** The same area with its worked out figures alone, then with its published ones alone. */
  List<AreaFigures> bySource() {
    if (bySource == null) {
      bySource =
          List.of(
              new AreaFigures(place, live, List.of()),
              new AreaFigures(place, List.of(), published));
    }
    return bySource;
  }

  public List<Figure> live() {
    return live;
  }

  public List<Figure> published() {
    return published;
  }

  /**
   * A group's figure of a period: our own, or a publication's where ours is not available.
   *
   * @param group one of {@link Group}'s
   */
  public Optional<Figure> of(String metric, String group, When when) {
    return Optional.ofNullable(firstPage.getOrDefault(key(metric, group), Map.of()).get(when));
  }

  /** A series' own figure of everyone in a period, where it is shown. */
  Optional<Figure> in(String series, String metric, When when) {
    return Stream.concat(live.stream(), published.stream())
        .filter(f -> f.key().metric().equals(metric) && f.key().isTotal())
        .filter(f -> f.sourceSeries().equals(series) && f.value() != null)
        .filter(f -> When.of(f).equals(when))
        .findFirst();
  }

  /**
   * Our own figures of a metric's items in a period.
   *
   * @param items in the order in which they are wanted
   */
  public List<Figure> items(String metric, String topic, List<String> items, When when) {
    return live.stream()
        .filter(f -> f.key().metric().equals(metric) && f.key().breakdownTopic().equals(topic))
        .filter(f -> f.key().phase().equals(Figure.TOTAL) && When.of(f).equals(when))
        .sorted(Comparator.comparingInt(f -> items.indexOf(f.key().breakdown())))
        .toList();
  }

  /** Whether a family of metrics has any figure of ours that is not for want of data. */
  public boolean hasSent(String family) {
    return live.stream()
        .anyMatch(f -> f.key().metric().startsWith(family + ".") && !f.symbol().equals("x"));
  }

  /** The periods that have a figure of the group, newest first. */
  public List<When> periods(String metric, String group) {
    return firstPage.getOrDefault(key(metric, group), Map.of()).keySet().stream()
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
