package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sendmetrics.reports.variation.Funnel;
import org.sendmetrics.schemas.Figure;

/**
 * Some measures in every area and finished year, ours and each publication's apart.
 *
 * <p><b>Shape:</b> figures in, unsplit; out come rows of one area, year and series. <b>Law:</b> of
 * our own figures those of authorities alone, for a sum of those who sent data is not yet a
 * region's; a row never joins two series.
 */
public final class EveryYear {
  private static final Comparator<Row> IN_ORDER =
      Comparator.comparing(Row::when, When.NEWEST_FIRST)
          .thenComparing(r -> r.place().level())
          .thenComparing(r -> r.place().name())
          .thenComparing(r -> r.place().code())
          .thenComparing(r -> !r.isOwn())
          .thenComparing(Row::series);

  private final Set<String> metrics;
  private final LocalDate asAt;
  private final Map<String, Map<Row, Figure>> figures = new HashMap<>();

  /** One area in one year, in our own figures or those of one publication. */
  public record Row(When when, Figure.Place place, String series) {
    public boolean isOwn() {
      return series.equals(Figure.LIVE);
    }
  }

  /** The authorities of one year and series. */
  public record Spread(When when, String series, List<Figure> figures) {}

  /**
   * @param metrics ids of those that are kept
   * @param asAt the day before which a year must have ended
   */
  public EveryYear(Set<String> metrics, LocalDate asAt) {
    this.metrics = metrics;
    this.asAt = asAt;
  }

  /** Takes in a figure; what is not meant is passed over. */
  public void add(Figure f) {
    Figure.Key key = f.key();
    if (!metrics.contains(key.metric()) || !key.isTotal()) {
      return;
    }
    Row row = new Row(When.of(f), key.place(), f.sourceSeries());
    boolean isYear = row.when().kind().filter(Headline.YEARS::contains).isPresent();
    boolean isArea = key.place().level() == Figure.Level.LOCAL_AUTHORITY;
    if (isYear && !row.when().end().isAfter(asAt) && (isArea || !row.isOwn())) {
      figures.computeIfAbsent(key.metric(), m -> new TreeMap<>(IN_ORDER)).put(row, f);
    }
  }

  /** The rows in which a measure stands: newest year first, England, regions, areas by name. */
  public List<Row> rows(String metric) {
    return new ArrayList<>(figures.getOrDefault(metric, Map.of()).keySet());
  }

  /** A measure in a row; empty where its table has none. */
  public Optional<Figure> of(String metric, Row row) {
    return Optional.ofNullable(figures.getOrDefault(metric, Map.of()).get(row));
  }

  /** A measure in all authorities, a year and series at a time; those with too few left out. */
  public List<Spread> spreads(String metric) {
    Map<Row, List<Figure>> together = new TreeMap<>(IN_ORDER);
    figures
        .getOrDefault(metric, Map.of())
        .forEach(
            (row, f) -> {
              if (row.place().level() == Figure.Level.LOCAL_AUTHORITY) {
                Row all = new Row(row.when(), Figure.Place.ENGLAND, row.series());
                together.computeIfAbsent(all, r -> new ArrayList<>()).add(f);
              }
            });
    return together.entrySet().stream()
        .filter(
            e ->
                e.getValue().stream().filter(f -> f.value() != null).count()
                    >= Funnel.fewestPlaces())
        .map(e -> new Spread(e.getKey().when(), e.getKey().series(), e.getValue()))
        .collect(Collectors.toList());
  }
}
