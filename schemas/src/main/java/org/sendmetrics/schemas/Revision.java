package org.sendmetrics.schemas;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One published figure that moved: one row of what {@code published/revisions.schema.json}
 * declares.
 *
 * <p><b>Law:</b> made of published figures alone; one that was withheld before or is withheld now
 * shows no number on either side.
 *
 * @param before the figure as it was published
 * @param now the figure as it is published
 * @param previousAsAt the day of judgement of the release that had the earlier figure, {@code
 *     yyyy-mm-dd}; empty where the earlier figure comes from an earlier edition of the same inbox
 * @param reason why it moved, as far as inputs, options and definitions tell
 */
public record Revision(
    Figure.Key key,
    Shown before,
    Shown now,
    String unit,
    String sourceSeries,
    String previousAsAt,
    String reason) {

  /** Symbols under which a number may be withheld. */
  private static final Set<String> WITHHELD = Set.of("c", "low", "u");

  /**
   * A figure as it was shown: its numbers, or a symbol.
   *
   * @param numerator null where there is none
   */
  public record Shown(
      BigDecimal numerator, BigDecimal denominator, BigDecimal value, String symbol) {

    /** What a table of figures shows. */
    public static Shown of(Figure f) {
      return new Shown(decimal(f.numerator()), decimal(f.denominator()), f.value(), f.symbol());
    }

    /** A figure that is no longer given. */
    public static Shown gone() {
      return new Shown(null, null, null, "x");
    }

    public boolean sameAs(Shown other) {
      return symbol.equals(other.symbol)
          && same(numerator, other.numerator)
          && same(denominator, other.denominator)
          && same(value, other.value);
    }

    private boolean isWithheld() {
      return WITHHELD.contains(symbol);
    }

    private Shown withoutNumbers() {
      return new Shown(null, null, null, symbol);
    }

    private static BigDecimal decimal(Number number) {
      return number == null ? null : new BigDecimal(number.toString());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
      return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
  }

  /** The move from one figure to another, with every number that may be shown. */
  public static Revision of(
      Figure.Key key,
      Shown before,
      Shown now,
      String unit,
      String sourceSeries,
      String previousAsAt,
      String reason) {
    boolean open = !before.isWithheld() && !now.isWithheld();
    return new Revision(
        key,
        open ? before : before.withoutNumbers(),
        open ? now : now.withoutNumbers(),
        unit,
        sourceSeries,
        previousAsAt,
        reason);
  }

  /** The value now less the value before, or null where either has no number. */
  public BigDecimal difference() {
    return before.value() == null || now.value() == null
        ? null
        : now.value().subtract(before.value());
  }
}
