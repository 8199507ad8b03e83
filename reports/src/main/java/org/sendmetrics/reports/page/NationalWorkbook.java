package org.sendmetrics.reports.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The workbook that sets all areas side by side: one table a headline metric, areas in order of
 * name and never ranked, England and the regions first where their figure may be called so.
 */
public final class NationalWorkbook {
  private static final int YEARS_SHOWN = 3;
  private static final int WIDE = 34;
  private static final int NARROW = 18;

  private static final Comparator<Figure> BY_PLACE =
      Comparator.<Figure, Figure.Level>comparing(f -> f.key().place().level())
          .thenComparing(f -> f.key().place().name())
          .thenComparing(f -> f.key().place().code());

  private final Edition edition;
  private final Wider wider;
  private final Map<String, Map<When, Map<String, Figure>>> areas = new TreeMap<>();
  private final Map<String, Figure.Place> regions = new TreeMap<>();

  public NationalWorkbook(Edition edition, Wider wider) {
    this.edition = edition;
    this.wider = wider;
  }

  /** Takes in a figure; all but finished years of headline metrics, unsplit, are passed over. */
  public void add(Figure figure) {
    Figure.Place place = figure.key().place();
    if (place.level() == Figure.Level.REGIONAL) {
      regions.put(place.code(), place);
    }
    When when = When.of(figure);
    boolean isYear = when.kind().filter(Headline.YEARS::contains).isPresent();
    if (place.level() != Figure.Level.LOCAL_AUTHORITY
        || !figure.key().isTotal()
        || !isYear
        || when.end().isAfter(edition.asAt())
        || !edition.catalogue().metric(figure.key().metric()).headline()) {
      return;
    }
    areas
        .computeIfAbsent(figure.key().metric(), m -> new TreeMap<>(When.NEWEST_FIRST))
        .computeIfAbsent(when, w -> new TreeMap<>())
        .merge(place.code(), figure, (old, next) -> next.symbol().equals("x") ? old : next);
  }

  /** Writes the workbook; null, as tasks return. */
  public Void write(Path file) {
    Map<Metric, List<Figure>> tables = tables();
    String title = edition.text("national.title");
    List<Sheets.Entry> sheets = new ArrayList<>();
    sheets.add(new Sheets.Entry(Sheets.COVER, edition.text("cover.title")));
    sheets.add(new Sheets.Entry(Sheets.NOTES, edition.text("notes.title")));
    tables.keySet().forEach(m -> sheets.add(new Sheets.Entry(sheet(m), title(m))));
    try (Book book =
        new Book(
            edition.title(title),
            edition.text("board.subject"),
            edition.text("author.all"),
            edition.asAt())) {
      CoverPage.add(
          book,
          edition,
          title,
          edition.words().lines("national.about"),
          edition.words().lines("national.made_from"));
      ContentsPage.add(book, edition, title, sheets);
      NotesPage notes = new NotesPage(edition, tables.keySet());
      notes.add(book);
      tables.forEach((metric, figures) -> table(book, notes, metric, figures));
      book.write(file);
    }
    return null;
  }

  private Map<Metric, List<Figure>> tables() {
    Map<Metric, List<Figure>> tables = new LinkedHashMap<>();
    for (Metric metric : edition.catalogue().metrics().values()) {
      Map<When, Map<String, Figure>> years = areas.getOrDefault(metric.id(), Map.of());
      List<Figure> figures = new ArrayList<>();
      years.entrySet().stream()
          .limit(YEARS_SHOWN)
          .forEach(
              year -> {
                figures.addAll(above(metric, year.getKey()));
                figures.addAll(year.getValue().values().stream().sorted(BY_PLACE).toList());
              });
      if (!figures.isEmpty()) {
        tables.put(metric, figures);
      }
    }
    return tables;
  }

  private List<Figure> above(Metric metric, When when) {
    TreeSet<Figure> found = new TreeSet<>(BY_PLACE);
    wider.at(metric.id(), Figure.TOTAL, Figure.Place.ENGLAND, when).ifPresent(found::add);
    for (Figure.Place region : regions.values()) {
      Optional<Figure> figure = wider.at(metric.id(), Figure.TOTAL, region, when);
      figure.ifPresent(found::add);
    }
    return new ArrayList<>(found);
  }

  private String sheet(Metric metric) {
    return Sheets.name(metric.title());
  }

  private String title(Metric metric) {
    return edition.text("national.table.title", "title", metric.title());
  }

  private void table(Book book, NotesPage notes, Metric metric, List<Figure> figures) {
    Page page = new Page(book, sheet(metric));
    page.title(edition.title(title(metric)));
    page.lines(edition.words().lines("national.line", "note", notes.mark(metric)));
    List<Figure> shown = shown(figures);
    if (shown.size() < figures.size()) {
      page.lines(List.of(edition.text("instead.areas", "count", figures.size() - shown.size())));
    }
    page.table(
        Sheets.table(sheet(metric)),
        List.of(
            Column.text(edition.text("column.area"), WIDE),
            Column.text(edition.text("column.area_code"), NARROW),
            Column.text(edition.text("column.region"), WIDE),
            Column.text(edition.text("column.period"), WIDE),
            Column.number(edition.text("column.numerator"), NARROW),
            Column.number(edition.text("column.denominator"), NARROW),
            Column.number(edition.text("column.figure"), NARROW),
            Column.text(edition.text("column.unit"), NARROW),
            Column.number(edition.text("column.lower"), NARROW),
            Column.number(edition.text("column.upper"), NARROW),
            Column.text(edition.text("column.source"), WIDE)),
        shown.stream().map(f -> row(metric, f))::iterator);
  }

  /** All rows; those with a number or none to withhold, where most are withheld. */
  private static List<Figure> shown(List<Figure> figures) {
    return Coarsening.isMostlyWithheld(figures)
        ? figures.stream().filter(f -> !Coarsening.isWithheld(f)).toList()
        : figures;
  }

  private List<Object> row(Metric metric, Figure f) {
    Figure.Place place = f.key().place();
    return List.of(
        place.name(),
        place.code(),
        place.regionName().isEmpty() ? "[z]" : place.regionName(),
        PeriodWords.of(When.of(f), edition),
        FigureCells.numerator(f),
        FigureCells.denominator(f),
        FigureCells.value(f, metric),
        f.unit(),
        FigureCells.lower(f, metric),
        FigureCells.upper(f, metric),
        FamilyTablePage.source(f, edition));
  }
}
