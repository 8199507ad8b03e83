package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables of which only the margins are shown, of so many rows and columns. */
class WanderTest {
  private static final int SIDE = 6;

  @Test
  void everyStopIsASolution() {
    Random dice = new Random(3);
    long[] values = dice.longs(SIDE * SIDE, 0, 9).toArray();
    Block block = Margins.block(Margins.of(values));
    Detour detour = new Detour(block, values);
    int went = 0;
    for (int n = 0; n < 500; n++) {
      long[] before = detour.here();
      int cell = dice.nextInt(values.length);
      long by = dice.nextBoolean() ? 2 : -2;
      boolean isThere = before[cell] + by >= 0 && detour.go(cell, by, dice);
      assertTrue(block.isMetBy(detour.here()));
      assertEquals(before[cell] + (isThere ? by : 0), detour.at(cell));
      went += isThere ? 1 : 0;
    }
    assertTrue(went > 200, went + " of 500");
  }

  @Test
  void whatItSeesOfEachCellIsAsWideAsIsAsked() {
    long[] values = new Random(4).longs(SIDE * SIDE, 1, 9).toArray();
    Relations system = Margins.of(values);
    for (int cell = 0; cell < values.length; cell++) {
      system.ask(cell, 4, 5);
    }
    Block block = Margins.block(system);
    Seen seen = new Seen(block);
    seen.add(values);
    Questions questions = new Questions(block, system, seen);
    new Wander(block, questions, seen, values).run();
    assertEquals(0, questions.left());
    for (int cell = 0; cell < values.length; cell++) {
      assertTrue(seen.width(cell) >= 4, "cell " + cell);
    }
  }

  @Test
  void ofACellThatMayBeNoneItIsEnoughToSeeNoneAndAnother() {
    Relations system = new Relations();
    int cell = system.between(0, 2);
    int strict = system.between(0, 2);
    system.ask(cell, 4, 5);
    system.ask(strict, 4, 5);
    system.allowNone(cell);
    assertEquals(1, system.asked(cell, 0));
    assertEquals(4, system.asked(cell, 1));
    assertEquals(4, system.asked(strict, 0));
  }
}
