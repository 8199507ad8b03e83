package org.sendmetrics.jobs.audit.solve;

/**
 * A sum of multiples of cells that is 0, or at most 0.
 *
 * @param cells different cells, by number
 * @param by what each is multiplied by, none 0
 */
public record Relation(Kind kind, int[] cells, long[] by) {

  /** What the sum is. */
  public enum Kind {
    ZERO,
    AT_MOST_ZERO
  }

  /** A whole is the sum of its parts. */
  public static Relation sum(int whole, int... parts) {
    return new Relation(Kind.ZERO, withParts(whole, parts), minusOnesThenOnes(parts.length, -1));
  }

  /** A whole is at most the sum of its parts. */
  public static Relation atMostSum(int whole, int... parts) {
    return new Relation(
        Kind.AT_MOST_ZERO, withParts(whole, parts), minusOnesThenOnes(parts.length, 1));
  }

  /** The parts together are at most the whole. */
  public static Relation partsWithin(int whole, int... parts) {
    return new Relation(
        Kind.AT_MOST_ZERO, withParts(whole, parts), minusOnesThenOnes(parts.length, -1));
  }

  private static int[] withParts(int whole, int[] parts) {
    int[] cells = new int[parts.length + 1];
    cells[0] = whole;
    System.arraycopy(parts, 0, cells, 1, parts.length);
    return cells;
  }

  private static long[] minusOnesThenOnes(int parts, long ofWhole) {
    long[] by = new long[parts + 1];
    java.util.Arrays.fill(by, -ofWhole);
    by[0] = ofWhole;
    return by;
  }
}
