package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Change;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.Remainder;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeerComparison;
import org.sendmetrics.schemas.TimelinessLayout;

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
  private final TimelinessLayout timeliness;
  private final EveryYear years;
  private final boolean hasFunnel;
  private final boolean hasExceptions;

  /**
   * @param years the figures from which the share of exceptions is worked out
   */
  NationalTable(
      Edition edition,
      Wider wider,
      Everywhere everywhere,
      Metric metric,
      BoardLayout.National layout,
      EveryYear years) {
    this.edition = edition;
    this.wider = wider;
    this.everywhere = everywhere;
    this.metric = metric;
    this.timeliness = layout.timeliness();
    this.years = years;
    this.hasFunnel = layout.funnels().contains(metric.id());
    this.hasExceptions = List.of(timeliness.rate(), timeliness.issued()).contains(metric.id());
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
        columns(),
        shown.stream()
                .map(f -> row(f, before(f, all.getOrDefault(f.key().place().code(), Map.of()))))
            ::iterator);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.area"), WIDE));
    columns.add(Column.text(edition.text("column.area_code"), NARROW));
    columns.add(Column.text(edition.text("column.region"), WIDE));
    columns.add(Column.text(edition.text("column.period"), WIDE));
    columns.add(Column.number(edition.text("column.numerator"), NARROW));
    columns.add(Column.number(edition.text("column.denominator"), NARROW));
    columns.add(Column.number(edition.text("column.figure"), NARROW));
    columns.add(Column.text(edition.text("column.unit"), NARROW));
    columns.add(Column.number(edition.text("column.lower"), NARROW));
    columns.add(Column.number(edition.text("column.upper"), NARROW));
    if (hasExceptions) {
      columns.add(Column.number(edition.text("national.column.excepted_share"), NARROW));
    }
    columns.add(Column.number(edition.text("column.year_before"), NARROW));
    columns.add(Column.text(edition.text("column.change"), WIDE));
    columns.add(Column.text(edition.text("national.column.band"), WIDE));
    columns.add(Column.text(edition.text("column.source"), WIDE));
    if (hasFunnel) {
      columns.add(Column.text(edition.text("national.column.funnel"), WIDE));
    }
    return columns;
  }

  /** The year before, of the same series; null where there is none. */
  private static Figure before(Figure f, Map<When, Figure> byPeriod) {
    return Optional.ofNullable(byPeriod.get(When.of(f).yearBefore()))
        .filter(b -> b.sourceSeries().equals(f.sourceSeries()))
        .orElse(null);
  }

  private List<Object> row(Figure f, Figure before) {
    Figure.Place place = f.key().place();
    List<Object> row = new ArrayList<>();
    row.add(place.name());
    row.add(place.code());
    row.add(place.regionName().isEmpty() ? "[z]" : place.regionName());
    row.add(PeriodWords.of(When.of(f), edition));
    row.add(FigureCells.numerator(f));
    row.add(FigureCells.denominator(f));
    row.add(FigureCells.value(f, metric));
    row.add(f.unit());
    row.add(FigureCells.lower(f, metric));
    row.add(FigureCells.upper(f, metric));
    if (hasExceptions) {
      EveryYear.Row one = new EveryYear.Row(When.of(f), place, f.sourceSeries());
      row.add(NationalRows.percent(Remainder.excepted(years, timeliness, one)));
    }
    row.add(FigureCells.valueOrAbsent(before, metric));
    row.add(edition.text(Change.between(f, before, metric.better()).key()));
    row.add(edition.text(band(f)));
    row.add(FamilyTablePage.source(f, edition));
    if (hasFunnel) {
      row.add(edition.text(everywhere.position(f).map(p -> p.key()).orElse("national.band.none")));
    }
    return row;
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
