package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.function.Function;

/**
 * A folder can be read and not written from the beginning of the step on, until the run has ended.
 *
 * @param which the folder, of which a part may not be there yet
 */
record ReadOnly(String name, Function<Trial, Path> which) implements Fault {
  static final Fault RUN = new ReadOnly("run's folder read-only", t -> t.run().orElseThrow());
  static final Fault OUT = new ReadOnly("out folder read-only", Trial::out);

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Attempt attempt = trial.start(Launch.ORDINARY);
    if (!attempt.reaches(() -> trial.step().equals(step))) {
      return attempt.end();
    }
    Path folder = which.apply(trial);
    try {
      Files.createDirectories(folder);
      allow(folder, "r-xr-xr-x");
      if (Files.isWritable(folder)) {
        throw new IllegalStateException("nothing is read-only for the user of this campaign");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      attempt.end();
      allow(folder, "rwx------");
    }
    return attempt;
  }

  private static void allow(Path folder, String permissions) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
