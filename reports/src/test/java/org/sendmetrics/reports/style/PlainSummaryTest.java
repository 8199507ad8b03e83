package org.sendmetrics.reports.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What families read can be read: every text of the summaries, with plain words in its slots. */
class PlainSummaryTest {
  private static final int LONGEST_SENTENCE = 25;
  private static final double MEAN_SENTENCE = 15;
  private static final double GRADE = 6;
  private static final double HARDEST_PARAGRAPH = 8;

  /** Fewer words than that make no paragraph, and no fair grade. */
  private static final int FEWEST_WORDS = 8;

  /** Texts that are no running text, such as labels; and the words that a licence asks for. */
  private static final String LABELS =
      "html\\.(?!foot\\.1).*|summary\\.(nav|file|title|table)\\b.*|index\\.(title|column|word|board|table).*"
          + "|summary\\.term\\.\\d+\\.word|ask\\.(phone|email|web)|said\\.quote";

  private static final Map<String, String> TEXTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    Properties read = new Properties();
    try (var in =
        PlainSummaryTest.class.getResourceAsStream(
            "/sendmetrics-schemas/messages/summary.properties")) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    read.stringPropertyNames().stream()
        .filter(key -> !key.matches(LABELS))
        .forEach(key -> TEXTS.put(key, filled(read.getProperty(key))));
  }

  /** With what stands in slots, in plain words. */
  private static String filled(String text) {
    return text.replace("{period}", "In 2024")
        .replace("{in_period}", "In 2024")
        .replace("{amount}", "12 out of every 100")
        .replaceAll("\\{(before|now)}", "12 out of every 100")
        .replaceAll("\\{(day|as_at)}", "1 May 2025")
        .replaceAll("\\{[a-z_]+}", "10");
  }

  @Test
  void sentencesAreShort() {
    List<String> tooLong = new ArrayList<>();
    TEXTS.forEach(
        (key, text) ->
            Readability.sentences(text).stream()
                .filter(s -> Readability.words(s) > LONGEST_SENTENCE)
                .forEach(s -> tooLong.add(key + ": " + s)));
    assertEquals(List.of(), tooLong);
    double mean =
        TEXTS.values().stream()
            .flatMap(t -> Readability.sentences(t).stream())
            .mapToInt(Readability::words)
            .average()
            .orElseThrow();
    assertTrue(mean <= MEAN_SENTENCE, "a sentence has " + mean + " words");
  }

  @Test
  void aChildOfNineCanReadIt() {
    double grade = Readability.grade(List.copyOf(TEXTS.values()));
    assertTrue(grade <= GRADE, "grade " + grade);
  }

  @Test
  void noParagraphIsHard() {
    List<String> hard = new ArrayList<>();
    TEXTS.forEach(
        (key, text) -> {
          double grade = Readability.grade(List.of(text));
          if (Readability.words(text) >= FEWEST_WORDS && grade > HARDEST_PARAGRAPH) {
            hard.add("%s (%.1f): %s".formatted(key, grade, text));
          }
        });
    assertEquals(List.of(), hard);
  }
}
