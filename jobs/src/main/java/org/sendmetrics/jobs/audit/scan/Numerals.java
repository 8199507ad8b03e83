package org.sendmetrics.jobs.audit.scan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as they stand in text. */
final class Numerals {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,_])[-\u2212]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private Numerals() {}

  /** The numbers of a text in turn, with the decimal places that they are written with. */
  static List<BigDecimal> in(String text) {
    if (!hasDigit(text)) {
      return List.of();
    }
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      numbers.add(new BigDecimal(m.group().replace(",", "").replace('\u2212', '-')));
    }
    return numbers;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a shown number is the given one, rounded half-up to the places that are shown. */
  static boolean shows(BigDecimal shown, BigDecimal number) {
    return number != null
        && number.setScale(Math.max(0, shown.scale()), RoundingMode.HALF_UP).compareTo(shown) == 0;
  }

  /** The decimal places that a number needs. */
  static int places(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
