package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.LineChart.Look;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.ControlSeries;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.variation.ProcessControl;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * A metric's process-control chart: its figures in a row with their mean and the limits of chance,
 * and what the newest one says in words; and the sheet of its numbers.
 *
 * <p><b>Law:</b> limits are drawn no lower than 0 and, for shares, no higher than 100.
 */
final class ControlChart implements Charted {
  private static final int PERIOD_WIDTH = 26;
  private static final int NUMBER_WIDTH = 20;
  private static final int WORDS_WIDTH = 44;
  private static final double ALL = 100;

  /** Limits are shown with one decimal place more than the figures, but no more than this. */
  private static final int MOST_PLACES = 2;

  private final Edition edition;
  private final Figure.Place place;
  private final ControlSeries series;

  private ControlChart(Edition edition, Figure.Place place, ControlSeries series) {
    this.edition = edition;
    this.place = place;
    this.series = series;
  }

  static Optional<Charted> of(Edition edition, AreaFigures area, Metric metric) {
    return ControlSeries.of(metric, area, edition.asAt())
        .map(series -> new ControlChart(edition, area.place(), series));
  }

  private Metric metric() {
    return series.metric();
  }

  @Override
  public String sheet() {
    return Sheets.chart("control", metric());
  }

  @Override
  public String title() {
    return edition.text("control.data.title", "title", metric().title(), "area", place.name());
  }

  @Override
  public String heading() {
    return edition.text("control.title", "title", metric().title(), "area", place.name());
  }

  @Override
  public String finding() {
    Series.Point last = series.points().get(series.points().size() - 1);
    return edition.text(
        series.chart().isTrial() ? "control.finding.trial" : "control.finding",
        "title",
        metric().title(),
        "points",
        series.points().size(),
        "period",
        PeriodWords.within(last.when(), edition),
        "reading",
        edition.text(series.reading().key()),
        "signal",
        edition.text(series.chart().newest().key()));
  }

  @Override
  public void add(Book book, Page page) {
    LineChart.draw(page, numbers(book), ChartWords.of(this, metric(), edition));
  }

  private LineChart.Source numbers(Book book) {
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("control.data.line"));
    List<LineChart.Line> lines = lines();
    List<String> periods =
        series.points().stream().map(p -> PeriodWords.shortly(p.when(), edition)).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.period"), PERIOD_WIDTH));
    lines.forEach(l -> columns.add(Column.number(header(l), NUMBER_WIDTH)));
    columns.add(Column.text(edition.text("column.change"), WORDS_WIDTH));
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(periods.get(i));
      for (LineChart.Line line : lines) {
        row.add(line.values().get(i));
      }
      row.add(edition.text(series.chart().signals().get(i).key()));
      rows.add(row);
    }
    int firstRow = page.nextRow() + 1;
    page.table(Sheets.table(sheet()), columns, rows);
    return new LineChart.Source(sheet(), firstRow, periods, lines);
  }

  private String header(LineChart.Line line) {
    return line.look() == Look.OWN
        ? edition.text("column.drawn", "area", line.name())
        : line.name();
  }

  private List<LineChart.Line> lines() {
    List<LineChart.Line> lines = new ArrayList<>();
    List<BigDecimal> own =
        series.points().stream().map(p -> Numbers.shown(p.figure().value(), metric())).toList();
    lines.add(new LineChart.Line(place.name(), own, Look.OWN));
    ProcessControl chart = series.chart();
    lines.add(level("control.column.mean", chart.mean(), Look.CENTRE));
    lines.add(level("control.column.lower", chart.lower(), Look.LIMIT));
    lines.add(level("control.column.upper", chart.upper(), Look.LIMIT));
    return lines;
  }

  private LineChart.Line level(String key, double number, Look look) {
    double least = Math.max(0, number);
    double drawn = metric().unit() == Metric.Unit.PERCENT ? Math.min(ALL, least) : least;
    int places = Math.min(MOST_PLACES, metric().decimalPlaces() + 1);
    BigDecimal shown = BigDecimal.valueOf(drawn).setScale(places, RoundingMode.HALF_UP);
    return new LineChart.Line(
        edition.text(key), Collections.nCopies(series.points().size(), shown), look);
  }
}
