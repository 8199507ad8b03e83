package org.sendmetrics.jobs.audit.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sendmetrics.jobs.audit.foreign.ForeignRows.Row;
import org.sendmetrics.jobs.audit.solve.Relation;

/**
 * Guesses that a row whose filters say Total, or All, is the sum of those that differ from it in
 * one filter, or in a topic and its items.
 */
final class SumsOfFilters {
  private static final Pattern WHOLE = Pattern.compile("(?i)(all\\b.*|(.*\\W)?total(\\W.*)?)");

  private SumsOfFilters() {}

  static void guess(ForeignTable table, ForeignRows rows, ForeignCells cells, Beliefs beliefs) {
    Map<List<Object>, Map<String, List<Row>>> parts = new LinkedHashMap<>();
    Map<List<Object>, Row> wholes = new LinkedHashMap<>();
    List<Row> all =
        rows.byKey().values().stream().sorted(Comparator.comparing(Row::number)).toList();
    int[] filters = table.columns(ForeignTable.Role.FILTER);
    for (Row row : all) {
      long named = row.filters().stream().filter(isWhole().negate()).count();
      if (named == 0) {
        wholes.put(place(row), row);
      }
      for (int f = 0; f < filters.length; f++) {
        boolean isTopic = table.name(filters[f]).equals("breakdown_topic");
        boolean isPart =
            !isWhole().test(row.filters().get(f)) && (named == 1 || (isTopic && named == 2));
        if (isPart) {
          String topic = isTopic ? row.filters().get(f) : table.name(filters[f]);
          parts
              .computeIfAbsent(place(row), p -> new LinkedHashMap<>())
              .computeIfAbsent(topic, t -> new ArrayList<>())
              .add(row);
        }
      }
    }
    parts.forEach(
        (place, byTopic) ->
            byTopic.forEach((topic, of) -> guess(topic, wholes.get(place), of, cells, beliefs)));
  }

  private static Predicate<String> isWhole() {
    return item -> WHOLE.matcher(item).matches();
  }

  private static List<Object> place(Row row) {
    return List.of(row.level(), row.time(), row.region(), row.authority());
  }

  private static void guess(
      String topic, Row whole, List<Row> parts, ForeignCells cells, Beliefs beliefs) {
    for (int count = 0; count < (whole == null ? 0 : cells.counts()); count++) {
      int column = count;
      beliefs.guess(
          "the whole is the sum by " + topic + ": " + cells.name(count),
          Relation.sum(
              cells.cell(whole.number(), count),
              parts.stream().mapToInt(p -> cells.cell(p.number(), column)).toArray()));
    }
  }
}
