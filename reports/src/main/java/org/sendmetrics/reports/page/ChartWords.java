package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/** What a chart says of itself: its title and axis, and what stands in for it. */
final class ChartWords {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private ChartWords() {}

  static LineChart.Words of(Charted chart, Metric metric, Edition edition) {
    return new LineChart.Words(
        chart.heading(),
        edition.text("chart.axis." + Numbers.unitKey(metric.unit().symbol())),
        metric.unit() == Metric.Unit.PERCENT ? Optional.of(ALL) : Optional.empty(),
        edition.text("chart.alternative", "finding", chart.finding(), "sheet", chart.sheet()));
  }

  /** A series' first and last figure, and its gaps. */
  static String finding(Series series, String area, Edition edition) {
    List<Series.Point> shown =
        series.points().stream().filter(p -> p.drawn(series.metric()).isPresent()).toList();
    Series.Point first = shown.get(0);
    Series.Point last = shown.get(shown.size() - 1);
    int gaps = series.points().size() - shown.size();
    String finding =
        edition.text(
            gaps == 0 ? "chart.finding" : "chart.finding.gaps",
            "title",
            series.metric().title(),
            "area",
            area,
            "first",
            Numbers.text(first.figure(), series.metric(), edition),
            "first_period",
            PeriodWords.of(first.when(), edition),
            "last",
            Numbers.text(last.figure(), series.metric(), edition),
            "last_period",
            PeriodWords.of(last.when(), edition),
            "gaps",
            gaps);
    return last.figure().sourceSeries().equals(Figure.LIVE)
        ? finding
        : edition.text(
            "chart.finding.published", "finding", finding, "source", last.figure().sourceSeries());
  }
}
