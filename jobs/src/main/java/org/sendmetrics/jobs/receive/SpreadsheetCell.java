package org.sendmetrics.jobs.receive;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * A spreadsheet's cell as text: a number without float noise, a date as yyyy-mm-dd, true and false
 * as 1 and 0, a formula as the value that was saved with it.
 *
 * @param text what the cell says; empty when it says nothing
 * @param disguise what may have become of the value on the way
 */
record SpreadsheetCell(String text, Optional<Disguise> disguise) {
  private static final SpreadsheetCell EMPTY = new SpreadsheetCell("", Optional.empty());

  /** Numbers are held to this many significant digits. Source: ECMA-376, part 1, 18.3.1.96. */
  private static final int DIGITS = 15;

  /** Ids of the built-in number formats that show a date or a time. Source: ECMA-376, 18.8.30. */
  private static final Set<Integer> DATES =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
          50, 51, 52, 53, 54, 55, 56, 57, 58);

  /** Ids of the built-in formats in scientific notation. */
  private static final Set<Integer> SCIENTIFIC = Set.of(11, 48);

  private static final Pattern SPOKEN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
  private static final Pattern FAILED = Pattern.compile("#[A-Z/0]+[!?A]?");

  static SpreadsheetCell of(Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return EMPTY;
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return ofNumber(cell, number);
    }
    if (value instanceof Boolean truth) {
      return plain(truth ? "1" : "0");
    }
    String text = value.toString().strip();
    boolean failed = FAILED.matcher(text).matches();
    return new SpreadsheetCell(text, failed ? Optional.of(Disguise.ERROR) : Optional.empty());
  }

  private static SpreadsheetCell ofNumber(Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    Integer id = cell.getDataFormatId();
    if (showsDate(id, format)) {
      String day = cell.asDate().toLocalDate().toString();
      return new SpreadsheetCell(day, Optional.of(Disguise.DATE));
    }
    String text = withoutNoise(number);
    if ((id != null && SCIENTIFIC.contains(id)) || format.toUpperCase(Locale.ROOT).contains("E+")) {
      return new SpreadsheetCell(text, Optional.of(Disguise.SCIENTIFIC));
    }
    boolean rounded = number.abs().toBigInteger().toString().length() > DIGITS;
    return new SpreadsheetCell(text, rounded ? Optional.of(Disguise.ROUNDED) : Optional.empty());
  }

  private static boolean showsDate(Integer id, String format) {
    if (id != null && DATES.contains(id)) {
      return true;
    }
    String said = SPOKEN.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return !said.equals("general") && (said.contains("d") || said.contains("y"));
  }

  /** A whole number has no point; the others lose the noise of binary fractions. */
  private static String withoutNoise(BigDecimal number) {
    BigDecimal rounded =
        number.precision() <= DIGITS || number.scale() <= 0
            ? number
            : number.round(new java.math.MathContext(DIGITS));
    BigDecimal shortest = rounded.stripTrailingZeros();
    return shortest.toPlainString();
  }

  private static SpreadsheetCell plain(String text) {
    return new SpreadsheetCell(text, Optional.empty());
  }
}
