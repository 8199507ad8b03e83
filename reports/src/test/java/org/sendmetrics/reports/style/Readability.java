package org.sendmetrics.reports.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard a text is to read: the Flesch-Kincaid grade, and the words of its sentences.
 *
 * <p><b>Law:</b> numbers, names and the fixed terms of the field are left out of the grade, for no
 * writer can choose them. <b>Source:</b> Kincaid and others (1975), 0.39 words a sentence + 11.8
 * syllables a word - 15.59.
 */
final class Readability {
  private static final Pattern FIXED =
      Pattern.compile(
          "(?i)\\b(?:EHC plans?|SENDIASS|SEND|SEN support|parent carer forums?|mediations?|"
              + "suspensions?|suspended|permanently excluded|permanent exclusions?|"
              + "education, health and care plan|special educational needs|disabilities|"
              + "assess(?:ed|ments?)?|(?:January|February|March|April|May|June|July|August|"
              + "September|October|November|December) \\d{4})\\b");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?:;])\\s+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private Readability() {}

  /** The sentences of a text; what follows a colon counts as one of its own. */
  static List<String> sentences(String text) {
    return Arrays.stream(SENTENCE_END.split(text.strip())).filter(s -> words(s) > 0).toList();
  }

  static int words(String sentence) {
    return (int)
        Arrays.stream(sentence.split("\\s+")).filter(w -> w.matches(".*[\\p{L}\\d].*")).count();
  }

  /** The grade of texts taken together. */
  static double grade(List<String> texts) {
    List<String> words = new ArrayList<>();
    int sentences = 0;
    for (String text : texts) {
      for (String sentence : sentences(text)) {
        List<String> counted =
            Arrays.stream(FIXED.matcher(sentence).replaceAll(" ").split("[^\\p{L}'\u2019]+"))
                .filter(w -> !w.isBlank())
                .toList();
        if (!counted.isEmpty()) {
          sentences++;
          words.addAll(counted);
        }
      }
    }
    if (words.isEmpty()) {
      return 0;
    }
    int syllables = words.stream().mapToInt(Readability::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  /** Groups of vowels, but for a silent last e. */
  static int syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String sounded = lower.replaceAll("(?<=[^l])es?$|(?<=[^td])ed$", "");
    return (int) Math.max(1, VOWELS.matcher(sounded.isEmpty() ? lower : sounded).results().count());
  }
}
