package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.LineChart.Look;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/**
 * A metric over time beside the region, England and the middle of the statistical neighbours, as
 * far as they have the same periods; and the sheet of its numbers, oldest first. A cell is empty
 * where nothing may be drawn; the column of figures says why in a symbol.
 */
final class TrendChart implements Charted {
  private static final int PERIOD_WIDTH = 34;
  private static final int NUMBER_WIDTH = 24;
  private static final List<PeriodKind> KINDS =
      List.of(
          PeriodKind.FINANCIAL_QUARTER,
          PeriodKind.TERM,
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.ACADEMIC_YEAR);

  private final Edition edition;
  private final Wider wider;
  private final Figure.Place place;
  private final Series series;

  private TrendChart(Edition edition, Wider wider, Figure.Place place, Series series) {
    this.edition = edition;
    this.wider = wider;
    this.place = place;
    this.series = series;
  }

  /** That of the shortest periods with a fair series; none where all would be drawn through air. */
  static Optional<Charted> of(Edition edition, Wider wider, AreaFigures area, Metric metric) {
    return KINDS.stream()
        .flatMap(
            kind ->
                Series.of(metric, area, edition.asAt(), List.of(kind))
                    .filter(Series::isFair)
                    .stream())
        .findFirst()
        .map(series -> new TrendChart(edition, wider, area.place(), series));
  }

  @Override
  public String sheet() {
    return Sheets.chart("trend", series.metric());
  }

  @Override
  public String title() {
    return edition.text("chart.data.title", "title", series.metric().title(), "area", place.name());
  }

  @Override
  public String heading() {
    return edition.text("chart.title", "title", series.metric().title(), "area", place.name());
  }

  @Override
  public String finding() {
    return ChartWords.finding(series, place.name(), edition);
  }

  @Override
  public void add(Book book, Page page) {
    LineChart.draw(page, numbers(book), ChartWords.of(this, series.metric(), edition));
  }

  private LineChart.Source numbers(Book book) {
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("chart.data.line"));
    List<LineChart.Line> lines = lines();
    List<String> periods =
        series.points().stream().map(p -> PeriodWords.shortly(p.when(), edition)).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.period"), PERIOD_WIDTH));
    lines.forEach(l -> columns.add(Column.number(header(l), NUMBER_WIDTH)));
    columns.add(Column.number(edition.text("column.figure"), NUMBER_WIDTH));
    columns.add(Column.text(edition.text("column.source"), PERIOD_WIDTH));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(periods.get(i));
      for (LineChart.Line line : lines) {
        row.add(line.values().get(i));
      }
      Figure figure = series.points().get(i).figure();
      row.add(FigureCells.valueOrAbsent(figure, series.metric()));
      row.add(
          figure == null
              ? Symbols.bracketed(Symbols.NOT_AVAILABLE)
              : FamilyTablePage.source(figure, edition));
      rows.add(row);
    }
    int firstRow = page.nextRow() + 1;
    page.table(Sheets.table(sheet()), columns, rows);
    return new LineChart.Source(sheet(), firstRow, periods, lines);
  }

  private String header(LineChart.Line line) {
    return line.look() == Look.NEIGHBOURS
        ? edition.text("column.neighbours")
        : edition.text("column.drawn", "area", line.name());
  }

  private List<LineChart.Line> lines() {
    List<LineChart.Line> lines = new ArrayList<>();
    lines.add(new LineChart.Line(place.name(), series.drawn(), Look.OWN));
    Figure.Place region = Figure.Place.region(place.regionCode(), place.regionName());
    series
        .beside(wider, region)
        .ifPresent(v -> lines.add(new LineChart.Line(region.name(), v, Look.REGION)));
    series
        .beside(wider, Figure.Place.ENGLAND)
        .ifPresent(
            v -> lines.add(new LineChart.Line(Figure.Place.ENGLAND.name(), v, Look.ENGLAND)));
    List<BigDecimal> neighbours = series.neighbours(wider, place);
    if (neighbours.stream().filter(v -> v != null).count() >= Series.FEWEST) {
      lines.add(new LineChart.Line(edition.text("chart.neighbours"), neighbours, Look.NEIGHBOURS));
    }
    return lines;
  }
}
