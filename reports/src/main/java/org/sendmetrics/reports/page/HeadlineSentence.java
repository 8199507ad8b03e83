package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/** One headline as a sentence that stands alone: figure, count, limits, and the year before. */
final class HeadlineSentence {
  private HeadlineSentence() {}

  static String of(Headline h, Edition edition) {
    String title = h.metric().title();
    String period = PeriodWords.within(h.when(), edition);
    String value = Numbers.text(h.now(), h.metric(), edition);
    if (h.now().value() == null) {
      return edition.text(
          "dashboard.sentence.hidden",
          "title",
          title,
          "period",
          period,
          "value",
          value,
          "symbols",
          NotesPage.mark(NotesPage.SYMBOLS));
    }
    String now =
        edition.text(
            "dashboard.sentence." + key(h.now(), h.metric()),
            "title",
            title,
            "period",
            period,
            "value",
            value,
            "counted",
            FigureCells.counted(h.now(), h.metric(), edition),
            "lower",
            limit(h.now().lower(), h.metric()),
            "upper",
            limit(h.now().upper(), h.metric()));
    return h.yearBefore() == null || h.yearBefore().value() == null
        ? now
        : edition.text(
            "dashboard.sentence.year_before",
            "now",
            now,
            "before",
            Numbers.text(h.yearBefore(), h.metric(), edition),
            "change",
            edition.text(h.change().key()));
  }

  private static String limit(BigDecimal limit, Metric metric) {
    return limit == null ? "" : Numbers.text(Numbers.shown(limit, metric));
  }

  private static String key(Figure f, Metric metric) {
    boolean hasCount = f.numerator() != null && f.denominator() != null && !metric.isNumber();
    if (f.lower() == null) {
      return hasCount ? "count" : "plain";
    }
    return hasCount ? "count.limits" : "limits";
  }
}
