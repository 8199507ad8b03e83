package org.sendmetrics.reports.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.FigureShares;
import org.sendmetrics.schemas.PeerComparisonCsv;

/**
 * The table of our own figures and that of publications' figures, read one authority at a time: a
 * national table is larger than memory should be.
 *
 * <p><b>Shape in:</b> the published table's columns. <b>Out:</b> authorities, the figures of each,
 * and the wider figures that all are read beside. <b>Law:</b> each table is passed over once, and
 * its rows are shared out, a file for each authority, in a folder that is lent.
 */
public final class FigureTables {
  private static final String OWN = "own";
  private static final String PUBLISHED = "published";

  private final Path room;
  private final Map<String, Figure.Place> places = new TreeMap<>();
  private final Set<String> own = new HashSet<>();
  private final Wider wider;

  /**
   * Passes over both tables, and over the comparisons with peers that lie beside the published
   * figures; a table that is not there has no rows.
   *
   * @param room an empty folder; what it holds is of use to this alone
   * @param wider is given every figure above authority level
   * @param alsoSeen is given every figure, but few of those of authorities that are split
   */
  public FigureTables(
      Path live, Path published, Path room, Wider wider, Consumer<Figure> alsoSeen) {
    this.room = room;
    this.wider = wider;
    shareOut(published, PUBLISHED, code -> {}, alsoSeen);
    shareOut(live, OWN, own::add, alsoSeen);
    Path peers = published.resolveSibling(PeerComparisonCsv.FILE);
    if (Files.exists(peers)) {
      PeerComparisonCsv.each(peers, wider::add);
    }
  }

  private void shareOut(Path table, String name, Consumer<String> rows, Consumer<Figure> alsoSeen) {
    if (Files.exists(table)) {
      FigureShares.of(table, code -> part(name, code), rows, f -> note(f, alsoSeen));
    }
  }

  private Path part(String name, String code) {
    return room.resolve(name + "-" + code + ".csv");
  }

  private void note(Figure figure, Consumer<Figure> alsoSeen) {
    Figure.Place place = figure.key().place();
    if (place.level() == Figure.Level.LOCAL_AUTHORITY) {
      places.merge(place.code(), place, FigureTables::later);
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

  /** Whether an authority has figures of ours. */
  public boolean hasOwn(String code) {
    return own.contains(code);
  }

  /** An authority's figures; may be asked for several at once. */
  public AreaFigures area(String code) {
    Map<String, String> words = new HashMap<>();
    return new AreaFigures(
        places.get(code), read(part(OWN, code), words), read(part(PUBLISHED, code), words));
  }

  private List<Figure> read(Path file, Map<String, String> words) {
    List<Figure> figures = new ArrayList<>();
    if (Files.exists(file)) {
      FigureCsv.each(file, code -> true, f -> figures.add(sharing(f, words)));
    }
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
}
