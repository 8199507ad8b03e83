package org.sendmetrics.reports.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Comparison;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.Revision;

/**
 * The workbook of one authority's partnership board: cover, contents, dashboard, comparison, split
 * by SEN provision, what changed, notes, then one table for each family of metrics.
 */
public final class BoardWorkbook {
  /** Charted before any other headline, as its limit is a legal one. */
  private static final String CHARTED_FIRST = "ehcp.issued-within-20-weeks-rate";

  private static final List<PeriodKind> CHART_KINDS =
      List.of(
          PeriodKind.FINANCIAL_QUARTER,
          PeriodKind.TERM,
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.ACADEMIC_YEAR);

  private final Edition edition;
  private final Wider wider;
  private final Headlines headlines;

  public BoardWorkbook(Edition edition, Wider wider) {
    this.edition = edition;
    this.wider = wider;
    this.headlines = new Headlines(edition.catalogue(), wider, edition.asAt());
  }

  /**
   * @param revisions the area's figures that moved since they were last published
   */
  public void write(AreaFigures area, List<Revision> revisions, Path file) {
    String name = area.place().name();
    String title = edition.text("board.title", "area", name);
    String author = edition.text("author", "area", name);
    Map<String, Coarsening.Shown<Figure>> tables = tables(area);
    Optional<Series> series = series(area);
    List<Comparison> comparisons = headlines.comparisons(area);
    Coarsening.Shown<Headline> bySen = headlines.bySenProvision(area);
    NotesPage notes = new NotesPage(edition, metrics(tables, revisions));
    try (Book book =
        new Book(edition.title(title), edition.text("board.subject"), author, edition.asAt())) {
      CoverPage.add(
          book, edition, title, edition.words().lines("board.about"), madeFrom(area, edition));
      ContentsPage.add(book, edition, title, contents(area, tables, comparisons, bySen, series));
      DashboardPage dashboard = new DashboardPage(edition, notes, headlines);
      Page front = dashboard.add(book, area.place(), headlines.forBoard(area), comparisons);
      if (!comparisons.isEmpty()) {
        new ComparisonPage(edition, notes).add(book, area.place(), comparisons);
      }
      if (!bySen.splits().isEmpty()) {
        BySenPage.add(book, edition, notes, area.place(), bySen);
      }
      new RevisionsPage(edition, notes).add(book, area.place(), revisions);
      notes.add(book);
      FamilyTablePage table = new FamilyTablePage(edition, notes);
      tables.forEach((family, figures) -> table.add(book, family, area.place(), figures));
      ChartDataPage chartData = new ChartDataPage(edition, wider);
      series.ifPresent(
          s -> dashboard.chart(front, chartData.add(book, s, area.place()), s, area.place()));
      book.write(file);
    }
  }

  /** Says whether the figures are an area's own or taken from publications, and from which. */
  static List<String> madeFrom(AreaFigures area, Edition edition) {
    List<String> lines = new ArrayList<>();
    String publications = String.join("; ", area.publications());
    if (!area.live().isEmpty()) {
      lines.add(edition.text("made_from.live"));
    }
    if (!publications.isEmpty()) {
      String key = area.live().isEmpty() ? "made_from.published_only" : "made_from.published";
      lines.add(edition.text(key, "publications", publications));
    }
    return lines;
  }

  private Map<String, Coarsening.Shown<Figure>> tables(AreaFigures area) {
    Map<String, Coarsening.Shown<Figure>> tables = new LinkedHashMap<>();
    for (String family : families()) {
      Coarsening.Shown<Figure> figures = FamilyTablePage.figures(edition, family, area);
      if (!figures.splits().isEmpty()) {
        tables.put(family, figures);
      }
    }
    return tables;
  }

  private List<String> families() {
    return edition.catalogue().families();
  }

  private List<Metric> metrics(
      Map<String, Coarsening.Shown<Figure>> tables, List<Revision> revisions) {
    TreeSet<String> used = new TreeSet<>();
    tables.values().forEach(figures -> figures.rows().forEach(f -> used.add(f.key().metric())));
    revisions.forEach(r -> used.add(r.key().metric()));
    return edition.catalogue().metrics().values().stream()
        .filter(m -> used.contains(m.id()))
        .toList();
  }

  /** The first fair series; none where every line would be drawn through small numbers. */
  private Optional<Series> series(AreaFigures area) {
    List<Metric> shown = headlines.metrics();
    return Stream.concat(shown.stream().filter(m -> m.id().equals(CHARTED_FIRST)), shown.stream())
        .flatMap(m -> CHART_KINDS.stream().map(kind -> series(m, area, kind)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Series> series(Metric metric, AreaFigures area, PeriodKind kind) {
    return Series.of(metric, area, edition.asAt(), List.of(kind)).filter(Series::isFair);
  }

  private List<Sheets.Entry> contents(
      AreaFigures area,
      Map<String, Coarsening.Shown<Figure>> tables,
      List<Comparison> comparisons,
      Coarsening.Shown<Headline> bySen,
      Optional<Series> series) {
    String name = area.place().name();
    List<Sheets.Entry> sheets = new ArrayList<>();
    sheets.add(new Sheets.Entry(Sheets.COVER, edition.text("cover.title")));
    sheets.add(new Sheets.Entry(Sheets.DASHBOARD, edition.text("dashboard.title", "area", name)));
    if (!comparisons.isEmpty()) {
      sheets.add(
          new Sheets.Entry(Sheets.COMPARISON, edition.text("comparison.title", "area", name)));
    }
    if (!bySen.splits().isEmpty()) {
      sheets.add(new Sheets.Entry(Sheets.BY_SEN, edition.text("by_sen.title", "area", name)));
    }
    sheets.add(new Sheets.Entry(Sheets.CHANGED, RevisionsPage.title(edition, area.place())));
    sheets.add(new Sheets.Entry(Sheets.NOTES, edition.text("notes.title")));
    for (String family : tables.keySet()) {
      sheets.add(
          new Sheets.Entry(
              Sheets.family(edition, family),
              FamilyTablePage.title(edition, family, area.place())));
    }
    series.ifPresent(
        s ->
            sheets.add(new Sheets.Entry(Sheets.CHART_DATA, ChartDataPage.title(edition, s, name))));
    return sheets;
  }
}
