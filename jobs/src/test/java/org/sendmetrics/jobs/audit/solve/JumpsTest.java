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
    long[] found = solution(block).orElseThrow();
    assertTrue(block.isMetBy(found));
    assertArrayEquals(found, solution(block).orElseThrow());
  }

  @Test
  void noneIsFoundWhereOnlyFractionsWouldDo() {
    Relations system = new Relations();
    int one = system.unknown();
    int other = system.unknown();
    system.add(
        new Relation(
            Relation.Kind.ZERO, new int[] {one, other, system.known(1)}, new long[] {2, 2, -25}));
    assertEquals(Optional.empty(), solution(Margins.block(system)));
  }

  private static Optional<long[]> solution(Block block) {
    boolean[] none = new boolean[block.at.length];
    long[] origin = new long[block.size()];
    try (Programme programme = new Programme(block, none, origin, Programme.Kind.ROUGH, SECONDS)) {
      assertEquals(Programme.Outcome.BEST, programme.most(new double[block.size()]));
      return Jumps.near(block, programme.values());
    }
  }
}
