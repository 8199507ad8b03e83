package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.sendmetrics.reports.figures.Aims;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Target;

/** What a board aims at, in words: its milestones, and the straight line to the next of them. */
final class Milestones {
  private final Edition edition;

  Milestones(Edition edition) {
    this.edition = edition;
  }

  /** A number of the board's own, with the measure's unit; as exact as it was sent. */
  static String value(BigDecimal number, Metric metric, Edition edition) {
    BigDecimal plain = number.stripTrailingZeros();
    return edition.text(
        "unit.value." + Numbers.unitKey(metric.unit().symbol()),
        "value",
        Numbers.text(plain.setScale(Math.max(0, plain.scale()), RoundingMode.UNNECESSARY)));
  }

  String all(Aims aims) {
    return aims.milestones().stream()
        .map(
            t ->
                edition.text(
                    "milestone",
                    "value",
                    value(t.target(), aims.metric(), edition),
                    "day",
                    Edition.day(t.date())))
        .collect(Collectors.joining("; "));
  }

  /** Where the straight line stands at the end of a figure's period. */
  String line(Aims aims, Headline line) {
    Target first = aims.milestones().get(0);
    String due =
        aims.expected(line.when().end())
            .map(d -> d.setScale(aims.metric().decimalPlaces(), RoundingMode.HALF_UP))
            .map(d -> value(d, aims.metric(), edition))
            .orElse("");
    if (due.isEmpty() || first.baseline() == null) {
      return edition.text("milestone.no_line");
    }
    return edition.text(
        "milestone.line",
        "baseline",
        value(first.baseline(), aims.metric(), edition),
        "period",
        When.year(first.baselinePeriod()).map(w -> PeriodWords.within(w, edition)).orElse(""),
        "due",
        due,
        "day",
        Edition.day(line.when().end()));
  }
}
