package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.FunnelChart;
import org.sendmetrics.reports.book.FunnelChart.Drawn;
import org.sendmetrics.reports.book.LineChart.Look;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.variation.Funnel;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * All authorities of one year in a funnel, one of them marked where the workbook is about it; and
 * the sheet of the numbers, smallest base first.
 */
final class FunnelPlot implements Charted {
  private static final int WIDE = 32;
  private static final int NARROW = 16;
  private static final int BASE_COLUMN = 4;
  private static final int FIGURE_COLUMN = 5;
  private static final int SHOWN_PLACES = 2;

  private final Edition edition;
  private final Metric metric;
  private final Figure.Place place;
  private final Everywhere.Year year;

  /**
   * @param place the authority to mark; England for none
   */
  FunnelPlot(Edition edition, Metric metric, Figure.Place place, Everywhere.Year year) {
    this.edition = edition;
    this.metric = metric;
    this.place = place;
    this.year = year;
  }

  static Optional<FunnelPlot> of(
      Edition edition, Metric metric, Figure.Place place, Everywhere everywhere) {
    return everywhere.newest(metric.id()).map(y -> new FunnelPlot(edition, metric, place, y));
  }

  @Override
  public String sheet() {
    return Sheets.chart("funnel", metric);
  }

  @Override
  public String title() {
    return edition.text(
        "funnel.data.title",
        "title",
        metric.title(),
        "period",
        PeriodWords.within(year.when(), edition));
  }

  @Override
  public String heading() {
    return edition.text(
        "funnel.title",
        "title",
        metric.title(),
        "period",
        PeriodWords.within(year.when(), edition));
  }

  @Override
  public String finding() {
    String period = PeriodWords.within(year.when(), edition);
    return year.of(place)
        .map(
            own ->
                edition.text(
                    "funnel.finding",
                    "title",
                    metric.title(),
                    "period",
                    period,
                    "position",
                    edition.text(year.funnel().position(Everywhere.Year.place(own)).key())))
        .orElse(edition.text("funnel.finding.all", "title", metric.title(), "period", period));
  }

  @Override
  public void add(Book book, Page page) {
    FunnelChart.draw(
        page,
        numbers(book),
        ChartWords.of(this, metric, edition),
        edition.text("column.denominator"));
  }

  private FunnelChart.Source numbers(Book book) {
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("funnel.data.line"));
    List<FunnelChart.Column> drawn = new ArrayList<>();
    drawn.add(points(edition.text("funnel.places"), FIGURE_COLUMN, f -> true, Look.PLACES));
    if (year.of(place).isPresent()) {
      drawn.add(points(place.name(), FIGURE_COLUMN + drawn.size(), f -> isMarked(f), Look.MARKED));
    }
    for (Funnel.Reach reach : Funnel.Reach.values()) {
      String key = "funnel.column." + reach.name().toLowerCase(Locale.ROOT);
      drawn.add(limit(key + ".lower", drawn.size(), f -> limits(f, reach).lower(), reach));
      drawn.add(limit(key + ".upper", drawn.size(), f -> limits(f, reach).upper(), reach));
    }
    int firstRow = page.nextRow() + 1;
    page.table(Sheets.table(sheet()), columns(drawn), rows(drawn));
    return new FunnelChart.Source(
        sheet(),
        firstRow,
        BASE_COLUMN,
        year.places().stream().map(f -> BigDecimal.valueOf(f.denominator())).toList(),
        drawn);
  }

  private boolean isMarked(Figure f) {
    return f.key().place().code().equals(place.code());
  }

  private Funnel.Limits limits(Figure f, Funnel.Reach reach) {
    return year.funnel().limits(f.denominator(), reach);
  }

  private FunnelChart.Column points(String name, int column, Predicate<Figure> which, Look look) {
    List<BigDecimal> values = new ArrayList<>();
    year.places().forEach(f -> values.add(which.test(f) ? Numbers.shown(f.value(), metric) : null));
    return new FunnelChart.Column(name, column, values, Drawn.POINTS, look);
  }

  private FunnelChart.Column limit(
      String key, int before, Function<Figure, Double> at, Funnel.Reach reach) {
    List<BigDecimal> values =
        year.places().stream()
            .map(at)
            .map(v -> BigDecimal.valueOf(v).setScale(SHOWN_PLACES, RoundingMode.HALF_UP))
            .toList();
    Look look = reach == Funnel.Reach.INNER ? Look.LIMIT : Look.CENTRE;
    return new FunnelChart.Column(
        edition.text(key), FIGURE_COLUMN + before, values, Drawn.LINE, look);
  }

  private List<Column> columns(List<FunnelChart.Column> drawn) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.area"), WIDE));
    columns.add(Column.text(edition.text("column.area_code"), NARROW));
    columns.add(Column.text(edition.text("column.period"), WIDE));
    columns.add(Column.number(edition.text("column.numerator"), NARROW));
    columns.add(Column.number(edition.text("column.denominator"), NARROW));
    columns.add(Column.number(edition.text("column.figure"), NARROW));
    drawn.stream()
        .skip(1)
        .forEach(
            d ->
                columns.add(
                    Column.number(
                        d.drawn() == Drawn.POINTS
                            ? edition.text("column.drawn", "area", d.name())
                            : d.name(),
                        NARROW)));
    columns.add(Column.text(edition.text("column.change"), WIDE));
    return columns;
  }

  private List<List<Object>> rows(List<FunnelChart.Column> drawn) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < year.places().size(); i++) {
      Figure f = year.places().get(i);
      List<Object> row = new ArrayList<>();
      row.add(f.key().place().name());
      row.add(f.key().place().code());
      row.add(PeriodWords.of(year.when(), edition));
      row.add(f.numerator());
      row.add(f.denominator());
      for (FunnelChart.Column column : drawn) {
        row.add(column.values().get(i));
      }
      row.add(edition.text(year.funnel().position(Everywhere.Year.place(f)).key()));
      rows.add(row);
    }
    return rows;
  }
}
