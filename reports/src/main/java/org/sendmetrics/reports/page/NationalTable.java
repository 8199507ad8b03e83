package org.sendmetrics.reports.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Change;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeerComparison;

/**
 * One measure in all areas: each figure with its interval, the year before and what may be said of
 * the change, and where it lies among all others in words. There is no rank.
 */
final class NationalTable {
  private static final int WIDE = 25;
  private static final int NARROW = 12;

  private final Edition edition;
  private final Wider wider;
  private final Everywhere everywhere;
  private final Metric metric;

  NationalTable(Edition edition, Wider wider, Everywhere everywhere, Metric metric) {
    this.edition = edition;
    this.wider = wider;
    this.everywhere = everywhere;
    this.metric = metric;
  }

  static String sheet(Metric metric) {
    return Sheets.name(metric.title());
  }

  static String title(Metric metric, Edition edition) {
    return edition.text("national.table.title", "title", metric.title());
  }

  /**
   * @param figures in the order of rows
   * @param all every figure of the measure, by place and period
   */
  void add(Book book, NotesPage notes, List<Figure> figures, Map<String, Map<When, Figure>> all) {
    Page page = new Page(book, sheet(metric));
    page.title(edition.title(title(metric, edition)));
    page.lines(edition.words().lines("national.line", "note", notes.mark(metric)));
    List<Figure> shown =
        Coarsening.isMostlyWithheld(figures)
            ? figures.stream().filter(f -> !Coarsening.isWithheld(f)).toList()
            : figures;
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
            Column.number(edition.text("column.year_before"), NARROW),
            Column.text(edition.text("column.change"), WIDE),
            Column.text(edition.text("national.column.funnel"), WIDE),
            Column.text(edition.text("national.column.band"), WIDE),
            Column.text(edition.text("column.source"), WIDE)),
        shown.stream()
                .map(f -> row(f, before(f, all.getOrDefault(f.key().place().code(), Map.of()))))
            ::iterator);
  }

  /** The year before, of the same series; null where there is none. */
  private static Figure before(Figure f, Map<When, Figure> byPeriod) {
    return Optional.ofNullable(byPeriod.get(When.of(f).yearBefore()))
        .filter(b -> b.sourceSeries().equals(f.sourceSeries()))
        .orElse(null);
  }

  private List<Object> row(Figure f, Figure before) {
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
        FigureCells.valueOrAbsent(before, metric),
        edition.text(Change.between(f, before, metric.better()).key()),
        edition.text(everywhere.position(f).map(p -> p.key()).orElse("national.band.none")),
        edition.text(band(f)),
        FamilyTablePage.source(f, edition));
  }

  /** Among how many others it lies: of those it can be told apart from, more above or below. */
  private String band(Figure f) {
    PeerComparison peers =
        wider
            .peers(metric.id(), f.key().place(), When.of(f))
            .filter(p -> p.alike() != null && p.sourceSeries().equals(f.sourceSeries()))
            .orElse(null);
    if (peers == null || Change.isSmall(f)) {
      return "national.band.none";
    }
    int half = (peers.alike() + peers.higher() + peers.lower() + 1) / 2;
    if (peers.higher() >= half) {
      return "national.band.below_most";
    }
    if (peers.lower() >= half) {
      return "national.band.above_most";
    }
    return peers.alike() >= half ? "national.band.like_most" : "national.band.between";
  }
}
