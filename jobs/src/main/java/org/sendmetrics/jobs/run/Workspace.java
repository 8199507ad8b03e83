package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sendmetrics.jobs.revise.ReleaseLedger;

/**
 * The work folder: the run ledger, the runs' own folders and temporary files, held by one run at a
 * time.
 */
public final class Workspace implements AutoCloseable {
  /** The folder of the release ledger in a work folder. */
  public static final String RELEASES = "releases";

  private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

  private final Path folder;
  private final FolderLock lock;
  private final String id;
  private Optional<String> temporaryBefore = Optional.empty();

  private Workspace(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
    this.id = identity();
    Folders.delete(temporary());
    Folders.keepPrivate(folder);
    Folders.createPrivate(temporary());
    Folders.createPrivate(folder.resolve("ledger"));
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
      Optional<FolderLock> lock = FolderLock.take(folder, purpose);
      if (lock.isEmpty()) {
        throw new WorkspaceTaken(folder, FolderLock.lastHolder(folder));
      }
      return new Workspace(folder, lock.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who holds a work folder now, if anybody does; nothing in it is touched. */
  public static Optional<String> holder(Path folder) {
    try {
      return FolderLock.holder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says which step of which run the folder is held for. */
  public void tellStep(String run, String step) {
    lock.tell(", run " + run + ", in step " + step);
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

  /**
   * Has libraries unpack and write their temporary files here too, until the folder is let go; so a
   * killed process leaves none elsewhere. To be said before any of them has started.
   */
  public Workspace takeTemporaryFiles() {
    temporaryBefore = Optional.of(System.getProperty(TEMPORARY_FOLDER));
    System.setProperty(TEMPORARY_FOLDER, temporary().toAbsolutePath().toString());
    return this;
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
    eraseBefore(Instant.MAX);
  }

  /**
   * Removes the same of runs that nobody has given since a moment.
   *
   * @return how many runs there were
   */
  public int eraseBefore(Instant moment) {
    List<Path> runs = Folders.children(folder.resolve("runs"));
    List<Path> old = runs.stream().filter(run -> isBefore(run, moment)).toList();
    old.forEach(Folders::delete);
    Stream.of(undisclosed(), folder.resolve("quality"), folder.resolve(SecondOpinion.DIFFERENCES))
        .filter(made -> isBefore(made, moment))
        .forEach(Folders::delete);
    return old.size();
  }

  private static boolean isBefore(Path made, Instant moment) {
    try {
      return Files.exists(made) && Files.getLastModifiedTime(made).toInstant().isBefore(moment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    temporaryBefore.ifPresent(before -> System.setProperty(TEMPORARY_FOLDER, before));
    try {
      clearTemporary();
      Folders.keepPrivate(folder);
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What cannot be removed while a library is loaded goes when the folder is next taken hold of.
   */
  private void clearTemporary() {
    try {
      Folders.delete(temporary());
    } catch (UncheckedIOException e) {
      // Only where the file system keeps open files, as on Windows.
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
