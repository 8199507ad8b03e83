package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process of the program, from its start to its end, and what it said. */
final class Attempt {
  private static final int MOST_SECONDS = 240;
  private static final int KILLED = 137;
  private static final int TERMINATED = 143;

  private final Process process;
  private final Path sayings;
  private boolean hung;

  private Attempt(Process process, Path sayings) {
    this.process = process;
    this.sayings = sayings;
  }

  static Attempt start(Launch launch, Path sayings, List<String> command) {
    try {
      return new Attempt(launch.start(sayings, command), sayings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until something is so, or the program has ended; false in the latter case. */
  boolean reaches(BooleanSupplier isSo) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    while (!isSo.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        return false;
      }
      pause(2);
    }
    return process.isAlive();
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it with {@code kill -9}. */
  Attempt kill() {
    process.destroyForcibly();
    return end();
  }

  /** Ends it with SIGTERM. */
  Attempt terminate() {
    process.destroy();
    return end();
  }

  /** Waits for its end, and kills it when that does not come. */
  Attempt end() {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        hung = true;
        process.destroyForcibly();
      }
      process.waitFor();
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int exit() {
    return process.exitValue();
  }

  boolean hung() {
    return hung;
  }

  boolean finished() {
    return exit() == 0;
  }

  boolean wasEnded() {
    return !hung && (exit() == KILLED || exit() == TERMINATED);
  }

  /** What it said of why it stopped, from the first line that says so; empty when it did not. */
  String reason() {
    String stderr = stderr();
    int at = stderr.startsWith("sendmetrics: ") ? 0 : stderr.indexOf("\nsendmetrics: ") + 1;
    return at == 0 && !stderr.startsWith("sendmetrics: ") ? "" : stderr.substring(at).strip();
  }

  String stderr() {
    try {
      return Files.readString(sayings.resolve("stderr.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
