package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.sendmetrics.jobs.run.Folders;

/**
 * The disk of work and out folder, a small one, fills up when the step begins, but for some
 * kilobytes; when the run has ended there is room again.
 */
record FullDisk(int mostKilobytesLeft) implements Fault {
  private static final int KILOBYTE = 1024;
  private static final long MOST = 1L << 30;

  @Override
  public String name() {
    return "disk full";
  }

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Path ballast = trial.place().resolve("ballast");
    Attempt attempt = trial.start(Launch.ORDINARY);
    if (attempt.reaches(() -> trial.step().equals(step))) {
      fill(ballast, random.nextInt(mostKilobytesLeft));
    }
    attempt.end();
    Folders.delete(ballast);
    return attempt;
  }

  private static void fill(Path ballast, int kilobytesLeft) {
    if (ballast.toFile().getParentFile().getUsableSpace() > MOST) {
      throw new IllegalStateException(ballast.getParent() + " is no small disk");
    }
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] kilobyte = new byte[KILOBYTE];
      while (ballast.toFile().getParentFile().getUsableSpace() > kilobytesLeft * (long) KILOBYTE) {
        out.write(kilobyte);
      }
    } catch (IOException e) {
      if (!e.getMessage().contains("No space left")) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
