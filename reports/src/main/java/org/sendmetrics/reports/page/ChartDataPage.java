package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;

/**
 * The numbers behind the chart, oldest period first. Its second column is empty where nothing may
 * be drawn; the third says why in a symbol.
 */
final class ChartDataPage {
  private static final int PERIOD_WIDTH = 34;
  private static final int NUMBER_WIDTH = 20;

  private ChartDataPage() {}

  static String title(Edition edition, Series series, String area) {
    return edition.text("chart.data.title", "title", series.metric().title(), "area", area);
  }

  /** Writes the sheet and says where a chart finds its numbers. */
  static LineChart.Source add(Book book, Edition edition, Series series, String area) {
    Page page = new Page(book, Sheets.CHART_DATA);
    page.title(edition.title(title(edition, series, area)));
    page.lines(edition.words().lines("chart.data.line"));
    List<List<Object>> rows = new ArrayList<>();
    for (Series.Point point : series.points()) {
      rows.add(
          Arrays.asList(
              PeriodWords.of(point.when(), edition),
              point.drawn(series.metric()).orElse(null),
              FigureCells.valueOrAbsent(point.figure(), series.metric())));
    }
    int firstRow = page.nextRow() + 1;
    page.table(
        Sheets.table(Sheets.CHART_DATA),
        List.of(
            Column.text(edition.text("column.period"), PERIOD_WIDTH),
            Column.number(edition.text("column.drawn"), NUMBER_WIDTH),
            Column.number(edition.text("column.figure"), NUMBER_WIDTH)),
        rows);
    return new LineChart.Source(
        Sheets.CHART_DATA,
        firstRow,
        series.points().stream().map(p -> PeriodWords.of(p.when(), edition)).toList(),
        series.points().stream().map(p -> p.drawn(series.metric()).orElse(null)).toList());
  }
}
