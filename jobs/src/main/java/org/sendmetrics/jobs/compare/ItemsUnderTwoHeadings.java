package org.sendmetrics.jobs.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An item that a file has under two headings, so that it could be counted twice.
 *
 * <p>A filter is a heading of another when most items of the other stand under one of its items
 * only; where all stand under all the two are crossed, and nothing is told.
 */
final class ItemsUnderTwoHeadings {
  /**
   * Pairs below which a word is taken to mean another thing under each heading, as Unknown does.
   */
  private static final int FEWEST_PAIRS = 10;

  private final List<PublishedRow> rows;

  ItemsUnderTwoHeadings(List<PublishedRow> rows) {
    this.rows = rows;
  }

  void tell(FindingLog log) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> filters = List.copyOf(rows.get(0).filters().keySet());
    for (String heading : filters) {
      for (String column : filters) {
        if (!heading.equals(column)) {
          tell(heading, column, log);
        }
      }
    }
  }

  private void tell(String heading, String column, FindingLog log) {
    Map<String, Set<String>> headings = new LinkedHashMap<>();
    for (PublishedRow row : rows) {
      headings
          .computeIfAbsent(row.filters().get(column), k -> new LinkedHashSet<>())
          .add(row.filters().get(heading));
    }
    List<String> twice =
        headings.entrySet().stream()
            .filter(e -> e.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .toList();
    Set<String> all = new TreeSet<>();
    headings.values().forEach(all::addAll);
    boolean isHeading = all.size() > 1 && twice.size() * 2 < headings.size();
    if (isHeading) {
      twice.forEach(item -> tell(heading, column, item, headings.get(item), log));
    }
  }

  private void tell(String heading, String column, String item, Set<String> under, FindingLog log) {
    Map<String, List<PublishedRow>> same = new LinkedHashMap<>();
    for (PublishedRow row : rows) {
      if (row.filters().get(column).equals(item)) {
        Map<String, String> rest = new LinkedHashMap<>(row.filters());
        rest.remove(heading);
        same.computeIfAbsent(
                row.timePeriod() + row.timeIdentifier() + row.place().code() + row.word() + rest,
                k -> new ArrayList<>())
            .add(row);
      }
    }
    List<List<PublishedRow>> pairs =
        same.values().stream().filter(list -> list.size() > 1).toList();
    long differing = pairs.stream().filter(ItemsUnderTwoHeadings::differ).count();
    if (pairs.size() >= FEWEST_PAIRS) {
      log.warn(
          "published-item-under-two-headings",
          pairs.get(0).get(1).line(),
          column,
          item
              + " stands under "
              + String.join(" and ", under)
              + " for "
              + pairs.size()
              + " areas and periods, with other figures in "
              + differing
              + " of them.",
          "Count it once: the layout says under which heading it is ours.");
    }
  }

  private static boolean differ(List<PublishedRow> pair) {
    return !pair.get(0).observations().stream()
        .map(o -> o.numerator().raw() + "|" + o.rate().raw())
        .toList()
        .equals(
            pair.get(1).observations().stream()
                .map(o -> o.numerator().raw() + "|" + o.rate().raw())
                .toList());
  }
}
