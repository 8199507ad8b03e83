package org.sendmetrics.jobs.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known words that a mistyped one may have meant: fewest letters to change, first. */
final class Nearest {
  private static final int HOW_MANY = 3;

  private Nearest() {}

  static List<String> to(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .sorted(
            Comparator.comparingInt((String word) -> rank(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(HOW_MANY)
        .toList();
  }

  /** A part of a word counts as near, so that the end of a metric's name finds it. */
  private static int rank(String typed, String word) {
    int changes = changes(typed, word);
    return word.contains(typed) ? (changes + 1) / 2 : changes;
  }

  /** Letters to insert, delete or replace (Levenshtein). */
  private static int changes(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], above[j]));
      }
      above = row;
    }
    return above[other.length()];
  }
}
