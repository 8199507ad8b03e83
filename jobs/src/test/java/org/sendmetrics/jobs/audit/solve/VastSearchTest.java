package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A table with too many cells for an exact answer. */
class VastSearchTest {
  private static final int SIDE = 115;
  private static final long SMALL = 5;

  @Test
  void allThatIsWideIsSeen() {
    long[] values = new Random(6).longs(SIDE * SIDE, 0, 9).toArray();
    Relations system = Margins.of(values);
    for (int cell = 0; cell < values.length; cell++) {
      system.ask(cell, SMALL - 1, SMALL);
    }
    Intervals found = Solver.solve(system, SMALL);
    assertEquals(Set.of(), found.undecided());
    assertTrue(found.width(0) >= SMALL - 1);
  }
}
