package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One item of a column written in two ways, which differ in case or blanks only. */
final class SpellingVariants {
  private final Map<String, Map<String, List<Long>>> lines = new LinkedHashMap<>();

  void add(String column, String item, long line) {
    lines
        .computeIfAbsent(column, k -> new LinkedHashMap<>())
        .computeIfAbsent(item, k -> new ArrayList<>())
        .add(line);
  }

  void tell(FindingLog log) {
    lines.forEach(
        (column, items) -> {
          Map<String, String> first = new HashMap<>();
          items.forEach(
              (item, found) -> {
                String before = first.putIfAbsent(bare(item), item);
                if (before != null) {
                  tell(column, before, item, found, log);
                }
              });
        });
  }

  private static void tell(
      String column, String before, String item, List<Long> found, FindingLog log) {
    found.forEach(
        line ->
            log.warnAbout(
                before + " and " + item,
                "published-item-spelt-two-ways",
                line,
                column,
                "One item is written in two ways:",
                "Write it one way; both are read as the same."));
  }

  private static String bare(String item) {
    return item.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
