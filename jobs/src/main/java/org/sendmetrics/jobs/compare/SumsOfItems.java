package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.schemas.PublishedSums;

/**
 * Holds the items of a filter against the total that they should add up to.
 *
 * <p><b>Shape:</b> in, kept rows; out, a finding a file, filter and column. Only where all the
 * declared parts are there, or at least one where all items are parts; a sum with a withheld part
 * is not judged.
 */
final class SumsOfItems {
  private final Map<String, FindingLog> logs = new LinkedHashMap<>();

  private SumsOfItems() {}

  static List<Finding> findings(List<PublishedRow> rows) {
    SumsOfItems sums = new SumsOfItems();
    Map<String, Map<PublishedSums.Items, Map<String, Group>>> groups = new LinkedHashMap<>();
    for (PublishedRow row : rows) {
      for (PublishedSums.Items items : row.publication().sums().items()) {
        groups
            .computeIfAbsent(row.file(), k -> new LinkedHashMap<>())
            .computeIfAbsent(items, k -> new LinkedHashMap<>())
            .computeIfAbsent(key(row, items), k -> new Group())
            .add(row, items);
      }
    }
    groups.forEach(
        (file, ofItems) ->
            ofItems.forEach(
                (items, ofKeys) -> ofKeys.values().forEach(g -> sums.judge(file, items, g))));
    return sums.logs.values().stream().flatMap(log -> log.findings().stream()).toList();
  }

  /** Everything that parts and whole have in common. */
  private static String key(PublishedRow row, PublishedSums.Items items) {
    StringBuilder key = new StringBuilder();
    row.filters()
        .forEach(
            (filter, item) -> {
              if (!filter.equals(items.column()) && !items.within().containsKey(filter)) {
                key.append(item).append('|');
              }
            });
    return key.append(row.timePeriod())
        .append('|')
        .append(row.timeIdentifier())
        .append('|')
        .append(row.word())
        .append('|')
        .append(row.place().level())
        .append('|')
        .append(row.place().code())
        .toString();
  }

  private static final class Group {
    private PublishedRow whole;
    private final List<PublishedRow> parts = new ArrayList<>();

    void add(PublishedRow row, PublishedSums.Items items) {
      String item = row.filters().get(items.column());
      boolean total =
          row.publication().isTotal(items.column(), item)
              && items.within().keySet().stream()
                  .allMatch(f -> row.publication().isTotal(f, row.filters().get(f)));
      if (total) {
        whole = row;
      } else if (items.within().entrySet().stream()
              .allMatch(e -> e.getValue().equals(row.filters().get(e.getKey())))
          && (items.parts().isEmpty()
              ? !row.publication().isTotal(items.column(), item)
              : items.parts().contains(item))) {
        parts.add(row);
      }
    }

    boolean isComplete(PublishedSums.Items items) {
      Set<String> there = new HashSet<>();
      parts.forEach(p -> there.add(p.filters().get(items.column())));
      return whole != null && !parts.isEmpty() && there.containsAll(items.parts());
    }
  }

  private void judge(String file, PublishedSums.Items items, Group group) {
    if (!group.isComplete(items)) {
      return;
    }
    for (int m = 0; m < group.whole.observations().size(); m++) {
      PublishedRow.Observation whole = group.whole.observations().get(m);
      if (whole.measure().isRateOnly()) {
        continue;
      }
      judge(file, items, group, m, false);
      if (!whole.measure().isNumber()) {
        judge(file, items, group, m, true);
      }
    }
  }

  private void judge(
      String file, PublishedSums.Items items, Group group, int measure, boolean denominators) {
    PublishedRow.Observation observation = group.whole.observations().get(measure);
    PublishedCell whole = cell(observation, denominators);
    BigDecimal sum = BigDecimal.ZERO;
    for (PublishedRow part : group.parts) {
      PublishedCell cell = cell(part.observations().get(measure), denominators);
      if (!cell.isNumber()) {
        return;
      }
      sum = sum.add(cell.number());
    }
    PublishedSums sums = group.whole.publication().sums();
    if (whole.isNumber()
        && whole.number().subtract(sum).abs().compareTo(sums.tolerance(group.parts.size())) > 0) {
      logs.computeIfAbsent(file, FindingLog::new)
          .warn(
              "published-items-do-not-add-up",
              group.whole.line(),
              observation.column(),
              "The "
                  + (denominators ? "base of the " : "")
                  + "total is not the sum of the items of "
                  + (items.within().isEmpty()
                      ? items.column()
                      : String.join(", ", items.within().values()))
                  + ".",
              "Ask the publisher; every figure is used as it stands.");
    }
  }

  private static PublishedCell cell(PublishedRow.Observation observation, boolean denominator) {
    return denominator ? observation.denominator() : observation.numerator();
  }
}
