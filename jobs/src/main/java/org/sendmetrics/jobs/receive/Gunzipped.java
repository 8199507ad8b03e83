package org.sendmetrics.jobs.receive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Bytes unpacked from gzip, one member after the other, up to the last byte: Java's own takes
 * whatever stands behind the end for nothing.
 *
 * <p><b>Errors:</b> {@link EOFException} for a gzip cut short, {@link ZipException} for what is
 * none or has something else behind it, {@link UncheckedIOException} where the packed bytes cannot
 * be read.
 */
final class Gunzipped extends FilterInputStream {

  Gunzipped(InputStream packed) throws IOException {
    super(opened(packed));
  }

  private static InputStream opened(InputStream packed) throws IOException {
    try {
      return new GzipCompressorInputStream(new Packed(packed), true);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** So that a fault of the machine is not taken for one of the file, or of a zip that holds it. */
  private static final class Packed extends FilterInputStream {
    Packed(InputStream packed) {
      super(packed);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (ZipException | EOFException e) {
        throw e;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
      try {
        return super.read(block, from, length);
      } catch (ZipException | EOFException e) {
        throw e;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static IOException damaged(IOException e) {
    return e instanceof EOFException || e instanceof ZipException
        ? e
        : (IOException) new ZipException(e.getMessage()).initCause(e);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  @Override
  public int read(byte[] block, int from, int length) throws IOException {
    try {
      return super.read(block, from, length);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
