package org.sendmetrics.jobs.publish;

import java.math.RoundingMode;
import java.util.List;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * One indicator column of a pair: a metric's count, its base or its value.
 *
 * <p>Names are the metric's id without its family and last word, then the type: {@code
 * overall_absence_count, overall_absence_base, overall_absence_percent}.
 *
 * @param label unique in the pair, with the unit in words
 * @param unit {@code %}, {@code pp} or empty text
 */
record OpenDataIndicator(
    String name, String label, String unit, int decimalPlaces, Metric metric, Kind kind) {

  /** Which of a figure's numbers it holds. */
  enum Kind {
    COUNT,
    BASE,
    VALUE
  }

  private static final String COUNT_WITHHELD = "c";

  /** The columns of a metric, in order. */
  static List<OpenDataIndicator> of(OpenDataPair pair, Metric metric) {
    String stem = pair.stems().getOrDefault(metric.id(), stem(metric.id()));
    OpenDataIndicator count = column(metric, stem + "_count", "number", "", 0, Kind.COUNT);
    OpenDataIndicator base =
        column(metric, stem + "_base", "number that it is out of", "", 0, Kind.BASE);
    return switch (metric.unit().symbol()) {
      case "number" -> List.of(count);
      case "%" -> List.of(count, base, value(metric, stem + "_percent", "percentage", "%"));
      case "per 100" -> List.of(count, base, value(metric, stem + "_rate", "rate per 100", ""));
      case "days per 100" ->
          List.of(count, base, value(metric, stem + "_rate", "days per 100", ""));
      case "pp" -> List.of(value(metric, stem + "_points", "percentage points", "pp"));
      case "weeks" -> List.of(value(metric, stem, "weeks", ""));
      default -> List.of(value(metric, stem + "_" + metric.unit().symbol(), "ratio", ""));
    };
  }

  /**
   * The number of a figure that is shown, in plain digits. A rate has more decimal places than its
   * metric only where count and base stand beside it.
   */
  String number(Figure figure) {
    if (kind == Kind.VALUE) {
      boolean exact = figure.numerator() != null && figure.denominator() != null;
      int places = figure.value().scale();
      return figure
          .value()
          .setScale(exact ? places : Math.min(places, decimalPlaces), RoundingMode.HALF_UP)
          .toPlainString();
    }
    Number count = kind == Kind.COUNT ? figure.numerator() : figure.denominator();
    return count == null ? COUNT_WITHHELD : count.toString();
  }

  private static String stem(String metricId) {
    return metricId
        .substring(metricId.indexOf('.') + 1)
        .replaceFirst("-(rate|share)$", "")
        .replace('-', '_');
  }

  private static OpenDataIndicator value(Metric metric, String name, String words, String unit) {
    return column(metric, name, words, unit, metric.decimalPlaces(), Kind.VALUE);
  }

  private static OpenDataIndicator column(
      Metric metric, String name, String words, String unit, int places, Kind kind) {
    return new OpenDataIndicator(name, metric.title() + ": " + words, unit, places, metric, kind);
  }
}
