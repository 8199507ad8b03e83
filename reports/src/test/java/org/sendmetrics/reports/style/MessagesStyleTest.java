package org.sendmetrics.reports.style;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The summaries' prose keeps to plain language: short sentences and none of the shut-out words. */
class MessagesStyleTest {
  private static final int LONGEST_SENTENCE_WORDS = 25;
  private static final List<String> SHUT_OUT =
      List.of(
          "cohort",
          "caseload",
          "persistent absentee",
          "timeliness",
          "uplift",
          "suffer",
          "low incidence",
          "sen support cohort",
          "service users",
          "stakeholder",
          "vulnerable",
          "issued",
          "e.g.",
          "i.e.",
          "etc.",
          "via ",
          "per cent",
          "!");

  private static Properties summary() throws IOException {
    Properties read = new Properties();
    try (var in =
        MessagesStyleTest.class.getResourceAsStream(
            "/sendmetrics-schemas/messages/summary.properties")) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return read;
  }

  @Test
  void sentencesAreShort() throws IOException {
    Properties summary = summary();
    for (String key : summary.stringPropertyNames()) {
      for (String sentence : summary.getProperty(key).split("[.?] ")) {
        assertTrue(
            sentence.trim().split("\\s+").length <= LONGEST_SENTENCE_WORDS, key + ": " + sentence);
      }
    }
  }

  @Test
  void wordsThatFamiliesDoNotUseAreShutOut() throws IOException {
    Properties summary = summary();
    for (String key : summary.stringPropertyNames()) {
      String text = summary.getProperty(key).toLowerCase(Locale.ROOT);
      SHUT_OUT.forEach(word -> assertFalse(text.contains(word), key + " has " + word));
    }
  }
}
