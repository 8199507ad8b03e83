package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Checksums of what each finished stage left in a run's folder, a file a stage, in the form that
 * {@code sha256sum -c} reads. A stage whose files are not those of its seal was damaged since, and
 * is done again.
 *
 * <p>Law: a stage that stands has a seal; a seal without a stage means nothing.
 */
final class Seals {
  private static final String FOLDER = "seals";
  private static final String SEAL = ".sha256";

  private final Path run;

  /**
   * @param run the run's own folder
   */
  Seals(Path run) {
    this.run = run;
  }

  /** Seals what a stage has made and is about to be renamed into place. */
  void set(String stage, Path made) {
    try {
      Folders.createPrivate(run.resolve(FOLDER));
      Files.write(Folders.createPrivateFile(seal(stage)), bytes(made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a stage stands as it was made. */
  boolean holds(String stage) {
    Path made = run.resolve(stage);
    try {
      return Files.isDirectory(made)
          && Files.exists(seal(stage))
          && Arrays.equals(Files.readAllBytes(seal(stage)), bytes(made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether every stage that was sealed stands as it was made. */
  boolean allHold() {
    return Folders.children(run.resolve(FOLDER)).stream()
        .map(f -> f.getFileName().toString().replace(SEAL, ""))
        .allMatch(this::holds);
  }

  private Path seal(String stage) {
    return run.resolve(FOLDER).resolve(stage + SEAL);
  }

  private static byte[] bytes(Path made) {
    return Folders.files(made).stream()
        .map(f -> Hashes.of(f) + "  " + made.relativize(f).toString().replace('\\', '/') + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
