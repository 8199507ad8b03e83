package org.sendmetrics.reports.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Arrival;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The workbook that sets all areas side by side: a first page with the funnels, England and the
 * regions, then one table a measure, areas in order of name and never ranked, England and the
 * regions first where their figure may be called so.
 */
public final class NationalWorkbook {
  private static final int YEARS_SHOWN = 8;

  private static final Comparator<Figure> BY_PLACE =
      Comparator.<Figure, Figure.Level>comparing(f -> f.key().place().level())
          .thenComparing(f -> f.key().place().name())
          .thenComparing(f -> f.key().place().code());

  private final Edition edition;
  private final Wider wider;
  private final Everywhere everywhere;
  private final BoardLayout.National layout;
  private final Map<String, Map<When, Map<String, Figure>>> areas = new TreeMap<>();
  private final Map<String, Figure.Place> regions = new TreeMap<>();
  private final EveryYear years;
  private final List<Arrival> arrivals;

  /**
   * @param everywhere the published figures of all authorities
   * @param arrivals how every area's extracts came
   */
  public NationalWorkbook(
      Edition edition, Wider wider, Everywhere everywhere, List<Arrival> arrivals) {
    this.edition = edition;
    this.wider = wider;
    this.everywhere = everywhere;
    this.arrivals = arrivals;
    this.layout = BoardLayout.shipped(edition.catalogue()).national();
    this.years =
        new EveryYear(layout.timeliness().measures().collect(Collectors.toSet()), edition.asAt());
  }

  /** Takes in a figure; all but finished years of the shown measures, unsplit, are passed over. */
  public void add(Figure figure) {
    years.add(figure);
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
        || !isMeant(figure.key().metric())) {
      return;
    }
    areas
        .computeIfAbsent(figure.key().metric(), m -> new TreeMap<>(When.NEWEST_FIRST))
        .computeIfAbsent(when, w -> new TreeMap<>())
        .merge(place.code(), figure, (old, next) -> next.symbol().equals("x") ? old : next);
  }

  private boolean isMeant(String metric) {
    return edition.catalogue().metric(metric).headline() || layout.metrics().contains(metric);
  }

  /** Writes the workbook; null, as tasks return. */
  public Void write(Path file) {
    Map<Metric, List<Figure>> tables = tables();
    Map<Metric, List<Figure>> above = newestAbove(tables.keySet());
    List<FunnelPlot> funnels = funnels();
    String title = edition.text("national.title");
    try (Book book =
        new Book(
            edition.title(title),
            edition.text("board.subject"),
            edition.text("author.all"),
            edition.asAt())) {
      NotesPage notes = new NotesPage(edition, tables.keySet());
      List<NationalSheet> timeliness = timeliness(notes);
      Page front =
          new NationalPage(edition)
              .add(book, above, funnels.stream().map(FunnelPlot::finding).toList());
      CoverPage.add(
          book,
          edition,
          title,
          edition.words().lines("national.about"),
          edition.words().lines("national.made_from"));
      ContentsPage.add(book, edition, title, contents(tables, above, timeliness, funnels));
      notes.add(book);
      if (!above.isEmpty()) {
        new RegionsTable(edition, notes).add(book, above);
      }
      tables.forEach(
          (metric, figures) ->
              new NationalTable(edition, wider, everywhere, metric, layout, years)
                  .add(book, notes, figures, byPlace(figures)));
      timeliness.forEach(sheet -> sheet.add(book));
      funnels.forEach(funnel -> funnel.add(book, front));
      book.write(file);
    }
    return null;
  }

  private List<NationalSheet> timeliness(NotesPage notes) {
    SpreadRows spreads = new SpreadRows(edition, notes, layout.timeliness(), years);
    return Stream.of(
            new SpreadTable(edition, spreads, layout.timeliness().step()),
            new DecilesTable(edition, spreads),
            new TimeBandsTable(edition, layout.timeliness(), years),
            new DateQualityTable(edition, layout.timeliness(), years, arrivals))
        .filter(sheet -> !sheet.isEmpty())
        .toList();
  }

  private List<Sheets.Entry> contents(
      Map<Metric, List<Figure>> tables,
      Map<Metric, List<Figure>> above,
      List<NationalSheet> timeliness,
      List<FunnelPlot> funnels) {
    List<Sheets.Entry> sheets = new ArrayList<>();
    sheets.add(new Sheets.Entry(Sheets.DASHBOARD, NationalPage.title(edition)));
    sheets.add(new Sheets.Entry(Sheets.COVER, edition.text("cover.title")));
    sheets.add(new Sheets.Entry(Sheets.NOTES, edition.text("notes.title")));
    if (!above.isEmpty()) {
      sheets.add(new Sheets.Entry(Sheets.REGIONS, RegionsTable.title(edition)));
    }
    tables
        .keySet()
        .forEach(
            m ->
                sheets.add(
                    new Sheets.Entry(NationalTable.sheet(m), NationalTable.title(m, edition))));
    timeliness.forEach(t -> sheets.add(new Sheets.Entry(t.sheet(), t.title())));
    funnels.forEach(f -> sheets.add(new Sheets.Entry(f.sheet(), f.title())));
    return sheets;
  }

  private List<FunnelPlot> funnels() {
    return layout.funnels().stream()
        .map(id -> edition.catalogue().metric(id))
        .flatMap(m -> FunnelPlot.of(edition, m, Figure.Place.ENGLAND, everywhere).stream())
        .toList();
  }

  private static Map<String, Map<When, Figure>> byPlace(List<Figure> figures) {
    Map<String, Map<When, Figure>> found = new HashMap<>();
    figures.forEach(
        f ->
            found.computeIfAbsent(f.key().place().code(), c -> new HashMap<>()).put(When.of(f), f));
    return found;
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

  /** England and the regions in the newest year in which one of them has a figure. */
  private Map<Metric, List<Figure>> newestAbove(Collection<Metric> metrics) {
    Map<Metric, List<Figure>> found = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      areas.getOrDefault(metric.id(), Map.of()).keySet().stream()
          .map(when -> above(metric, when))
          .filter(figures -> figures.stream().anyMatch(f -> f.value() != null))
          .findFirst()
          .ifPresent(figures -> found.put(metric, figures));
    }
    return found;
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
}
