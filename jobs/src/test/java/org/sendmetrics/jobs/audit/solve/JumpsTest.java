package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole-number solutions found from rough answers. */
class JumpsTest {
  private static final double SECONDS = 30;
  private static final int SIDE = 40;

  @Test
  void aSolutionIsFoundAndTheSameOneAgain() {
    long[] values = new Random(5).longs(SIDE * SIDE, 0, 9).toArray();
    Block block = Margins.block(Margins.of(values));
    long[] found = Jumps.solution(block, SECONDS).orElseThrow();
    assertTrue(block.isMetBy(found));
    assertArrayEquals(found, Jumps.solution(block, SECONDS).orElseThrow());
  }

  @Test
  void noneIsFoundWhereOnlyFractionsWouldDo() {
    Relations system = new Relations();
    int one = system.unknown();
    int other = system.unknown();
    system.add(
        new Relation(
            Relation.Kind.ZERO, new int[] {one, other, system.known(1)}, new long[] {2, 2, -25}));
    assertEquals(Optional.empty(), Jumps.solution(Margins.block(system), SECONDS));
  }
}
