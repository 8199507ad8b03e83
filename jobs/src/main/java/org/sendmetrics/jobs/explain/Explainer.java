package org.sendmetrics.jobs.explain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sendmetrics.jobs.compare.Comparators.Origin;
import org.sendmetrics.jobs.measure.CellQuery;
import org.sendmetrics.jobs.revise.ReleaseEntry;
import org.sendmetrics.jobs.revise.ReleaseLedger;
import org.sendmetrics.jobs.run.FigureScript;
import org.sendmetrics.jobs.run.KeptRows;
import org.sendmetrics.jobs.run.Workspace;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.page.Explained;
import org.sendmetrics.schemas.Authorities;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.MetricSources;

/**
 * Explains figures of the newest release that was delivered from a work folder.
 *
 * <p>Errors: {@link IllegalArgumentException} where there is no release or no such figure, with
 * what to do.
 */
public final class Explainer {
  private static final int MOST_FILES = 20;
  private static final int MOST_PERIODS = 8;

  private final Catalogue catalogue;
  private final Path work;
  private final ReleaseLedger.Kept release;
  private final Map<String, PublishedFigures> read = new HashMap<>();

  public Explainer(Catalogue catalogue, Path work) {
    this.catalogue = catalogue;
    this.work = work;
    release =
        Workspace.releases(work)
            .last()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no release was made from the work folder "
                            + work
                            + " yet: give sendmetrics run --inbox DIR --out DIR --work "
                            + work
                            + " first"));
  }

  /**
   * The explanation of a figure.
   *
   * @param width of a line in characters
   */
  public String explain(Question question, int width) {
    Metric metric = question.metric(catalogue);
    PublishedFigures figures = figures(metric);
    Figure figure = question.find(catalogue, figures);
    ReleaseEntry entry = release.entry();
    LocalDate asAt = LocalDate.parse(entry.asAt());
    Explained told =
        new Explained(
            metric,
            figure,
            wider(figure, figures),
            others(figure, figures),
            files(figure).stream().limit(MOST_FILES).toList(),
            Math.max(0, files(figure).size() - MOST_FILES),
            published(figure, figures),
            query(figure, figures),
            new Explained.MadeBy(
                entry.runId(), asAt, entry.synthetic(), entry.engine(), entry.versions()));
    boolean isInvented = entry.synthetic() && isLive(figure);
    return Reports.explanation(
        catalogue, new Release(asAt, isInvented, true, entry.runId()), told, width);
  }

  /** The whole script that counts a figure. */
  public String script(Question question) {
    Metric metric = question.metric(catalogue);
    PublishedFigures figures = figures(metric);
    Figure figure = question.find(catalogue, figures);
    if (!isLive(figure)) {
      return query(figure, figures) + ";\n";
    }
    Cells cells = new Cells(catalogue, LocalDate.parse(release.entry().asAt()));
    CellQuery query = cells.query(figure, reporting(figure, figures));
    return script().whole(query, cells.periods(figure.key()));
  }

  private PublishedFigures figures(Metric metric) {
    return read.computeIfAbsent(metric.id(), id -> PublishedFigures.of(release, id));
  }

  private FigureScript script() {
    return new FigureScript(catalogue, work, release.entry().runId());
  }

  private String query(Figure figure, PublishedFigures figures) {
    if (!isLive(figure)) {
      return PublishedQuery.of(catalogue, figure, figures.origin(figure.key()));
    }
    Cells cells = new Cells(catalogue, LocalDate.parse(release.entry().asAt()));
    return script().query(cells.query(figure, reporting(figure, figures)));
  }

  /** The authorities of an area that have a figure of their own. */
  private static List<String> reporting(Figure figure, PublishedFigures figures) {
    Figure.Place place = figure.key().place();
    if (place.level() == Figure.Level.LOCAL_AUTHORITY) {
      return List.of(place.code());
    }
    return figures.live(f -> isSame(f, figure) && isIn(f, place)).stream()
        .filter(f -> !f.symbol().equals("x"))
        .map(f -> f.key().place().code())
        .toList();
  }

  private static boolean isIn(Figure figure, Figure.Place whole) {
    Figure.Place place = figure.key().place();
    return place.level() == Figure.Level.LOCAL_AUTHORITY
        && (whole.level() == Figure.Level.NATIONAL || place.regionCode().equals(whole.code()));
  }

  private static boolean isLive(Figure figure) {
    return figure.sourceSeries().equals(Figure.LIVE);
  }

  private static boolean isSameSplit(Figure f, Figure other) {
    return f.key().phase().equals(other.key().phase())
        && f.key().breakdownTopic().equals(other.key().breakdownTopic())
        && f.key().breakdown().equals(other.key().breakdown());
  }

  private static boolean isSame(Figure f, Figure other) {
    return isSameSplit(f, other)
        && f.key().timePeriod().equals(other.key().timePeriod())
        && f.key().timeIdentifier().equals(other.key().timeIdentifier());
  }

  /** Those of the region and of England, our own and a publication's, and a publication's own. */
  private static List<Figure> wider(Figure figure, PublishedFigures figures) {
    Figure.Place place = figure.key().place();
    Predicate<Figure> isWider =
        f ->
            switch (f.key().place().level()) {
              case NATIONAL -> place.level() != Figure.Level.NATIONAL;
              case REGIONAL ->
                  place.level() == Figure.Level.LOCAL_AUTHORITY
                      && f.key().place().code().equals(place.regionCode());
              case LOCAL_AUTHORITY ->
                  isLive(figure) && !isLive(f) && f.key().place().code().equals(place.code());
            };
    return figures
        .all()
        .filter(f -> isSame(f, figure))
        .filter(isWider)
        .filter(f -> isLive(figure) || !isLive(f))
        .sorted(Comparator.comparing((Figure f) -> f.key().place().level()).reversed())
        .toList();
  }

  /** Those of the same area and kind of period, newest first. */
  private static List<Figure> others(Figure figure, PublishedFigures figures) {
    Map<String, Figure> byPeriod = new TreeMap<>(Comparator.reverseOrder());
    figures
        .all()
        .filter(f -> f.key().place().code().equals(figure.key().place().code()))
        .filter(f -> isSameSplit(f, figure) && !isSame(f, figure))
        .filter(f -> f.key().timeIdentifier().equals(figure.key().timeIdentifier()))
        .filter(f -> f.sourceSeries().equals(figure.sourceSeries()))
        .forEach(f -> byPeriod.put(f.key().timePeriod(), f));
    return byPeriod.values().stream().limit(MOST_PERIODS).toList();
  }

  private List<Explained.InputFile> files(Figure figure) {
    List<Explained.InputFile> files = new ArrayList<>();
    if (!isLive(figure)) {
      return files;
    }
    Metric metric = catalogue.metric(figure.key().metric());
    for (String extract : new MetricSources(catalogue).extracts(metric)) {
      Map<String, KeptRows> rows = KeptRows.of(work, release.entry().runId(), extract);
      for (ReleaseEntry.Input input : release.entry().inputs()) {
        List<String> las =
            input.las().stream().filter(la -> isIn(la, figure.key().place())).toList();
        if (input.extract().equals(extract) && !las.isEmpty()) {
          files.add(
              new Explained.InputFile(
                  input.file(), rows(rows.get(input.file()), las), input.sha256()));
        }
      }
    }
    return files;
  }

  private static Optional<Explained.Rows> rows(KeptRows rows, List<String> las) {
    return Optional.ofNullable(rows)
        .map(
            r ->
                new Explained.Rows(
                    las.stream().mapToLong(la -> r.keptByAuthority().getOrDefault(la, 0L)).sum(),
                    r.setAside()));
  }

  private boolean isIn(String la, Figure.Place place) {
    Authorities authorities = catalogue.authorities();
    return switch (place.level()) {
      case NATIONAL -> true;
      case REGIONAL ->
          authorities
              .at(la, LocalDate.parse(release.entry().asAt()))
              .filter(a -> a.regionCode().equals(place.code()))
              .isPresent();
      case LOCAL_AUTHORITY -> la.equals(place.code());
    };
  }

  private Optional<Explained.Publication> published(Figure figure, PublishedFigures figures) {
    if (isLive(figure)) {
      return Optional.empty();
    }
    Origin origin = figures.origin(figure.key());
    String sha256 =
        release.entry().inputs().stream()
            .filter(i -> i.file().equals(origin.file()))
            .map(ReleaseEntry.Input::sha256)
            .findFirst()
            .orElse("");
    return Optional.of(
        new Explained.Publication(
            origin.file(),
            origin.line(),
            PublishedQuery.columns(catalogue, figure, origin),
            figure.sourceSeries(),
            PublishedQuery.publication(catalogue, figure, origin)
                .map(p -> p.source().strip())
                .orElse(""),
            sha256));
  }
}
