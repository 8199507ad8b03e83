package org.sendmetrics.jobs.audit.solve;

/** Moves in the bounds of a block's cells by what the relations near a cell alone prove. */
final class Narrowing {
  private final Block block;
  private final Surroundings surroundings;
  private final double seconds;

  /**
   * @param seconds for one answer at most
   */
  Narrowing(Block block, Surroundings surroundings, double seconds) {
    this.block = block;
    this.surroundings = surroundings;
    this.seconds = seconds;
  }

  /**
   * Narrows one cell's bounds.
   *
   * @param enough how many cells near it are looked at
   * @param origin the values from which the programme counts
   */
  void around(int i, int enough, Programme.Kind kind, long[] origin) {
    Surroundings.Near near = surroundings.loosened(i, enough);
    long[] from = near.of(origin);
    int at = near.placeOf(i);
    boolean[] all = new boolean[near.block().at.length];
    try (Programme programme = new Programme(near.block(), all, from, kind, seconds)) {
      if (programme.most(at) == Programme.Outcome.BEST) {
        block.high[i] = Math.min(block.high[i], from[at] + floor(programme.value(at)));
      }
      if (programme.least(at) == Programme.Outcome.BEST) {
        block.low[i] = Math.max(block.low[i], from[at] - floor(-programme.value(at)));
      }
    }
  }

  /** The largest whole number that a solver's value can stand for. */
  static long floor(double value) {
    return (long) Math.floor(value + Programme.TOLERANCE * Math.max(1, Math.abs(value)));
  }
}
