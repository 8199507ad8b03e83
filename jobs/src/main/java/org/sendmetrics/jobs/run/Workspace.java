package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sendmetrics.jobs.revise.ReleaseLedger;

/**
 * The work folder: the run ledger, the runs' own folders and temporary files, held by one run at a
 * time.
 */
public final class Workspace implements AutoCloseable {
  /** The folder of the release ledger in a work folder. */
  public static final String RELEASES = "releases";

  private final Path folder;
  private final FileChannel channel;

  private Workspace(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes hold of a work folder, making it where it is missing.
   *
   * @param purpose what is said to whoever finds it taken
   * @throws WorkspaceTaken when another run holds it
   */
  public static Workspace hold(Path folder, String purpose) {
    Folders.createPrivate(folder);
    Path holder = folder.resolve("held-by.txt");
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel).isEmpty()) {
        channel.close();
        String by = Files.exists(holder) ? Files.readString(holder).strip() : "another run";
        throw new WorkspaceTaken(folder, by);
      }
      Files.writeString(
          holder,
          purpose
              + ", process "
              + ProcessHandle.current().pid()
              + ", since "
              + Instant.now().truncatedTo(ChronoUnit.SECONDS)
              + "\n",
          StandardCharsets.UTF_8);
      Workspace workspace = new Workspace(folder, channel);
      Folders.delete(workspace.temporary());
      Folders.createPrivate(workspace.temporary());
      return workspace;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  public Path folder() {
    return folder;
  }

  /** Where the embedded ledger's files lie. */
  public Path ledger() {
    return folder.resolve("ledger").resolve("runs");
  }

  /** Emptied whenever the folder is taken hold of. */
  public Path temporary() {
    return folder.resolve("tmp");
  }

  public Path run(String runId) {
    return run(folder, runId);
  }

  static Path run(Path folder, String runId) {
    return folder.resolve("runs").resolve(runId);
  }

  /** Every release that was delivered from here. */
  ReleaseLedger releases() {
    return releases(folder);
  }

  /** Every release that was delivered from a work folder, which need not be held to read them. */
  public static ReleaseLedger releases(Path folder) {
    return new ReleaseLedger(folder.resolve(RELEASES));
  }

  /** Where the last run's table before disclosure control stands, for the operator alone. */
  public Path undisclosed() {
    return folder.resolve("undisclosed");
  }

  /**
   * Removes everything about persons: received rows, counts before disclosure control, products.
   * The run ledger and the ledger of releases stay.
   */
  public void erase() {
    Folders.delete(folder.resolve("runs"));
    Folders.delete(undisclosed());
    Folders.delete(folder.resolve("quality"));
    Folders.delete(folder.resolve(SecondOpinion.DIFFERENCES));
  }

  @Override
  public void close() {
    try {
      Folders.delete(temporary());
      Files.deleteIfExists(folder.resolve("held-by.txt"));
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another run holds the work folder. */
  public static final class WorkspaceTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkspaceTaken(Path folder, String by) {
      super("the work folder " + folder + " is held by: " + by);
    }
  }
}
