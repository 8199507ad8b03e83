package org.sendmetrics.reports.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The figures of one family in one authority, as one table.
 *
 * <p><b>Shape out:</b> one row a figure; metrics in their order, newest period first within a
 * metric, totals before splits.
 */
final class FamilyTablePage {
  private static final int WIDE = 40;
  private static final int MIDDLE = 27;
  private static final int GROUP = 36;
  private static final int WORDS = 22;
  private static final int NARROW = 12;

  private final Edition edition;
  private final NotesPage notes;
  private final Map<When, String> periodWords = new HashMap<>();

  FamilyTablePage(Edition edition, NotesPage notes) {
    this.edition = edition;
    this.notes = notes;
  }

  static String title(Edition edition, String family, Figure.Place place) {
    return edition.text("table.title", "family", edition.family(family), "area", place.name());
  }

  /**
   * The figures of a family, our own before a publication's where all else is the same, as far as
   * they are not mostly withheld.
   */
  static Coarsening.Shown<Figure> figures(Edition edition, String family, AreaFigures area) {
    Map<String, Integer> metrics = new HashMap<>();
    edition.catalogue().metrics().keySet().forEach(m -> metrics.put(m, metrics.size()));
    Map<When, Integer> periods = newestFirst(area);
    List<Figure> all =
        Stream.concat(area.live().stream(), area.published().stream())
            .filter(f -> f.key().metric().startsWith(family + "."))
            .sorted(
                Comparator.<Figure>comparingInt(f -> metrics.getOrDefault(f.key().metric(), 0))
                    .thenComparingInt(f -> periods.get(When.of(f)))
                    .thenComparing(f -> !f.key().phase().equals(Figure.TOTAL))
                    .thenComparing(f -> !f.key().breakdownTopic().equals(Figure.TOTAL)))
            .toList();
    return Coarsening.of(edition.catalogue(), all, f -> f);
  }

  /** The place of each period in the order in which rows stand. */
  private static Map<When, Integer> newestFirst(AreaFigures area) {
    Set<When> periods = new HashSet<>();
    area.live().forEach(f -> periods.add(When.of(f)));
    area.published().forEach(f -> periods.add(When.of(f)));
    Map<When, Integer> order = new HashMap<>();
    periods.stream().sorted(When.NEWEST_FIRST).forEach(p -> order.put(p, order.size()));
    return order;
  }

  void add(Book book, String family, Figure.Place place, Coarsening.Shown<Figure> figures) {
    String sheet = Sheets.family(edition, family);
    Page page = new Page(book, sheet);
    page.title(edition.title(title(edition, family, place)));
    page.lines(edition.words().lines("table.line", "notes", NotesPage.mark(NotesPage.SYMBOLS)));
    List<String> instead = new ShownInstead(edition).lines(figures);
    if (figures.rows().isEmpty()) {
      ShownInstead.table(page, sheet, edition, instead);
      return;
    }
    page.lines(instead);
    page.table(Sheets.table(sheet), columns(), figures.rows().stream().map(this::row)::iterator);
  }

  private List<Column> columns() {
    return List.of(
        Column.text(edition.text("column.measure"), WIDE),
        Column.text(edition.text("column.period"), MIDDLE),
        Column.text(edition.text("column.phase"), WORDS),
        Column.text(edition.text("column.split"), WORDS),
        Column.text(edition.text("column.group"), GROUP),
        Column.number(edition.text("column.numerator"), NARROW),
        Column.number(edition.text("column.denominator"), NARROW),
        Column.number(edition.text("column.figure"), NARROW),
        Column.text(edition.text("column.unit"), NARROW),
        Column.number(edition.text("column.lower"), NARROW),
        Column.number(edition.text("column.upper"), NARROW),
        Column.text(edition.text("column.source"), MIDDLE),
        Column.text(edition.text("column.notes"), NARROW));
  }

  private List<Object> row(Figure f) {
    Metric metric = edition.catalogue().metric(f.key().metric());
    return List.of(
        metric.title(),
        periodWords.computeIfAbsent(When.of(f), w -> PeriodWords.of(w, edition)),
        f.key().phase(),
        f.key().breakdownTopic(),
        f.key().breakdown(),
        FigureCells.numerator(f),
        FigureCells.denominator(f),
        FigureCells.value(f, metric),
        f.unit(),
        FigureCells.lower(f, metric),
        FigureCells.upper(f, metric),
        source(f, edition),
        notes.mark(metric));
  }

  /** Where a figure comes from, in words. */
  static String source(Figure figure, Edition edition) {
    return figure.sourceSeries().equals(Figure.LIVE)
        ? edition.text("source.live")
        : figure.sourceSeries();
  }
}
