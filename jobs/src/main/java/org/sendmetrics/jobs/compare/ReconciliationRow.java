package org.sendmetrics.jobs.compare;

import java.util.Locale;

/**
 * One published percentage or number held against what its own file's rows give.
 *
 * <p><b>Shape:</b> one row a file, period, area, filter item and measure; the columns of {@code
 * reconciliation.csv} in their order. Published cells stand as published, symbols included;
 * recomputed ones are counts, a percentage to the published decimals, a symbol, or empty.
 *
 * @param areaCode nine characters for England and regions, three digits for an authority
 * @param measure the published column's name as the file spells it
 */
public record ReconciliationRow(
    String file,
    String timePeriod,
    String timeIdentifier,
    String geographicLevel,
    String areaCode,
    String areaName,
    String filter,
    String measure,
    String publishedNumerator,
    String publishedDenominator,
    String publishedValue,
    String recomputedNumerator,
    String recomputedDenominator,
    String recomputedValue,
    Verdict verdict,
    String reason) {

  /** How a published figure and its recomputation stand to each other. */
  public enum Verdict {
    /** Counts are equal and the percentage is theirs at its decimals. */
    EXACT,
    /** Counts differ or are withheld, and the percentages agree at the published decimals. */
    RATE_ONLY,
    /** Counts are equal or not published, and the percentages differ by 0.1 points at most. */
    WITHIN_ROUNDING,
    /** Anything further apart. */
    DOES_NOT_RECONCILE,
    /** One side has no figure. */
    NOT_COMPARABLE;

    /** As written in the table. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
