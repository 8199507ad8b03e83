package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TimelinessLayout;

/** What tables of how the areas' 20-week figures are spread have in common. */
final class SpreadRows {
  private static final int WIDE = 30;

  private final Edition edition;
  private final NotesPage notes;
  private final TimelinessLayout layout;
  private final EveryYear years;

  SpreadRows(Edition edition, NotesPage notes, TimelinessLayout layout, EveryYear years) {
    this.edition = edition;
    this.notes = notes;
    this.layout = layout;
    this.years = years;
  }

  /** Whether no year has enough areas. */
  boolean isEmpty() {
    return each((metric, spread) -> Stream.of(true)).findAny().isEmpty();
  }

  /** Measure, period and source. */
  List<Column> keys() {
    return new ArrayList<>(
        List.of(
            Column.text(edition.text("column.measure"), WIDE),
            Column.text(edition.text("column.period"), WIDE),
            Column.text(edition.text("column.source"), WIDE)));
  }

  List<Object> keys(Metric metric, EveryYear.Spread spread) {
    boolean isOwn = spread.series().equals(Figure.LIVE);
    return new ArrayList<>(
        List.of(
            notes.marked(metric),
            PeriodWords.of(spread.when(), edition),
            isOwn ? edition.text("source.live") : spread.series()));
  }

  /** What is made of each spread, the figure without exceptions first, the newest year first. */
  <T> Stream<T> each(BiFunction<Metric, EveryYear.Spread, Stream<T>> rows) {
    return Stream.of(layout.rate(), layout.issued())
        .map(id -> edition.catalogue().metric(id))
        .flatMap(m -> years.spreads(m.id()).stream().flatMap(s -> rows.apply(m, s)));
  }

  /** The figures that are shown, as they are shown, the smallest first. */
  static List<BigDecimal> shown(Metric metric, EveryYear.Spread spread) {
    return spread.figures().stream()
        .map(Figure::value)
        .filter(v -> v != null)
        .map(v -> Numbers.shown(v, metric))
        .sorted()
        .toList();
  }
}
