package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sendmetrics.jobs.audit.read.Sight.Drawing;
import org.sendmetrics.jobs.audit.read.Sight.Drawing.Label;
import org.sendmetrics.jobs.audit.read.Sight.Drawing.Mark;
import org.sendmetrics.jobs.audit.read.Sight.Words;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Reads numbers back from drawn shapes and judges them.
 *
 * <p><b>Law:</b> a height on a scale is a published number. The scale is that of the labels beside
 * level lines; where periods are evenly spaced between two that are named, a shape's place says its
 * period too, else its height must be that of some shown figure of the measure. A drawing with
 * shapes and no scale is a fault, for a length that is not read may say anything.
 */
final class DrawingScan {
  private static final String PLAIN_NUMBER = "-?[\\d,]+(\\.\\d+)?";

  /** How far from its level line the middle of a label may lie, in units of the drawing. */
  private static final double BESIDE = 8;

  /** Coordinates are rounded; a shape may be that far from where its number puts it. */
  private static final double ROUNDING = 0.11;

  /** An axis runs to the next of 1, 2, 5, 10, ... at most. */
  private static final double MOST_HEADROOM = 2.5;

  private final Scope scope;
  private final Findings findings;
  private final WordScan words;

  DrawingScan(Scope scope, Findings findings, WordScan words) {
    this.scope = scope;
    this.findings = findings;
    this.words = words;
  }

  /** A straight relation of heights and numbers. */
  private record Scale(double zero, double perUnit, double top) {
    double height(BigDecimal value) {
      return zero + perUnit * value.doubleValue();
    }

    double value(double height) {
      return (height - zero) / perUnit;
    }
  }

  void see(Drawing d) {
    Optional<Metric> metric =
        scope.words().begins(d.title()).or(() -> scope.words().named(d.heading()));
    Optional<Scale> scale = scale(d);
    if (d.marks().isEmpty() || metric.isEmpty()) {
      d.labels().forEach(l -> words.see(new Words(d.spot(), d.heading(), l.text())));
    }
    if (d.marks().isEmpty()) {
      return;
    }
    if (metric.isEmpty() || scale.isEmpty()) {
      findings.add(Fault.SHAPE_WITHOUT_FIGURE, d.spot());
      return;
    }
    List<PeriodName> periods = between(metric.get(), ends(d));
    d.labels().stream()
        .filter(l -> !isOfScale(d, l) && scope.periods().only(l.text()) == null)
        .forEach(l -> words.judge(d.spot(), l.text(), Set.of(metric.get()), Set.copyOf(periods)));
    double largest = 0;
    for (double level : d.levels()) {
      Mark bar = new Mark("line", 0, level);
      boolean isGrid =
          d.labels().stream()
              .anyMatch(l -> l.text().matches(PLAIN_NUMBER) && Math.abs(level - l.y()) <= BESIDE);
      if (!isGrid && !isShown(bar, scale.get(), metric.get(), periods)) {
        findings.add(Fault.SHAPE_WITHOUT_FIGURE, d.spot());
      }
    }
    for (Mark mark : d.marks()) {
      findings.countNumber();
      largest = Math.max(largest, scale.get().value(mark.y()));
      if (!isShown(mark, scale.get(), metric.get(), meant(mark, d, periods))) {
        findings.add(Fault.SHAPE_WITHOUT_FIGURE, d.spot());
      }
    }
    if (largest > 0 && scale.get().top() > largest * MOST_HEADROOM + ROUNDING) {
      findings.add(Fault.SHAPE_WITHOUT_FIGURE, d.spot());
    }
  }

  private boolean isShown(Mark mark, Scale scale, Metric metric, List<PeriodName> meant) {
    return meant.stream()
        .flatMap(p -> scope.area().all(AreaTable.Id.total(metric.id(), p)).stream())
        .map(Figure::value)
        .filter(v -> v != null)
        .map(v -> v.setScale(metric.decimalPlaces(), java.math.RoundingMode.HALF_UP))
        .anyMatch(v -> Math.abs(scale.height(v) - mark.y()) <= ROUNDING);
  }

  /** The period at a shape's place; all of them where places do not tell. */
  private static List<PeriodName> meant(Mark mark, Drawing d, List<PeriodName> periods) {
    double first = d.marks().stream().mapToDouble(Mark::x).min().orElse(0);
    double last = d.marks().stream().mapToDouble(Mark::x).max().orElse(0);
    if (periods.size() < 2 || last <= first || !isEven(d, periods.size(), first, last)) {
      return periods;
    }
    double step = (last - first) / (periods.size() - 1);
    return List.of(periods.get((int) Math.round((mark.x() - first) / step)));
  }

  private static boolean isEven(Drawing d, int count, double first, double last) {
    double step = (last - first) / (count - 1);
    return d.marks().stream()
        .mapToDouble(m -> (m.x() - first) / step)
        .allMatch(place -> Math.abs(place - Math.rint(place)) * step <= 2 * ROUNDING);
  }

  /** The numbers beside level lines, as a scale; empty with fewer than two of them. */
  private static Optional<Scale> scale(Drawing d) {
    TreeMap<BigDecimal, Double> ticks = new TreeMap<>();
    for (Label label : d.labels()) {
      if (label.text().matches(PLAIN_NUMBER)) {
        d.levels().stream()
            .min(Comparator.comparingDouble(y -> Math.abs(y - label.y())))
            .filter(y -> Math.abs(y - label.y()) <= BESIDE)
            .ifPresent(y -> ticks.put(new BigDecimal(label.text().replace(",", "")), y));
      }
    }
    if (ticks.size() < 2) {
      return Optional.empty();
    }
    double low = ticks.firstKey().doubleValue();
    double high = ticks.lastKey().doubleValue();
    double perUnit = (ticks.lastEntry().getValue() - ticks.firstEntry().getValue()) / (high - low);
    return Optional.of(new Scale(ticks.firstEntry().getValue() - perUnit * low, perUnit, high));
  }

  /** Whether a label is a number of the scale, and no number of a figure. */
  private static boolean isOfScale(Drawing d, Label label) {
    return label.text().matches(PLAIN_NUMBER)
        && d.levels().stream().anyMatch(y -> Math.abs(y - label.y()) <= BESIDE);
  }

  /** The periods that labels name; a number of the scale, such as 2000, is no year. */
  private List<PeriodName> ends(Drawing d) {
    List<PeriodName> ends = new ArrayList<>();
    d.labels().stream()
        .filter(l -> !isOfScale(d, l))
        .map(l -> scope.periods().only(l.text()))
        .filter(p -> p != null)
        .forEach(ends::add);
    return scope.periods().inOrder(ends);
  }

  /** The periods of the measure from the first that is named to the last. */
  private List<PeriodName> between(Metric metric, List<PeriodName> ends) {
    if (ends.isEmpty()) {
      return List.of();
    }
    Set<String> kind = PeriodWords.kind(ends.get(0).timeIdentifier());
    List<PeriodName> all =
        scope.periods().inOrder(scope.area().periods(metric.id())).stream()
            .filter(p -> kind.contains(p.timeIdentifier()))
            .toList();
    int from = all.indexOf(ends.get(0));
    int to = all.indexOf(ends.get(ends.size() - 1));
    return from < 0 || to < from ? List.of() : all.subList(from, to + 1);
  }
}
