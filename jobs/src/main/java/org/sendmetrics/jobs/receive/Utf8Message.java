package org.sendmetrics.jobs.receive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a message that says it is UTF-8, held to it before the parser meets them: the parser
 * of the JDK would speak of a bad byte on the error stream.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} at the first block that is not.
 */
final class Utf8Message extends FilterInputStream {
  private static final int HEAD = 256;
  private static final int BLOCK = 1 << 14;
  private static final int LONGEST_LETTER = 4;
  private static final Pattern ENCODING =
      Pattern.compile("\\A[^<]{0,3}<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  private final ByteBuffer waiting = ByteBuffer.allocate(BLOCK + LONGEST_LETTER);
  private final CharBuffer letters = CharBuffer.allocate(BLOCK + LONGEST_LETTER);

  /** A reader of XML asks again behind the end. */
  private boolean isAtEnd;

  private Utf8Message(InputStream bytes) {
    super(bytes);
  }

  /** The bytes themselves where they are in another encoding. */
  static InputStream of(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(HEAD);
    byte[] head = buffered.readNBytes(HEAD);
    buffered.reset();
    return saysUtf8(new String(head, StandardCharsets.ISO_8859_1))
        ? new Utf8Message(buffered)
        : buffered;
  }

  private static boolean saysUtf8(String head) {
    String start = head.substring(0, Math.min(LONGEST_LETTER, head.length()));
    boolean isMarked = start.matches("(\u00FE\u00FF|\u00FF\u00FE)(?s).*");
    if (!isMarked && start.indexOf('\0') >= 0) {
      throw notUtf8();
    }
    Matcher encoding = ENCODING.matcher(head);
    return !isMarked && (!encoding.find() || encoding.group(1).equalsIgnoreCase("UTF-8"));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] block, int from, int length) throws IOException {
    int some = super.read(block, from, Math.min(length, BLOCK));
    if (isAtEnd) {
      return some;
    }
    isAtEnd = some < 0;
    if (some > 0) {
      waiting.put(block, from, some);
    }
    waiting.flip();
    CoderResult result = decoder.decode(waiting, letters.clear(), some < 0);
    if (result.isError()) {
      throw notUtf8();
    }
    waiting.compact();
    return some;
  }

  private static UnreadableFile notUtf8() {
    return new UnreadableFile(
        "not-well-formed-xml",
        "the message is said to be UTF-8 and is not, or it is cut short",
        "export the message again in UTF-8 and resubmit it");
  }
}
