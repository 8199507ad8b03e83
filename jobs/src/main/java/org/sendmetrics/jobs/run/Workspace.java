package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.sendmetrics.jobs.revise.ReleaseLedger;

/**
 * The work folder: the run ledger, the runs' own folders and temporary files, held by one run at a
 * time.
 */
public final class Workspace implements AutoCloseable {
  /** The folder of the release ledger in a work folder. */
  public static final String RELEASES = "releases";

  private static final String LOCK = "lock";
  private static final String HOLDER = "held-by.txt";

  private final Path folder;
  private final FileChannel channel;
  private final String holder;
  private final String id;

  private Workspace(Path folder, FileChannel channel, String purpose) {
    this.folder = folder;
    this.channel = channel;
    this.holder =
        purpose
            + ", process "
            + ProcessHandle.current().pid()
            + ", since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    this.id = identity();
    Folders.delete(temporary());
    Folders.keepPrivate(folder);
    Folders.createPrivate(temporary());
    Folders.createPrivate(folder.resolve("ledger"));
    tell(holder);
  }

  /**
   * Takes hold of a work folder, making it where it is missing, and clears away what a killed run
   * left in its temporary folder. A process that was killed holds nothing.
   *
   * @param purpose what is said to whoever finds it taken
   * @throws WorkspaceTaken when another run holds it
   */
  public static Workspace hold(Path folder, String purpose) {
    Folders.createPrivate(folder);
    try {
      FileChannel channel = open(folder);
      if (tryLock(channel).isEmpty()) {
        channel.close();
        throw new WorkspaceTaken(folder, told(folder));
      }
      return new Workspace(folder, channel, purpose);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who holds a work folder now, if anybody does; nothing in it is touched. */
  public static Optional<String> holder(Path folder) {
    if (!Files.exists(folder.resolve(LOCK))) {
      return Optional.empty();
    }
    try (FileChannel channel = open(folder)) {
      return tryLock(channel).isPresent() ? Optional.empty() : Optional.of(told(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static String told(Path folder) throws IOException {
    try {
      return Files.readString(folder.resolve(HOLDER)).strip();
    } catch (NoSuchFileException e) {
      return "another run";
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** Says which step of which run the folder is held for. */
  public void tellStep(String run, String step) {
    tell(holder + ", run " + run + ", in step " + step);
  }

  /** Renamed into place, so that nobody reads half of it. */
  private void tell(String text) {
    try {
      Path next = Folders.createPrivateFile(folder.resolve(HOLDER + ".next"));
      Files.writeString(next, text + "\n");
      Folders.move(next, folder.resolve(HOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made with the folder: tells it from others of the same path on other machines. */
  private String identity() {
    Path file = folder.resolve("id");
    try {
      if (!Files.exists(file) || Files.size(file) == 0) {
        Files.writeString(Folders.createPrivateFile(file), UUID.randomUUID().toString());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return id;
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
      Folders.keepPrivate(folder);
      Files.deleteIfExists(folder.resolve(HOLDER));
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another run holds the work folder. */
  public static final class WorkspaceTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    WorkspaceTaken(Path folder, String by) {
      super("the work folder " + folder + " is held by: " + by);
      this.folder = folder;
    }

    public Path folder() {
      return folder;
    }
  }
}
