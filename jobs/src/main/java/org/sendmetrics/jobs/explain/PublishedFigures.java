package org.sendmetrics.jobs.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sendmetrics.jobs.compare.Comparators.Origin;
import org.sendmetrics.jobs.revise.OriginCsv;
import org.sendmetrics.jobs.revise.PublishedTables;
import org.sendmetrics.jobs.revise.ReleaseLedger;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/** The published figures of one metric in one release: our own, and those of publications. */
final class PublishedFigures {
  private final List<Figure> live = new ArrayList<>();
  private final List<Figure> comparators = new ArrayList<>();
  private final Map<Figure.Key, Origin> origins = new HashMap<>();

  private PublishedFigures() {}

  static PublishedFigures of(ReleaseLedger.Kept release, String metric) {
    PublishedFigures figures = new PublishedFigures();
    try (InputStream live = release.open(PublishedTables.LIVE);
        InputStream comparators = release.open(PublishedTables.COMPARATORS);
        InputStream origins = release.open(PublishedTables.ORIGINS)) {
      figures.live.addAll(FigureCsv.ofMetric(live, metric));
      Iterator<Origin> beside = OriginCsv.read(origins).iterator();
      FigureCsv.iterator(comparators)
          .forEachRemaining(
              f -> {
                Origin origin = beside.next();
                if (f.key().metric().equals(metric)) {
                  figures.comparators.add(f);
                  figures.origins.put(f.key(), origin);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return figures;
  }

  /** All of them, our own first. */
  Stream<Figure> all() {
    return Stream.concat(live.stream(), comparators.stream());
  }

  /** The first that fits: our own where it is available, else a publication's, else our own. */
  Optional<Figure> best(Predicate<Figure> fits) {
    return Stream.of(
            live.stream().filter(f -> !f.symbol().equals("x")), comparators.stream(), live.stream())
        .flatMap(figures -> figures.filter(fits))
        .findFirst();
  }

  /** Our own figures that fit. */
  List<Figure> live(Predicate<Figure> fits) {
    return live.stream().filter(fits).toList();
  }

  /** Where a figure taken from a publication stands. */
  Origin origin(Figure.Key key) {
    return origins.get(key);
  }
}
