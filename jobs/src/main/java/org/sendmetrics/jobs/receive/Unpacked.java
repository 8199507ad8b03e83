package org.sendmetrics.jobs.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes unpacked from an archive, of which there must not be far more than a table packs to.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} while reading, once there are.
 */
final class Unpacked extends FilterInputStream {
  /** Below this, unpacked, nothing is made of how well it was packed. */
  private static final long HARMLESS = 64L << 20;

  /** Most that is unpacked of one byte: tables of national size come to 30. */
  private static final long MOST_PER_BYTE = 200;

  private final long most;
  private long read;

  private Unpacked(long most, InputStream bytes) {
    super(bytes);
    this.most = most;
  }

  /**
   * @param packedSize of the archive's bytes; -1 where it is not told
   */
  Unpacked(InputStream bytes, long packedSize) {
    this(Math.max(HARMLESS, packedSize * MOST_PER_BYTE), bytes);
  }

  /** So many bytes and no more, packed or not. */
  static InputStream atMost(long most, InputStream bytes) {
    return new Unpacked(most, bytes);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] block, int from, int length) throws IOException {
    int some = super.read(block, from, length);
    count(Math.max(some, 0));
    return some;
  }

  @Override
  public long skip(long many) throws IOException {
    long skipped = super.skip(many);
    count(skipped);
    return skipped;
  }

  private void count(long more) {
    read += more;
    if (read > most) {
      throw new UnreadableFile(
          "file-too-large",
          "the file is, or unpacks to, far more than such a table holds",
          "pack the table again, or send it as plain CSV in several files");
    }
  }
}
