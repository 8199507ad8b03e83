package org.sendmetrics.reports.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sendmetrics.reports.variation.Funnel;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The published shares of all authorities, so that one can be seen among them.
 *
 * <p><b>Law:</b> of publications alone, so that no workbook of one area can hold another area's
 * figures that nobody has printed; a place without a shown count and base is not in a funnel.
 */
public final class Everywhere {
  private final Catalogue catalogue;
  private final Map<String, Map<When, Map<String, Figure>>> years = new HashMap<>();
  private final Map<Map<String, Figure>, Optional<Funnel>> funnels = new IdentityHashMap<>();

  public Everywhere(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Takes in a figure; all but published years of shares, unsplit, are passed over. */
  public void add(Figure f) {
    boolean isPlace = f.key().place().level() == Figure.Level.LOCAL_AUTHORITY && f.key().isTotal();
    boolean isPublished = !f.sourceSeries().equals(Figure.LIVE);
    boolean hasCounts = f.value() != null && f.numerator() != null && f.denominator() != null;
    if (isPlace && isPublished && hasCounts && f.denominator() > 0 && isShare(f)) {
      When when = When.of(f);
      if (when.kind().filter(Headline.YEARS::contains).isPresent()) {
        years
            .computeIfAbsent(f.key().metric(), m -> new TreeMap<>(When.NEWEST_FIRST))
            .computeIfAbsent(when, w -> new TreeMap<>())
            .put(f.key().place().code(), f);
      }
    }
  }

  private boolean isShare(Figure f) {
    return catalogue.metric(f.key().metric()).unit() == Metric.Unit.PERCENT;
  }

  /** A year's places, smallest base first, and their funnel. */
  public record Year(When when, List<Figure> places, Funnel funnel) {
    public static Funnel.Place place(Figure f) {
      return new Funnel.Place(f.numerator().doubleValue(), f.denominator());
    }

    /** An authority's own figure; empty where it has none. */
    public Optional<Figure> of(Figure.Place place) {
      return places.stream().filter(f -> f.key().place().code().equals(place.code())).findFirst();
    }
  }

  /** The newest year with enough places; empty where there is none. */
  public Optional<Year> newest(String metric) {
    return years(metric).findFirst();
  }

  /** Where a published figure lies among those of its year; empty for one that is in no funnel. */
  public Optional<Funnel.Position> position(Figure f) {
    Map<String, Figure> places =
        years.getOrDefault(f.key().metric(), Map.of()).getOrDefault(When.of(f), Map.of());
    return places.get(f.key().place().code()) != f
        ? Optional.empty()
        : funnels
            .computeIfAbsent(places, p -> year(When.of(f), p).map(Year::funnel))
            .map(funnel -> funnel.position(Year.place(f)));
  }

  /** Every year with enough places, newest first. */
  public Stream<Year> years(String metric) {
    return years.getOrDefault(metric, Map.of()).entrySet().stream()
        .flatMap(e -> year(e.getKey(), e.getValue()).stream());
  }

  private static Optional<Year> year(When when, Map<String, Figure> byPlace) {
    List<Figure> places =
        byPlace.values().stream()
            .sorted(
                Comparator.comparing(Figure::denominator)
                    .thenComparing(f -> f.key().place().code()))
            .toList();
    return Funnel.of(places.stream().map(Year::place).toList())
        .map(funnel -> new Year(when, places, funnel));
  }
}
