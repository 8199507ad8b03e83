package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendmetrics.reports.book.BarChart;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.LineChart.Look;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Group;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The items of a split in one period, beside the same period a year before, as bars; and the sheet
 * of their numbers.
 */
final class GroupsChart implements Charted {
  private static final int WIDE = 30;
  private static final int NARROW = 18;

  private final Edition edition;
  private final AreaFigures area;
  private final Headline line;
  private final List<Figure> now;
  private final List<Figure> before;

  private GroupsChart(Edition edition, AreaFigures area, Headline line, String topic) {
    this.edition = edition;
    this.area = area;
    this.line = line;
    List<String> items = Group.itemsOf(edition.catalogue(), topic);
    now = area.items(line.metric().id(), topic, items, line.when());
    before = area.items(line.metric().id(), topic, items, line.when().yearBefore());
  }

  /** Empty where fewer than two items have a number. */
  static Optional<Charted> of(
      Edition edition, AreaFigures area, Optional<Headline> line, String topic) {
    return line.map(l -> new GroupsChart(edition, area, l, topic))
        .filter(c -> c.now.stream().filter(f -> f.value() != null).count() > 1)
        .map(c -> c);
  }

  private Metric metric() {
    return line.metric();
  }

  @Override
  public String sheet() {
    return Sheets.chart("groups", metric());
  }

  @Override
  public String title() {
    return edition.text("chart.data.title", "title", metric().title(), "area", area.place().name());
  }

  @Override
  public String heading() {
    return edition.text("chart.title", "title", metric().title(), "area", area.place().name());
  }

  @Override
  public String finding() {
    String items =
        now.stream()
            .map(
                f ->
                    edition.text(
                        "tile.item",
                        "item",
                        f.key().breakdown(),
                        "value",
                        Numbers.text(f, metric(), edition)))
            .collect(Collectors.joining("; "));
    return edition.text(
        "chart.groups.finding",
        "title",
        metric().title(),
        "period",
        PeriodWords.within(line.when(), edition),
        "items",
        items);
  }

  @Override
  public void add(Book book, Page page) {
    BarChart.draw(page, numbers(book), ChartWords.of(this, metric(), edition));
  }

  private LineChart.Source numbers(Book book) {
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("chart.data.line"));
    List<String> items = now.stream().map(f -> f.key().breakdown()).toList();
    List<BigDecimal> values = new ArrayList<>();
    List<BigDecimal> earlier = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    for (Figure f : now) {
      values.add(Numbers.shown(f.value(), metric()));
      earlier.add(yearBefore(f));
      List<Object> row = new ArrayList<>();
      row.add(f.key().breakdown());
      row.add(values.get(values.size() - 1));
      row.add(earlier.get(earlier.size() - 1));
      row.add(PeriodWords.of(line.when(), edition));
      row.add(f.key().breakdownTopic());
      row.add(FamilyTablePage.source(f, edition));
      rows.add(row);
    }
    int firstRow = page.nextRow() + 1;
    page.table(
        Sheets.table(sheet()),
        List.of(
            Column.text(edition.text("column.group"), NARROW),
            Column.number(edition.text("column.figure"), NARROW),
            Column.number(edition.text("column.year_before"), NARROW),
            Column.text(edition.text("column.period"), WIDE),
            Column.text(edition.text("column.split"), NARROW),
            Column.text(edition.text("column.source"), WIDE)),
        rows);
    return new LineChart.Source(
        sheet(),
        firstRow,
        items,
        List.of(
            new LineChart.Line(PeriodWords.of(line.when(), edition), values, Look.OWN),
            new LineChart.Line(
                PeriodWords.of(line.when().yearBefore(), edition), earlier, Look.REGION)));
  }

  private BigDecimal yearBefore(Figure f) {
    return before.stream()
        .filter(b -> b.key().breakdown().equals(f.key().breakdown()) && b.value() != null)
        .findFirst()
        .map(b -> Numbers.shown(b.value(), metric()))
        .orElse(null);
  }
}
