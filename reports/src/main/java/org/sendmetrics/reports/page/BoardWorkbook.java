package org.sendmetrics.reports.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Comparison;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.figures.Standing;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Revision;

/**
 * The workbook of one authority's partnership board: the first page, cover, contents, a page for
 * each area of concern, what changed, what is off target, comparisons, notes, then tables: one for
 * each family of metrics and one for each chart.
 */
public final class BoardWorkbook {
  private final Edition edition;
  private final Wider wider;
  private final Headlines headlines;
  private final BoardLayout layout;
  private final Charts charts;

  /**
   * @param everywhere the published figures of all authorities
   */
  public BoardWorkbook(Edition edition, Wider wider, Everywhere everywhere) {
    this.edition = edition;
    this.wider = wider;
    this.headlines = new Headlines(edition.catalogue(), wider, edition.asAt());
    this.layout = BoardLayout.shipped(edition.catalogue());
    this.charts = new Charts(edition, wider, everywhere);
  }

  /** What one area's workbook is made of. */
  private record Content(
      AreaFigures area,
      Standing standing,
      Map<BoardLayout.Concern, List<Charted>> charts,
      List<Comparison> comparisons,
      Coarsening.Shown<Headline> bySen,
      Map<String, Coarsening.Shown<Figure>> tables) {

    Figure.Place place() {
      return area.place();
    }

    List<Charted> allCharts() {
      return charts.values().stream().flatMap(List::stream).toList();
    }
  }

  /**
   * @param revisions the area's figures that moved since they were last published
   * @param said what the area's board sent in words
   */
  public void write(AreaFigures area, List<Revision> revisions, BoardWords said, Path file) {
    String name = area.place().name();
    String title = edition.text("board.title", "area", name);
    String author = edition.text("author", "area", name);
    Content content = content(area, said);
    NotesPage notes = new NotesPage(edition, metrics(content, revisions));
    try (Book book =
        new Book(edition.title(title), edition.text("board.subject"), author, edition.asAt())) {
      new FirstPage(edition, layout, area, content.standing()).add(book);
      CoverPage.add(
          book, edition, title, edition.words().lines("board.about"), madeFrom(area, edition));
      ContentsPage.add(book, edition, title, contents(content));
      Map<BoardLayout.Concern, Page> pages = concerns(book, notes, content);
      new RevisionsPage(edition, notes).add(book, area.place(), revisions);
      new ExceptionsPage(edition).add(book, area.place(), content.standing());
      if (!content.comparisons().isEmpty()) {
        new ComparisonPage(edition, notes).add(book, area.place(), content.comparisons());
      }
      if (!content.bySen().splits().isEmpty()) {
        BySenPage.add(book, edition, notes, area.place(), content.bySen());
      }
      notes.add(book);
      FamilyTablePage table = new FamilyTablePage(edition, notes);
      content.tables().forEach((family, figures) -> table.add(book, family, area.place(), figures));
      content
          .charts()
          .forEach((concern, found) -> found.forEach(c -> c.add(book, pages.get(concern))));
      book.write(file);
    }
  }

  private Content content(AreaFigures area, BoardWords said) {
    Standing standing = new Standing(edition.catalogue(), area, wider, edition.asAt(), said);
    Map<BoardLayout.Concern, List<Charted>> drawn = new LinkedHashMap<>();
    layout.concerns().forEach(c -> drawn.put(c, charts.of(c, area, standing)));
    return new Content(
        area,
        standing,
        drawn,
        headlines.comparisons(area),
        headlines.bySenProvision(area),
        tables(area));
  }

  private Map<BoardLayout.Concern, Page> concerns(Book book, NotesPage notes, Content content) {
    Map<BoardLayout.Concern, Page> pages = new LinkedHashMap<>();
    content
        .charts()
        .forEach(
            (concern, drawn) ->
                pages.put(
                    concern,
                    new ConcernPage(edition, notes, concern)
                        .add(
                            book,
                            content.place(),
                            headlines.of(concern.metrics(), content.area()),
                            drawn.stream().map(Charted::finding).toList())));
    return pages;
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
    for (String family : edition.catalogue().families()) {
      Coarsening.Shown<Figure> figures = FamilyTablePage.figures(edition, family, area);
      if (!figures.splits().isEmpty()) {
        tables.put(family, figures);
      }
    }
    return tables;
  }

  /** The metrics that any sheet shows. */
  private List<Metric> metrics(Content content, List<Revision> revisions) {
    TreeSet<String> used = new TreeSet<>();
    content
        .tables()
        .values()
        .forEach(figures -> figures.rows().forEach(f -> used.add(f.key().metric())));
    content.comparisons().forEach(c -> used.add(c.metric().id()));
    layout.concerns().stream()
        .flatMap(c -> headlines.of(c.metrics(), content.area()).rows().stream())
        .forEach(h -> used.add(h.metric().id()));
    revisions.forEach(r -> used.add(r.key().metric()));
    return edition.catalogue().metrics().values().stream()
        .filter(m -> used.contains(m.id()))
        .toList();
  }

  private List<Sheets.Entry> contents(Content content) {
    Figure.Place place = content.place();
    List<Sheets.Entry> sheets = new ArrayList<>();
    sheets.add(new Sheets.Entry(Sheets.DASHBOARD, FirstPage.title(edition, content.area())));
    sheets.add(new Sheets.Entry(Sheets.COVER, edition.text("cover.title")));
    for (BoardLayout.Concern concern : layout.concerns()) {
      sheets.add(
          new Sheets.Entry(
              ConcernPage.sheet(concern, edition), ConcernPage.title(concern, place, edition)));
    }
    sheets.add(new Sheets.Entry(Sheets.CHANGED, RevisionsPage.title(edition, place)));
    sheets.add(new Sheets.Entry(Sheets.EXCEPTIONS, ExceptionsPage.title(edition, place)));
    if (!content.comparisons().isEmpty()) {
      sheets.add(
          new Sheets.Entry(
              Sheets.COMPARISON, edition.text("comparison.title", "area", place.name())));
    }
    if (!content.bySen().splits().isEmpty()) {
      sheets.add(
          new Sheets.Entry(Sheets.BY_SEN, edition.text("by_sen.title", "area", place.name())));
    }
    sheets.add(new Sheets.Entry(Sheets.NOTES, edition.text("notes.title")));
    for (String family : content.tables().keySet()) {
      sheets.add(
          new Sheets.Entry(
              Sheets.family(edition, family), FamilyTablePage.title(edition, family, place)));
    }
    content.allCharts().forEach(c -> sheets.add(new Sheets.Entry(c.sheet(), c.title())));
    return sheets;
  }
}
