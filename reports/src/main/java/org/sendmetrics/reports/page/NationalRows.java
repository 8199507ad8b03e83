package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.figures.Remainder;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/** The columns and cells that tables of all areas and years have in common. */
final class NationalRows {
  private static final int WIDE = 25;
  private static final int NARROW = 14;
  private static final int SOURCE = 34;

  private final Edition edition;
  private final EveryYear years;

  NationalRows(Edition edition, EveryYear years) {
    this.edition = edition;
    this.years = years;
  }

  /** Area, code, region, period and source. */
  List<Column> keys() {
    return new ArrayList<>(
        List.of(
            Column.text(edition.text("column.area"), WIDE),
            Column.text(edition.text("column.area_code"), NARROW),
            Column.text(edition.text("column.region"), WIDE),
            Column.text(edition.text("column.period"), WIDE),
            Column.text(edition.text("column.source"), SOURCE)));
  }

  List<Object> keys(EveryYear.Row row) {
    Figure.Place place = row.place();
    boolean hasRegion = !place.regionName().isEmpty();
    return new ArrayList<>(
        List.of(
            place.name(),
            place.code(),
            hasRegion ? place.regionName() : Symbols.bracketed(Symbols.NOT_APPLICABLE),
            PeriodWords.of(row.when(), edition),
            row.isOwn() ? edition.text("source.live") : row.series()));
  }

  /** A column of a measure's counts; its header names the measure. */
  Column counted(Metric metric) {
    return number("national.column.counted", "title", metric.title());
  }

  /** A column of a measure's figures. */
  Column value(Metric metric) {
    return number("national.column.value", "title", metric.title(), "unit", metric.unit().symbol());
  }

  Column number(String key, Object... slots) {
    return Column.number(edition.text(key, slots), NARROW);
  }

  Object counted(Metric metric, EveryYear.Row row) {
    return years.of(metric.id(), row).map(FigureCells::numerator).orElse(absent());
  }

  Object base(Metric metric, EveryYear.Row row) {
    return years.of(metric.id(), row).map(FigureCells::denominator).orElse(absent());
  }

  Object value(Metric metric, EveryYear.Row row) {
    return FigureCells.valueOrAbsent(years.of(metric.id(), row).orElse(null), metric);
  }

  static Object count(Optional<Remainder> left) {
    return left.map(r -> (Object) r.count()).orElse(absent());
  }

  /** Not available where it cannot be worked out, not applicable where there is nobody to count. */
  static Object percent(Optional<Remainder> left) {
    return left.map(
            r -> r.percent().map(p -> (Object) p).orElse(Symbols.bracketed(Symbols.NOT_APPLICABLE)))
        .orElse(absent());
  }

  private static Object absent() {
    return Symbols.bracketed(Symbols.NOT_AVAILABLE);
  }
}
