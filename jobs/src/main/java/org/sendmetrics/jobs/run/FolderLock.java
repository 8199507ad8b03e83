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

/**
 * One process's hold on a folder, and beside it who that is. The system lets it go with the
 * process: what was killed holds nothing, and what it said of itself counts for nothing.
 *
 * <p>Law: within one process, a folder is asked for once at a time; asking again from the same
 * process would let go of it.
 */
final class FolderLock implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String HOLDER = "held-by.txt";

  /** Whoever only looks whether a folder is held has it for a moment. */
  private static final int TRIES = 4;

  private static final int MILLISECONDS_BETWEEN = 50;

  private final Path folder;
  private final FileChannel channel;
  private final String holder;

  private FolderLock(Path folder, FileChannel channel, String purpose) {
    this.folder = folder;
    this.channel = channel;
    this.holder =
        purpose
            + ", process "
            + ProcessHandle.current().pid()
            + ", since "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Takes hold of a folder; nothing when another process has it. */
  static Optional<FolderLock> take(Path folder, String purpose) throws IOException {
    FileChannel channel = open(folder);
    for (int i = 0; i < TRIES; i++) {
      if (tryLock(channel).isPresent()) {
        FolderLock lock = new FolderLock(folder, channel, purpose);
        lock.tell("");
        return Optional.of(lock);
      }
      pause();
    }
    channel.close();
    return Optional.empty();
  }

  /** Who holds a folder now, if anybody does; nothing in it is changed. */
  static Optional<String> holder(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(LOCK))) {
      return Optional.empty();
    }
    try (FileChannel channel = open(folder)) {
      return tryLock(channel).isPresent() ? Optional.empty() : Optional.of(lastHolder(folder));
    }
  }

  /** Who said last that it holds a folder. */
  static String lastHolder(Path folder) throws IOException {
    try {
      return Files.readString(folder.resolve(HOLDER)).strip();
    } catch (NoSuchFileException e) {
      return "another run";
    }
  }

  /** Says what the folder is held for; renamed into place, so that nobody reads half of it. */
  void tell(String doing) {
    try {
      Path next = Folders.createPrivateFile(folder.resolve(HOLDER + ".next"));
      Files.writeString(next, holder + doing + "\n");
      Folders.move(next, folder.resolve(HOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLISECONDS_BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve(HOLDER));
    channel.close();
  }
}
