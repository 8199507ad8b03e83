package org.sendmetrics.schemas;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What adds up in a published file, and how exactly: the laws that its figures are held against.
 *
 * @param areas how authorities add up to regions and England
 * @param roundedTo the multiple to which counts are rounded; 1 when they are not
 * @param columns columns of one row that add up to another
 * @param items items of a filter that add up to its total
 * @param atMost columns of one row of which the first may not exceed the second
 */
public record PublishedSums(
    Areas areas, int roundedTo, List<Columns> columns, List<Items> items, List<AtMost> atMost) {

  /** How the counts of authorities stand to those of their region and of England. */
  public enum Areas {
    /** They add up. */
    EXACT,
    /** They add up but for the rounding of each. */
    ROUNDED,
    /** They do not add up: the wholes are weighted for schools that did not report. */
    WEIGHTED,
    /** There are no counts, and percentages add up to nothing. */
    RATES_ONLY
  }

  /**
   * Columns that add up within a row.
   *
   * @param whole the column of their sum; empty when the sum is the same in every row
   * @param is that sum, when there is no such column
   * @param within how far a sum may be off, for rounded percentages
   * @param says why they must add up, in words
   */
  public record Columns(
      String whole, BigDecimal is, List<String> parts, BigDecimal within, String says) {}

  /**
   * Items that add up to the total.
   *
   * @param column the filter whose items are the parts
   * @param within items that other filters have in the rows of the parts
   * @param parts the items; empty when all but the total are
   */
  public record Items(String column, Map<String, String> within, Set<String> parts) {}

  /** A column that can be no more than another, since it counts some of the same. */
  public record AtMost(String part, String whole) {}

  /** How far a sum of some rounded counts may be from its rounded whole. */
  public BigDecimal tolerance(int parts) {
    return roundedTo <= 1
        ? BigDecimal.ZERO
        : BigDecimal.valueOf((long) roundedTo * (parts + 1)).divide(BigDecimal.valueOf(2));
  }
}
