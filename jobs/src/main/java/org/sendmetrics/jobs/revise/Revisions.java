package org.sendmetrics.jobs.revise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.jobs.revise.ReleaseLedger.Kept;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Revision;
import org.sendmetrics.schemas.Revision.Shown;

/**
 * Finds the published figures that moved since they were last published.
 *
 * <p>Shape: in, the tables that a run is about to publish and the releases before it; out, one
 * revision for each figure that shows other numbers or another symbol, in the order of the tables.
 * A figure is held against the newest earlier release that has it. One that no earlier release has
 * is new, not revised; where it comes from a publication of which the inbox holds an earlier
 * edition too, it is held against that. One that is no longer given is revised where its area still
 * has figures of its metric.
 *
 * <p>Law: only published figures are read, so that nothing withheld can be told.
 */
public final class Revisions {
  private final Catalogue catalogue;
  private final ReleaseEntry now;
  private final PublishedTables tables;
  private final List<Kept> earlier;

  /**
   * @param earlier the releases to compare with, newest first
   */
  public Revisions(
      Catalogue catalogue, ReleaseEntry now, PublishedTables tables, List<Kept> earlier) {
    this.catalogue = catalogue;
    this.now = now;
    this.tables = tables;
    this.earlier =
        earlier.stream()
            .filter(r -> r.entry().periods().stream().anyMatch(now.periods()::contains))
            .toList();
  }

  /** Our own figures, then those taken from publications. */
  public List<Revision> find(Editions editions) {
    List<Revision> revisions = new ArrayList<>();
    find(PublishedTables.LIVE, Editions.NONE, revisions);
    find(PublishedTables.COMPARATORS, editions, revisions);
    return revisions;
  }

  private void find(String table, Editions editions, List<Revision> revisions) {
    List<FigureBlocks> before = new ArrayList<>();
    Set<String> metrics = new HashSet<>();
    try (FigureBlocks current = new FigureBlocks(open(tables.byName().get(table)))) {
      for (Kept release : earlier) {
        before.add(new FigureBlocks(release.open(table)));
      }
      while (current.hasNext()) {
        List<Figure> figures = current.next();
        String metric = figures.get(0).key().metric();
        if (!metrics.add(metric)) {
          throw new IllegalStateException(table + " is not grouped by metric: " + metric);
        }
        List<List<Figure>> blocks = before.stream().map(b -> b.of(metric)).toList();
        compare(figures, blocks, editions, revisions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      before.forEach(FigureBlocks::close);
    }
  }

  /** An earlier figure with the release that has it. */
  private record Earlier(Figure figure, ReleaseEntry entry) {}

  private void compare(
      List<Figure> figures,
      List<List<Figure>> blocks,
      Editions editions,
      List<Revision> revisions) {
    Map<FigureName, Earlier> published = newestOf(blocks);
    Set<String> areas = new HashSet<>();
    for (Figure figure : figures) {
      areas.add(figure.key().place().code());
      FigureName name = FigureName.of(figure.key());
      Earlier was = published.remove(name);
      Optional<Revision> revision =
          was == null
              ? editions.revision(name, figure)
              : revision(was, figure.key(), Shown.of(figure), editions);
      revision.ifPresent(revisions::add);
    }
    for (Earlier gone : published.values()) {
      Figure.Key key = gone.figure().key();
      if (areas.contains(key.place().code()) && now.periods().contains(FigureName.period(key))) {
        revision(gone, key, Shown.gone(), editions).ifPresent(revisions::add);
      }
    }
  }

  private Map<FigureName, Earlier> newestOf(List<List<Figure>> blocks) {
    Map<FigureName, Earlier> published = new LinkedHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      for (Figure figure : blocks.get(i)) {
        published.putIfAbsent(
            FigureName.of(figure.key()), new Earlier(figure, earlier.get(i).entry()));
      }
    }
    return published;
  }

  private Optional<Revision> revision(Earlier was, Figure.Key key, Shown shown, Editions editions) {
    Shown before = Shown.of(was.figure());
    if (before.sameAs(shown)) {
      return Optional.empty();
    }
    Reasons reasons = new Reasons(catalogue, was.entry(), now);
    String series = was.figure().sourceSeries();
    String reason =
        series.equals(Figure.LIVE)
            ? reasons.ofOurOwn(key, isWithheld(before) || isWithheld(shown))
            : reasons.ofPublished(key.metric(), series, editions.fileOf(FigureName.of(key)));
    return Optional.of(
        Revision.of(key, before, shown, was.figure().unit(), series, was.entry().asAt(), reason));
  }

  private static boolean isWithheld(Shown figure) {
    return figure.symbol().equals("c");
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }
}
