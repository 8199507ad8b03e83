package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * One delivery's hold on an out folder, which several work folders may share: others wait until it
 * is done. The system lets it go with the process; no file of it stays in a delivered folder.
 */
final class OutFolder implements AutoCloseable {
  private static final String LOCK = ".delivering";

  private final Path file;
  private final FileChannel channel;

  private OutFolder(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Waits for the folder, and makes it where it is missing. */
  static OutFolder take(Path out) {
    Path file = out.resolve(LOCK);
    try {
      Files.createDirectories(out);
      while (true) {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        if (isStill(file, channel)) {
          return new OutFolder(file, channel);
        }
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever held it before may have removed the file that was waited for. */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    byte[] mine = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(mine), 0);
    try {
      return Arrays.equals(mine, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
