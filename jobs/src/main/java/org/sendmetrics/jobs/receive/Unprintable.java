package org.sendmetrics.jobs.receive;

import java.util.regex.Pattern;

/**
 * Characters that no text of a person needs and that pages, workbooks and XML cannot hold or are
 * misled by: control characters but for tabs and line ends, halves of a character, and the marks
 * that turn the direction of what follows.
 */
final class Unprintable {
  private static final Pattern CHARACTERS =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF&&[^\t\r\n]]");

  private Unprintable() {}

  /** The text without them. */
  static String without(String text) {
    return CHARACTERS.matcher(text).replaceAll("");
  }
}
