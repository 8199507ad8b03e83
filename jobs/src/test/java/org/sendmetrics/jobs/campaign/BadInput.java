package org.sendmetrics.jobs.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A faulty delivery: the files of one folder, with one thing wrong, and what must be said of it.
 *
 * @param wrong what is wrong, which is its name
 * @param files bytes by path in the folder
 * @param rules every rule that must be told of the files, and no other
 * @param kept how many rows of them must be kept
 */
record BadInput(String wrong, Map<String, byte[]> files, Set<String> rules, long kept) {

  /** Written for rules where none is to be told. */
  private static final String NOTHING = "nothing";

  /**
   * One file with something wrong.
   *
   * @param rules the rules that must be told, blanks between
   */
  static BadInput of(String wrong, String file, byte[] bytes, String rules, long kept) {
    return of(wrong, Map.of(file, bytes), rules, kept);
  }

  static BadInput of(String wrong, String file, String text, String rules, long kept) {
    return of(wrong, file, text.getBytes(StandardCharsets.UTF_8), rules, kept);
  }

  static BadInput of(String wrong, Map<String, byte[]> files, String rules, long kept) {
    return new BadInput(wrong, files, rules(rules), kept);
  }

  private static Set<String> rules(String rules) {
    return rules.equals(NOTHING) ? Set.of() : new TreeSet<>(Set.of(rules.split(" ")));
  }

  /** The folder that it lies in. */
  String folder() {
    return wrong.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
