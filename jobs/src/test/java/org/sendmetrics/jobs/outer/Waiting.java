package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a moment in the life of a program that runs. */
final class Waiting {
  private static final int MOST_MINUTES = 5;

  private Waiting() {}

  /** Waits until something is so; fails when the program ends before, or after some minutes. */
  static void until(BooleanSupplier isSo, Process program) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (!isSo.getAsBoolean()) {
      assertTrue(program.isAlive(), "the program ended before the moment came");
      assertTrue(System.nanoTime() < end, "the moment never came");
      Thread.sleep(5);
    }
  }
}
