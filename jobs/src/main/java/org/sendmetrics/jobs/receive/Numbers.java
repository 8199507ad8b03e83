package org.sendmetrics.jobs.receive;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers that need not be whole: an optional sign, digits, at most one point. */
final class Numbers {
  /** Digits that a landed number has room for, {@link #PLACES} of them after the point. */
  static final int DIGITS = 18;

  static final int PLACES = 6;

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,6})?");

  private Numbers() {}

  static Optional<BigDecimal> read(String cell, Optional<Integer> minimum) {
    if (!PLAIN.matcher(cell).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(cell);
    boolean allowed =
        minimum.map(least -> number.compareTo(new BigDecimal(least)) >= 0).orElse(true);
    return allowed ? Optional.of(number) : Optional.empty();
  }
}
