package org.sendmetrics.jobs.audit.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.foreign.ForeignRows.Level;
import org.sendmetrics.jobs.audit.foreign.ForeignRows.Row;
import org.sendmetrics.jobs.audit.solve.Relation;

/**
 * Guesses that a country is the sum of its regions and of its authorities, and a region of its own.
 * The authorities are those that have a row in the same period, whatever became of them since.
 */
final class SumsOfPlaces {
  private SumsOfPlaces() {}

  static void guess(ForeignRows rows, ForeignCells cells, Beliefs beliefs) {
    Map<List<Object>, List<Row>> slices = new LinkedHashMap<>();
    rows.byKey().values().stream()
        .sorted(java.util.Comparator.comparing(Row::number))
        .forEach(
            row ->
                slices
                    .computeIfAbsent(List.of(row.time(), row.filters()), s -> new ArrayList<>())
                    .add(row));
    for (List<Row> slice : slices.values()) {
      List<Row> regions = of(slice, Level.REGION);
      for (Row country : of(slice, Level.COUNTRY)) {
        guess("the country is the sum of its regions", country, regions, cells, beliefs);
        guess(
            "the country is the sum of its authorities",
            country,
            of(slice, Level.AUTHORITY),
            cells,
            beliefs);
      }
      for (Row region : regions) {
        List<Row> own =
            of(slice, Level.AUTHORITY).stream()
                .filter(a -> !a.region().isEmpty() && a.region().equals(region.region()))
                .toList();
        guess("a region is the sum of its authorities", region, own, cells, beliefs);
      }
    }
  }

  private static List<Row> of(List<Row> slice, Level level) {
    return slice.stream().filter(r -> r.level() == level).toList();
  }

  private static void guess(
      String kind, Row whole, List<Row> parts, ForeignCells cells, Beliefs beliefs) {
    for (int count = 0; count < (parts.isEmpty() ? 0 : cells.counts()); count++) {
      int column = count;
      int[] partCells = parts.stream().mapToInt(p -> cells.cell(p.number(), column)).toArray();
      beliefs.guess(
          kind + ": " + cells.name(count),
          Relation.sum(cells.cell(whole.number(), count), partCells));
    }
  }
}
