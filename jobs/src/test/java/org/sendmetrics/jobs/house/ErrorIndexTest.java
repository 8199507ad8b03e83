package org.sendmetrics.jobs.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The index of errors names every message with which a command can end by the program's own will.
 */
class ErrorIndexTest {
  private static final Path SOURCE = Path.of("src/main/java/org/sendmetrics/jobs");
  private static final Path INDEX = Path.of("docs/errors.md");
  private static final Path MESSAGES = Path.of("../schemas/messages/exceptions.properties");

  /** The packages that speak to operators. */
  private static final List<String> ROOMS = List.of("cli", "run", "job", "explain");

  /** The first words of what an exception is made with, as far as they are written out. */
  private static final Pattern THROWN =
      Pattern.compile(
          "(?:new \\w+(?:Exception|Failed)|super)\\(\\s*(?:String\\.format\\(\\s*)?\"([^\"%\\\\]{10,})");

  private static final Pattern FILLED = Pattern.compile("(?m)^fill\\.error\\.\\w+=(.*)$");

  /** Said of the program's own inside, never to an operator. */
  private static final String INSIDE = "nothing is run here";

  @Test
  void everyMessageIsInTheIndex() throws IOException {
    String index = Files.readString(INDEX).replaceAll("\\s+", " ");
    TreeSet<String> missing = new TreeSet<>();
    int seen = 0;
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(SOURCE.resolve(room))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          Matcher thrown = THROWN.matcher(Files.readString(file));
          while (thrown.find()) {
            seen++;
            missing.add(thrown.group(1).strip());
          }
        }
      }
    }
    Matcher filled = FILLED.matcher(Files.readString(MESSAGES));
    while (filled.find()) {
      seen++;
      missing.add(
          filled
              .group(1)
              .replaceAll("\\{\\w+\\}", "…")
              .replaceFirst("^(row … of the exceptions workbook).*", "$1"));
    }
    assertTrue(seen > 30, seen + " messages were found");
    missing.remove(INSIDE);
    missing.removeIf(index::contains);
    assertEquals(new TreeSet<>(), missing, "not in " + INDEX);
  }
}
