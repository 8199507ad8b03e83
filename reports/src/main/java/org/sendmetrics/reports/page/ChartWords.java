package org.sendmetrics.reports.page;

import java.util.List;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;

/**
 * What a chart shows, said in a sentence: its alternative text and its stand-in where it cannot be
 * drawn.
 */
final class ChartWords {
  private ChartWords() {}

  static String finding(Series series, String area, Edition edition) {
    List<Series.Point> shown =
        series.points().stream().filter(p -> p.drawn(series.metric()).isPresent()).toList();
    Series.Point first = shown.get(0);
    Series.Point last = shown.get(shown.size() - 1);
    int gaps = series.points().size() - shown.size();
    return edition.text(
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
  }
}
