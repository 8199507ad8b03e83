package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sendmetrics.schemas.PublishedSums;

/**
 * How far the rounding of published counts and rates may set two figures apart.
 *
 * <p><b>Source:</b> the 2023 request percentages, printed as 84.8 where the counts give 84.9: one
 * in the last place; and the note of each publication on what its counts are rounded to.
 */
final class Rounding {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int PLACES = 12;

  private Rounding() {}

  /** One in the last place to which a rate is published. */
  static BigDecimal lastPlace(PublishedRow.Observation published) {
    return BigDecimal.ONE.movePointLeft(published.measure().decimals());
  }

  static boolean isMultiple(BigDecimal count, int of) {
    return count.remainder(BigDecimal.valueOf(of)).signum() == 0;
  }

  /** Whether published counts are as far from the sum of their parts as rounding can set them. */
  static boolean explains(
      PublishedRow.Observation published, Reconciliation.Parts parts, PublishedSums sums) {
    if (sums.roundedTo() <= 1 || !parts.withheldRows().isEmpty()) {
      return false;
    }
    BigDecimal most = sums.tolerance(parts.rounded() ? parts.added() : 0);
    return apart(published.numerator(), parts.numerator(), most)
        && (published.measure().isNumber()
            || apart(published.denominator(), parts.denominator(), most));
  }

  private static boolean apart(PublishedCell published, BigDecimal sum, BigDecimal most) {
    return published.number().subtract(sum).abs().compareTo(most) <= 0;
  }

  /** Whether a rate could be that of its counts before they were rounded. */
  static boolean explainsRate(PublishedRow.Observation published, PublishedSums sums) {
    BigDecimal numerator = published.numerator().number();
    BigDecimal denominator = published.denominator().number();
    if (sums.roundedTo() <= 1
        || !isMultiple(numerator, sums.roundedTo())
        || !isMultiple(denominator, sums.roundedTo())) {
      return false;
    }
    BigDecimal half = BigDecimal.valueOf(sums.roundedTo()).divide(TWO);
    BigDecimal printed = published.rate().number();
    BigDecimal halfPlace = lastPlace(published).divide(TWO);
    BigDecimal least = rate(numerator.subtract(half), denominator.add(half));
    BigDecimal most =
        denominator.compareTo(half) > 0
            ? rate(numerator.add(half), denominator.subtract(half))
            : printed;
    return printed.add(halfPlace).compareTo(least) >= 0
        && printed.subtract(halfPlace).compareTo(most) <= 0;
  }

  private static BigDecimal rate(BigDecimal numerator, BigDecimal denominator) {
    return numerator.multiply(HUNDRED).divide(denominator, PLACES, RoundingMode.HALF_UP);
  }
}
