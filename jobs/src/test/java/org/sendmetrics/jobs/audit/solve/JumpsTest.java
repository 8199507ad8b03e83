package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

  @Test
  void aCellGoesAsFarAsIsAskedOrNothingMoves() {
    long[] values = new Random(7).longs(SIDE * SIDE, 0, 9).toArray();
    Block block = Margins.block(Margins.of(values));
    long[] there = Jumps.to(block, values, new Programme.Goal(0, true, 14)).orElseThrow();
    assertTrue(block.isMetBy(there));
    assertTrue(there[0] >= 14, "at " + there[0]);
    long row = Arrays.stream(values, 0, SIDE).sum();
    assertEquals(Optional.empty(), Jumps.to(block, values, new Programme.Goal(0, true, row + 1)));
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
