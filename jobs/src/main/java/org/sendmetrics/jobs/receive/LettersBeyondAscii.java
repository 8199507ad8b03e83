package org.sendmetrics.jobs.receive;

/** What the bytes beyond ASCII of a text look like, taken block by block. */
final class LettersBeyondAscii {
  /** Bytes to which Windows-1252 gives no letter. Source: WHATWG, Encoding Standard. */
  private static final String NO_LETTER = "\u0081\u008d\u008f\u0090\u009d";

  private static final int OF_TWO_BYTES = 0xC0;
  private static final int OF_THREE_BYTES = 0xE0;
  private static final int OF_FOUR_BYTES = 0xF0;
  private static final int PAST_FOUR_BYTES = 0xF5;

  private int awaited;
  private boolean likeUtf8;
  private boolean undefined;

  void take(byte[] block, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (block[i] < 0) {
        take(block[i] & 0xFF);
      } else {
        awaited = 0;
      }
    }
  }

  private void take(int letter) {
    boolean follows = letter < OF_TWO_BYTES;
    if (follows && awaited > 0) {
      awaited--;
      likeUtf8 |= awaited == 0;
    } else if (follows || letter >= PAST_FOUR_BYTES) {
      awaited = 0;
      undefined |= NO_LETTER.indexOf(letter) >= 0;
    } else {
      awaited = letter >= OF_FOUR_BYTES ? 3 : letter >= OF_THREE_BYTES ? 2 : 1;
    }
  }

  /** Whether a letter was written in several bytes as UTF-8 does. */
  boolean likeUtf8() {
    return likeUtf8;
  }

  /** Whether a byte stood by itself that is no letter of Windows-1252. */
  boolean undefined() {
    return undefined;
  }
}
