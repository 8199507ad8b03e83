package org.sendmetrics.jobs.audit.solve;

/**
 * Which cells of a block are still in question: those asked about of which it is neither seen that
 * they are wide enough nor proven that they are not.
 */
final class Questions {
  private final Block block;
  private final Relations system;
  private final Seen seen;
  private final boolean[] answered;

  Questions(Block block, Relations system, Seen seen) {
    this.block = block;
    this.system = system;
    this.seen = seen;
    answered = new boolean[block.size()];
  }

  /** Whether a cell is in question no more, by what is seen and proven now. */
  boolean isAnswered(int i) {
    answered[i] = answered[i] || !isAsked(i) || isNarrow(i) || seen.width(i) >= wanted(i);
    return answered[i];
  }

  /** Takes a cell out of question. */
  void answer(int i) {
    answered[i] = true;
  }

  private boolean isAsked(int i) {
    for (Twins.Twin twin : block.twins[i]) {
      if (system.isAsked(twin.cell())) {
        return true;
      }
    }
    return false;
  }

  /** The most that is still asked of any of the cells that this one tells. */
  long wanted(int i) {
    long wanted = 0;
    for (Twins.Twin twin : block.twins[i]) {
      boolean isSeenAsNone = seen.witness() != null && twin.low(seen.low(i), seen.high(i)) == 0;
      long atLeast = twin.low(block.low[i], block.high[i]);
      wanted =
          Math.max(
              wanted,
              isSeenAsNone
                  ? system.asked(twin.cell(), 0)
                  : system.askedOfSome(twin.cell(), atLeast));
    }
    return wanted;
  }

  private boolean isNarrow(int i) {
    long wanted = 0;
    for (Twins.Twin twin : block.twins[i]) {
      long atLeast = twin.low(block.low[i], block.high[i]);
      wanted = Math.max(wanted, system.asked(twin.cell(), atLeast));
    }
    return block.high[i] - block.low[i] < wanted;
  }

  /** Whether a cell is proven narrow, but might be narrower still. */
  boolean isLoose(int i) {
    return isAsked(i)
        && isNarrow(i)
        && !block.isKnown(i)
        && block.high[i] - block.low[i] > seen.width(i);
  }

  /** How many cells are in question. */
  int left() {
    int left = 0;
    for (int i = 0; i < answered.length; i++) {
      left += isAnswered(i) ? 0 : 1;
    }
    return left;
  }
}
