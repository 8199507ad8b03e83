package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;

/**
 * The numbers behind the chart, oldest period first. A cell is empty where nothing may be drawn;
 * the column of figures says why in a symbol.
 */
final class ChartDataPage {
  private static final int PERIOD_WIDTH = 34;
  private static final int NUMBER_WIDTH = 24;

  private final Edition edition;
  private final Wider wider;

  ChartDataPage(Edition edition, Wider wider) {
    this.edition = edition;
    this.wider = wider;
  }

  static String title(Edition edition, Series series, String area) {
    return edition.text("chart.data.title", "title", series.metric().title(), "area", area);
  }

  /** Writes the sheet and says where a chart finds its numbers. */
  LineChart.Source add(Book book, Series series, Figure.Place place) {
    Page page = new Page(book, Sheets.CHART_DATA);
    page.title(edition.title(title(edition, series, place.name())));
    page.lines(edition.words().lines("chart.data.line"));
    List<LineChart.Line> lines = lines(series, place);
    List<String> periods =
        series.points().stream().map(p -> PeriodWords.shortly(p.when(), edition)).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.period"), PERIOD_WIDTH));
    lines.forEach(
        l ->
            columns.add(
                Column.number(edition.text("column.drawn", "area", l.name()), NUMBER_WIDTH)));
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
    page.table(Sheets.table(Sheets.CHART_DATA), columns, rows);
    return new LineChart.Source(Sheets.CHART_DATA, firstRow, periods, lines);
  }

  /**
   * The authority's line, then those of its region and England where they have the same periods.
   */
  private List<LineChart.Line> lines(Series series, Figure.Place place) {
    List<LineChart.Line> lines = new ArrayList<>();
    lines.add(new LineChart.Line(place.name(), series.drawn()));
    Figure.Place region = Figure.Place.region(place.regionCode(), place.regionName());
    for (Figure.Place above : List.of(region, Figure.Place.ENGLAND)) {
      series
          .beside(wider, above)
          .ifPresent(values -> lines.add(new LineChart.Line(above.name(), values)));
    }
    return lines;
  }
}
