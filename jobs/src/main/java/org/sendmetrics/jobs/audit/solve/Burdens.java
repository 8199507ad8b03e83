package org.sendmetrics.jobs.audit.solve;

/**
 * What it weighs in a step of a {@link Detour} that a move would break a relation: less where a
 * cell that mends it would mend one that is broken already. Counted once a step and relation, for
 * many moves ask of the same ones.
 */
final class Burdens {
  /** Of a relation that nothing could mend. */
  static final double NEVER = Double.MAX_VALUE / 1000;

  private static final double MENDED_WITH_IT = 0.4;

  private final Block block;
  private final long[] here;
  private final long[] sum;
  private final boolean[] isMoved;
  private int step;

  /**
   * By relation and side that it is off to: the step, the cells that would mend it, and another.
   */
  private final int[] countedAt;

  private final int[] able;
  private final int[] mending;

  /** By cell and way, the last step in which it would mend a broken relation. */
  private final int[] mendsAt;

  /**
   * @param here the values, by cell, which the detour changes
   * @param sum what each relation comes to, likewise
   * @param isMoved the cells that may not move again, likewise
   */
  Burdens(Block block, long[] here, long[] sum, boolean[] isMoved) {
    this.block = block;
    this.here = here;
    this.sum = sum;
    this.isMoved = isMoved;
    countedAt = new int[2 * block.at.length];
    able = new int[2 * block.at.length];
    mending = new int[2 * block.at.length];
    mendsAt = new int[2 * block.size()];
  }

  /** Begins a step: notes which cells would mend one of the broken relations, and which way. */
  void begin(int[] broken, int breaks) {
    step++;
    for (int i = 0; i < breaks; i++) {
      int r = broken[i];
      for (int k = 0; k < block.at[r].length; k++) {
        boolean up = sum[r] < 0 == block.by[r][k] > 0;
        mendsAt[up ? 2 * block.at[r][k] : 2 * block.at[r][k] + 1] = step;
      }
    }
  }

  /**
   * What a newly broken relation weighs.
   *
   * @param without the cell whose move breaks it
   * @param weight by what that is multiplied in it
   * @param then what the relation comes to by the move
   */
  double of(int relation, int without, long weight, long then) {
    int side = then > 0 ? 2 * relation : 2 * relation + 1;
    if (countedAt[side] != step) {
      count(relation, then, side);
    }
    boolean isAble = canMend(without, weight, then);
    boolean isMending = isAble && mendsAnother(without, then * weight < 0);
    if (mending[side] > (isMending ? 1 : 0)) {
      return MENDED_WITH_IT;
    }
    return able[side] > (isAble ? 1 : 0) ? 1 : NEVER;
  }

  /** Counts the cells that would mend a relation that is off to one side. */
  private void count(int relation, long then, int side) {
    countedAt[side] = step;
    able[side] = 0;
    mending[side] = 0;
    for (int k = 0; k < block.at[relation].length; k++) {
      int cell = block.at[relation][k];
      long weight = block.by[relation][k];
      if (canMend(cell, weight, then)) {
        able[side]++;
        mending[side] += mendsAnother(cell, then * weight < 0) ? 1 : 0;
      }
    }
  }

  private boolean canMend(int cell, long weight, long then) {
    boolean isUp = then * weight < 0;
    return !isMoved[cell]
        && (weight == 1 || weight == -1)
        && (isUp ? here[cell] < block.high[cell] : here[cell] > block.low[cell]);
  }

  private boolean mendsAnother(int cell, boolean up) {
    return mendsAt[up ? 2 * cell : 2 * cell + 1] == step;
  }
}
