package org.sendmetrics.schemas;

/**
 * A whole number and the number of children behind it.
 *
 * <p><b>Law:</b> adding the counts of two sets of authorities gives the count of both.
 */
public record Count(long number, long children) {
  public static final Count NONE = new Count(0, 0);

  public Count plus(Count other) {
    return new Count(number + other.number, children + other.children);
  }
}
