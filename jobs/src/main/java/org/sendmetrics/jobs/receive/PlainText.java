package org.sendmetrics.jobs.receive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text that is held to be UTF-8 until something shows that it is not.
 *
 * <p><b>Errors:</b> {@link CharacterCodingException} while reading, at bytes that are no UTF-8 or
 * NUL, so that {@link Encodings} must be asked.
 */
final class PlainText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PlainText() {}

  static Reader of(InputStream bytes) throws IOException {
    PushbackReader letters =
        new PushbackReader(
            new InputStreamReader(
                new WithoutNul(bytes),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int first = letters.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      letters.unread(first);
    }
    return letters;
  }

  private static final class WithoutNul extends FilterInputStream {
    WithoutNul(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
      int read = super.read(block, from, length);
      for (int i = from; i < from + read; i++) {
        if (block[i] == 0) {
          throw new CharacterCodingException();
        }
      }
      return read;
    }
  }
}
