package org.sendmetrics.reports.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sendmetrics.reports.figures.Change;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * Figures in plain words: "40 out of every 100 plans were on time (42 of 105)".
 *
 * <p><b>Law:</b> a share of fewer than 30 is never given as a share; a hidden number is never
 * hinted at; both counts are said where both are shown. <b>Source:</b> Government Analysis Function
 * and GOV.UK guidance on writing about statistics in plain language.
 */
public final class Sentences {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal NEARLY_ALL = new BigDecimal("99.5");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Edition edition;

  public Sentences(Edition edition) {
    this.edition = edition;
  }

  /** A figure's answer to its question, with its period. */
  public String answer(Metric metric, When when, Figure figure) {
    String period = PeriodWords.in(when, edition);
    if (figure.value() == null) {
      return edition.text("sentence.symbol." + figure.symbol(), "period", period);
    }
    if (metric.unit() != Metric.Unit.NUMBER && Change.isSmall(figure)) {
      return edition.text(
          "sentence.too_few",
          "period",
          period,
          "numerator",
          figure.numerator() == null ? "" : Numbers.text(figure.numerator()),
          "denominator",
          Numbers.text(figure.denominator()));
    }
    boolean hasCount = figure.numerator() != null && figure.denominator() != null;
    return edition.text(
        key(metric, hasCount ? "count" : "plain"),
        "period",
        period,
        "amount",
        amount(metric, figure),
        "numerator",
        hasCount ? Numbers.text(figure.numerator()) : "",
        "denominator",
        hasCount ? Numbers.text(figure.denominator()) : "");
  }

  /** A metric's own words where the messages have them, else those of its unit. */
  private String key(Metric metric, String kind) {
    String own = "answer." + metric.id() + "." + kind;
    return edition.words().has(own)
        ? own
        : "answer.unit." + Numbers.unitKey(metric.unit().symbol()) + "." + kind;
  }

  /** A shown figure's size in words, such as {@code about 50 out of every 100}. */
  public String amount(Metric metric, Figure figure) {
    if (metric.unit() == Metric.Unit.PERCENT) {
      return outOfHundred(figure.value());
    }
    if (metric.unit() == Metric.Unit.PER_100) {
      return forEveryHundred(figure.value());
    }
    return edition.text(
        "amount." + Numbers.unitKey(metric.unit().symbol()),
        "value",
        Numbers.text(Numbers.shown(figure.value(), metric)));
  }

  /** Events for every 100 pupils in words; they may be more than 100. */
  private String forEveryHundred(BigDecimal rate) {
    String key = "amount.per-100.about";
    if (rate.signum() == 0) {
      key = "amount.per-100.none";
    } else if (rate.compareTo(ONE) < 0) {
      key = "amount.per-100.under_one";
    }
    return edition.text(key, "value", Numbers.text(rate.setScale(0, RoundingMode.HALF_UP)));
  }

  /** A share from 0 to 100 in words. */
  public String outOfHundred(BigDecimal share) {
    String key;
    if (share.signum() == 0) {
      key = "amount.none";
    } else if (share.compareTo(ONE) < 0) {
      key = "amount.under_one";
    } else if (share.compareTo(ALL) >= 0) {
      key = "amount.all";
    } else if (share.compareTo(NEARLY_ALL) >= 0) {
      key = "amount.nearly_all";
    } else {
      boolean isWhole = share.stripTrailingZeros().scale() <= 0;
      key = isWhole ? "amount.whole" : "amount.about";
    }
    return edition.text(key, "value", share.setScale(0, RoundingMode.HALF_UP).toPlainString());
  }
}
