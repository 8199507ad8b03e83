package org.sendmetrics.jobs.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A published file, not yet read.
 *
 * <p><b>Shape:</b> the bytes of one CSV file, already out of any zip or gzip.
 *
 * @param name its path in the inbox, by which editions are ordered and findings name it
 */
public record PublishedFile(String name, Opener opener) {

  /** Opens the file's bytes from their start, each time it is asked. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file whose bytes are at hand. */
  public static PublishedFile of(String name, byte[] bytes) {
    return new PublishedFile(name, () -> new ByteArrayInputStream(bytes));
  }
}
