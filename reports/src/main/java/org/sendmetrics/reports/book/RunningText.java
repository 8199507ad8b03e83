package org.sendmetrics.reports.book;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text broken into lines of some length.
 *
 * <p><b>Law:</b> a line is broken between sentences where that is enough, so that a number stays
 * with what it is a number of; what stands in quotation marks is never broken.
 */
final class RunningText {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.?]) (?=[\\p{Lu}\u201c])");
  private static final Pattern WORD = Pattern.compile("(?:\\w+: )?\u201c[^\u201d]*\u201d\\S*|\\S+");

  private RunningText() {}

  /**
   * @param most letters in a line; a longer word stands alone
   */
  static List<String> lines(String text, int most) {
    List<String> parts = new ArrayList<>();
    for (String sentence : SENTENCE.split(text)) {
      if (sentence.length() <= most) {
        parts.add(sentence);
      } else {
        parts.addAll(
            joined(WORD.matcher(sentence).results().map(MatchResult::group).toList(), most));
      }
    }
    return joined(parts, most);
  }

  private static List<String> joined(List<String> parts, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : parts) {
      if (!line.isEmpty() && line.length() + 1 + part.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(part);
    }
    lines.add(line.toString());
    return lines;
  }
}
