package org.sendmetrics.jobs.audit.solve;

import java.util.BitSet;
import java.util.Optional;

/**
 * Makes whole-number solutions of broken ones: what is whole already stays, and the broken cells
 * are solved anew, with those around them, as a small whole-number programme.
 */
final class WholeNumbers {
  private static final int[] AROUND = {2, 8, 30};

  private final Block block;
  private final Surroundings surroundings;

  WholeNumbers(Block block, Surroundings surroundings) {
    this.block = block;
    this.surroundings = surroundings;
  }

  /**
   * A whole-number solution near one of the linear programme, checked to the last unit; empty where
   * none is found soon.
   *
   * @param weights what should be large in it
   * @param brokenAtMost how many broken cells are worth the trouble
   * @param seconds for one answer at most
   */
  Optional<long[]> near(double[] values, double[] weights, int brokenAtMost, double seconds) {
    long[] whole = new long[values.length];
    BitSet broken = new BitSet();
    for (int i = 0; i < values.length; i++) {
      whole[i] = Math.round(values[i]);
      broken.set(i, Math.abs(values[i] - whole[i]) > Programme.TOLERANCE);
    }
    if (broken.isEmpty()) {
      return checked(whole);
    }
    int size = broken.cardinality();
    for (int k = 0; k < AROUND.length && size <= brokenAtMost; k++) {
      Optional<long[]> found =
          solved(surroundings.of(broken, AROUND[k] * size + 20, whole), whole, weights, seconds);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<long[]> solved(
      Surroundings.Near near, long[] whole, double[] weights, double seconds) {
    long[] origin = new long[near.cells().length];
    double[] few = new double[origin.length];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = whole[near.cells()[i]];
      few[i] = weights[near.cells()[i]];
    }
    boolean[] none = new boolean[near.block().at.length];
    try (Programme programme =
        new Programme(near.block(), none, origin, Programme.Kind.WHOLE, seconds)) {
      if (programme.most(few) != Programme.Outcome.BEST) {
        return Optional.empty();
      }
      long[] found = new long[origin.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = origin[i] + Math.round(programme.value(i));
      }
      return checked(near.into(whole, found));
    }
  }

  private Optional<long[]> checked(long[] whole) {
    return block.isMetBy(whole) ? Optional.of(whole) : Optional.empty();
  }
}
