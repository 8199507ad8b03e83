package org.sendmetrics.reports.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.PeerComparisonCsv;

/**
 * The table of our own figures and that of publications' figures, read some authorities at a time:
 * a national table is larger than memory should be.
 *
 * <p><b>Shape in:</b> the published table's columns. <b>Out:</b> authorities, batches of their
 * figures, and the wider figures that all are read beside.
 */
public final class FigureTables {
  private static final int ROWS_AT_A_TIME = 300_000;

  private final Path live;
  private final Path published;
  private final Map<String, Figure.Place> places = new TreeMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Wider wider;

  /**
   * Passes over both tables once, and over the comparisons with peers that lie beside the published
   * figures; a table that is not there has no rows.
   *
   * @param wider is given every figure above authority level
   * @param alsoSeen is given every figure
   */
  public FigureTables(Path live, Path published, Wider wider, Consumer<Figure> alsoSeen) {
    this.live = live;
    this.published = published;
    this.wider = wider;
    each(published, code -> true, f -> note(f, alsoSeen));
    each(live, code -> true, f -> note(f, alsoSeen));
    Path peers = published.resolveSibling(PeerComparisonCsv.FILE);
    if (Files.exists(peers)) {
      PeerComparisonCsv.each(peers, wider::add);
    }
  }

  private void note(Figure figure, Consumer<Figure> alsoSeen) {
    Figure.Place place = figure.key().place();
    if (place.level() == Figure.Level.LOCAL_AUTHORITY) {
      places.merge(place.code(), place, FigureTables::later);
      rows.merge(place.code(), 1, Integer::sum);
    } else {
      wider.add(figure);
    }
    alsoSeen.accept(figure);
  }

  private static Figure.Place later(Figure.Place first, Figure.Place next) {
    return next.regionCode().isEmpty() ? first : next;
  }

  /** The authorities that have a figure, by code. */
  public Map<String, Figure.Place> places() {
    return places;
  }

  /** Hands over every authority's figures, in order of code. */
  public void eachArea(Consumer<List<AreaFigures>> batchReader) {
    Set<String> codes = new TreeSet<>();
    int size = 0;
    for (String code : places.keySet()) {
      if (size + rows.get(code) > ROWS_AT_A_TIME && !codes.isEmpty()) {
        batchReader.accept(batch(codes));
        codes.clear();
        size = 0;
      }
      codes.add(code);
      size += rows.get(code);
    }
    if (!codes.isEmpty()) {
      batchReader.accept(batch(codes));
    }
  }

  private List<AreaFigures> batch(Set<String> codes) {
    Map<String, String> words = new HashMap<>();
    Map<String, List<Figure>> own = collect(live, codes, words);
    Map<String, List<Figure>> others = collect(published, codes, words);
    return codes.stream()
        .map(
            c ->
                new AreaFigures(
                    places.get(c),
                    own.getOrDefault(c, List.of()),
                    others.getOrDefault(c, List.of())))
        .toList();
  }

  private Map<String, List<Figure>> collect(
      Path file, Set<String> codes, Map<String, String> words) {
    Map<String, List<Figure>> figures = new HashMap<>();
    each(
        file,
        codes::contains,
        f ->
            figures
                .computeIfAbsent(f.key().place().code(), c -> new ArrayList<>())
                .add(sharing(f, words)));
    return figures;
  }

  /** The same figure, its repeated words held once. */
  private Figure sharing(Figure f, Map<String, String> words) {
    Figure.Key k = f.key();
    return new Figure(
        new Figure.Key(
            once(k.metric(), words),
            once(k.timePeriod(), words),
            once(k.timeIdentifier(), words),
            places.get(k.place().code()),
            once(k.phase(), words),
            once(k.breakdownTopic(), words),
            once(k.breakdown(), words)),
        f.numerator(),
        f.denominator(),
        f.value(),
        f.lower(),
        f.upper(),
        once(f.unit(), words),
        once(f.symbol(), words),
        once(f.sourceSeries(), words),
        once(f.note(), words));
  }

  private static String once(String word, Map<String, String> words) {
    return words.computeIfAbsent(word, w -> w);
  }

  private static void each(Path file, Predicate<String> laCode, Consumer<Figure> reader) {
    if (Files.exists(file)) {
      FigureCsv.each(file, laCode, reader);
    }
  }
}
