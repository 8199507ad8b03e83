package org.sendmetrics.reports.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Numbers as they are shown: the metric's decimal places and no hidden precision, half-up.
 *
 * <p><b>Law:</b> what a page says in words and what a table shows come from the same rounding here.
 */
public final class Numbers {
  private Numbers() {}

  /** Null stays null. */
  public static BigDecimal shown(BigDecimal value, Metric metric) {
    return value == null ? null : value.setScale(metric.decimalPlaces(), RoundingMode.HALF_UP);
  }

  /** A number with thousands separators and its own decimal places. */
  public static String text(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  public static String text(long number) {
    return text(BigDecimal.valueOf(number));
  }

  /** A figure with its unit, or its bracketed symbol; {@code [x]} for no figure at all. */
  public static String text(Figure figure, Metric metric, Edition edition) {
    if (figure == null) {
      return Symbols.bracketed(Symbols.NOT_AVAILABLE);
    }
    if (figure.value() == null) {
      return Symbols.bracketed(figure.symbol());
    }
    return edition.text(
        "unit.value." + unitKey(metric.unit().symbol()),
        "value",
        text(shown(figure.value(), metric)));
  }

  /** A unit as the last part of a message key. */
  public static String unitKey(String unit) {
    return unit.equals("%") ? "percent" : unit.replace(' ', '-');
  }
}
