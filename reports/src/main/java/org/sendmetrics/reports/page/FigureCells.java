package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * A figure's numbers as cells: a number rounded as it is shown, or a bracketed symbol; never empty.
 */
final class FigureCells {
  private FigureCells() {}

  static Object numerator(Figure f) {
    return f.numerator() != null ? f.numerator() : instead(f);
  }

  static Object denominator(Figure f) {
    return f.denominator() != null ? f.denominator() : instead(f);
  }

  static Object value(Figure f, Metric metric) {
    return decimal(f, f.value(), metric);
  }

  static Object lower(Figure f, Metric metric) {
    return decimal(f, f.lower(), metric);
  }

  static Object upper(Figure f, Metric metric) {
    return decimal(f, f.upper(), metric);
  }

  /** The cell of a figure that may not be there at all. */
  static Object valueOrAbsent(Figure figure, Metric metric) {
    return figure == null ? Symbols.bracketed(Symbols.NOT_AVAILABLE) : value(figure, metric);
  }

  /**
   * What a figure was counted from, in one cell: "27 of 55", "56 among 451" for events, or the
   * number itself for a plain number.
   */
  static Object counted(Figure f, Metric metric, Edition edition) {
    if (f.numerator() == null || f.denominator() == null || metric.isNumber()) {
      return f.numerator() == null ? instead(f) : Numbers.text(f.numerator());
    }
    String key = metric.unit() == Metric.Unit.PERCENT ? "counted.share" : "counted.events";
    return edition.text(
        key,
        "numerator",
        Numbers.text(f.numerator()),
        "denominator",
        Numbers.text(f.denominator()));
  }

  private static Object decimal(Figure f, BigDecimal number, Metric metric) {
    return number != null ? Numbers.shown(number, metric) : instead(f);
  }

  /** A shown figure that lacks a number has none by nature, or its publication gives none. */
  private static String instead(Figure f) {
    if (f.value() == null && !f.symbol().isEmpty()) {
      return Symbols.bracketed(f.symbol());
    }
    boolean isLive = f.sourceSeries().equals(Figure.LIVE);
    return Symbols.bracketed(isLive ? Symbols.NOT_APPLICABLE : Symbols.NOT_AVAILABLE);
  }
}
