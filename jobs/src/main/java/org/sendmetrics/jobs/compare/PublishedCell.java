package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell of a published file: a number, or the symbol that stands where a number would.
 *
 * <p><b>Law:</b> exactly one of number and symbol is there; a symbol, an empty cell or one that
 * cannot be read is never 0.
 *
 * <p><b>Source:</b> the department's open-data standards, symbols; the meanings in each {@code
 * schemas/publications} file.
 *
 * @param raw the cell as published
 * @param number the number, or null where there is a symbol
 * @param symbol {@code c z x low u}, or empty where there is a number
 * @param oddity what was odd in how it was written; empty when nothing was
 * @param readable false when the cell is neither a number nor a symbol; the symbol is then {@code
 *     x}
 */
public record PublishedCell(
    String raw, BigDecimal number, String symbol, String oddity, boolean readable) {

  /** A cell that was not published at all. */
  public static final PublishedCell ABSENT = new PublishedCell("", null, "x", "", true);

  /** The symbol of a number that cannot be right. */
  static final String UNRELIABLE = "u";

  /** What a symbol is declared as that stands for none. */
  private static final String NOBODY = "0";

  /** Of no more digits than a count or a double has: to write out 1E1000000 takes minutes. */
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");

  /** Below this every count is. */
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  private static final Pattern WITH_THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  /**
   * What binary floating point adds to a decimal: a long run of nines or noughts, then a stray
   * digit.
   */
  private static final Pattern FLOAT_NOISE = Pattern.compile("-?\\d+\\.\\d*?(0{8,}|9{8,})\\d{1,3}");

  /** The sum of several cells; where one of them shows a symbol, that symbol. */
  static PublishedCell sum(List<PublishedCell> cells) {
    if (cells.size() == 1) {
      return cells.get(0);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (PublishedCell cell : cells) {
      if (!cell.isNumber()) {
        return cell;
      }
      sum = sum.add(cell.number());
    }
    return new PublishedCell(sum.toPlainString(), sum, "", "", true);
  }

  public boolean isNumber() {
    return number != null;
  }

  /** The same cell as one of which no figure is made. */
  PublishedCell unusable() {
    return new PublishedCell(raw, null, UNRELIABLE, oddity, readable);
  }

  /** Whether it is a count: a whole number, 0 or more. */
  public boolean isCount() {
    return isNumber() && number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
  }

  /**
   * Reads a cell.
   *
   * @param symbols what a cell may show instead of a number, each with our symbol
   */
  static PublishedCell read(String raw, Map<String, String> symbols) {
    String text = raw.strip();
    String oddity = text.equals(raw) ? "" : "blanks around it";
    if (text.isEmpty()) {
      return new PublishedCell(raw, null, "x", "nothing in it", true);
    }
    String symbol = symbols.getOrDefault(text, symbols.get(text.toLowerCase(Locale.ROOT)));
    if (NOBODY.equals(symbol)) {
      return new PublishedCell(raw, BigDecimal.ZERO, "", oddity, true);
    }
    if (symbol != null) {
      return new PublishedCell(raw, null, symbol, oddity, true);
    }
    if (text.endsWith("%")) {
      text = text.substring(0, text.length() - 1).strip();
      oddity = "a percent sign";
    }
    if (WITH_THOUSANDS.matcher(text).matches()) {
      text = text.replace(",", "");
      oddity = "commas between thousands";
    }
    if (!NUMBER.matcher(text).matches()) {
      return new PublishedCell(raw, null, "x", "", false);
    }
    BigDecimal number = new BigDecimal(text);
    if (number.abs().compareTo(TOO_LARGE) >= 0) {
      return new PublishedCell(raw, null, "x", "", false);
    }
    Matcher noise = FLOAT_NOISE.matcher(text);
    if (noise.matches()) {
      number =
          number
              .setScale(noise.start(1) - text.indexOf('.') - 1, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      oddity = "stray digits of floating point";
    }
    return new PublishedCell(raw, number, "", oddity, true);
  }
}
