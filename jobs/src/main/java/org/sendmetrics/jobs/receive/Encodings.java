package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells in which encoding a text file is: UTF-8 when all of it is, else Windows-1252. UTF-16 and
 * binary files are refused.
 *
 * @param charset in which the file is read
 * @param mixed whether parts of a file that is not UTF-8 are, or no Windows-1252 either, so that
 *     letters beyond ASCII may be read wrongly
 */
record Encodings(Charset charset, boolean mixed) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;

  static Encodings of(InboxFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      return of(bytes);
    }
  }

  static Encodings of(InputStream bytes) throws IOException {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.allocate(BLOCK);
    CharBuffer out = CharBuffer.allocate(BLOCK);
    boolean isUtf8 = true;
    LettersBeyondAscii letters = new LettersBeyondAscii();
    boolean ended = false;
    while (!ended) {
      int read = bytes.read(in.array(), in.position(), in.remaining());
      ended = read < 0;
      refuseBinary(in.array(), in.position(), Math.max(read, 0));
      letters.take(in.array(), in.position(), Math.max(read, 0));
      if (isUtf8) {
        in.limit(in.position() + Math.max(read, 0)).position(0);
        CoderResult result = utf8.decode(in, out.clear(), ended);
        isUtf8 = !result.isError();
        in.compact();
      }
      if (!isUtf8) {
        in.clear();
      }
    }
    return isUtf8
        ? new Encodings(StandardCharsets.UTF_8, false)
        : new Encodings(WINDOWS_1252, letters.likeUtf8() || letters.undefined());
  }

  private static void refuseBinary(byte[] block, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (block[i] == 0) {
        throw new UnreadableFile(
            "not-a-text-file",
            "the file holds NUL bytes: it is UTF-16, a spreadsheet or another binary file",
            "save the table as CSV in UTF-8 and resubmit");
      }
    }
  }
}
