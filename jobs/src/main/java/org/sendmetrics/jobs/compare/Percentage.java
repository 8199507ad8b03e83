package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage of two counts, on the 0 to 100 scale, rounded half up. */
final class Percentage {
  /** Places to which a figure is printed beside its counts. Source: the contract, section 3. */
  static final int PLACES_BESIDE_COUNTS = 6;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percentage() {}

  /**
   * The percentage.
   *
   * @param denominator more than 0
   */
  static BigDecimal of(BigDecimal numerator, BigDecimal denominator, int decimals) {
    return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
  }
}
