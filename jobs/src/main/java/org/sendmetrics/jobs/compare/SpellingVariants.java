package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One item of a column written in two ways, which differ in case or blanks only. */
final class SpellingVariants {
  private final Map<String, Map<String, List<Long>>> lines = new LinkedHashMap<>();

  void add(String column, String item, long line) {
    List<Long> found =
        lines
            .computeIfAbsent(column + "|" + bare(item), k -> new LinkedHashMap<>())
            .computeIfAbsent(item, k -> new ArrayList<>());
    found.add(line);
  }

  void tell(FindingLog log) {
    lines.forEach(
        (key, spellings) -> {
          if (spellings.size() > 1) {
            List<String> words = List.copyOf(spellings.keySet());
            spellings.get(words.get(1)).stream()
                .forEach(
                    line ->
                        log.warn(
                            "published-item-spelt-two-ways",
                            line,
                            key.substring(0, key.indexOf('|')),
                            "One item is written in two ways: " + String.join(", ", words) + ".",
                            "Write it one way; both are read as the same."));
          }
        });
  }

  private static String bare(String item) {
    return item.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
