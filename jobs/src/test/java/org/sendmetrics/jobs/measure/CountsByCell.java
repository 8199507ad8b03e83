package org.sendmetrics.jobs.measure;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;

/** Every count that an engine gives, in words that can be compared. */
final class CountsByCell {
  private CountsByCell() {}

  static SortedMap<String, String> of(Engine engine) {
    Catalogue catalogue = Catalogue.shipped();
    SortedMap<String, String> counts = new TreeMap<>();
    for (Facts facts : catalogue.facts().values()) {
      FactsQuery query = FactsQuery.of(catalogue, facts, catalogue.metrics().values());
      if (query.measures().isEmpty() && query.spreads().isEmpty()) {
        continue;
      }
      engine.view(FactsQuery.viewName(facts.id()), facts.sql());
      for (Object[] row : engine.rows(query.sql())) {
        String cell = facts.id() + " " + words(Arrays.copyOf(row, 5));
        counts.put(cell, words(Arrays.copyOfRange(row, 5, row.length)));
      }
      for (Measure repeat : query.repeats()) {
        for (Object[] row : engine.rows(query.sql(repeat))) {
          counts.put(repeat + " " + words(Arrays.copyOf(row, 5)), words(new Object[] {row[5]}));
        }
      }
      for (Measure spread : query.spreads()) {
        for (Object[] row : engine.rows(query.sql(spread))) {
          counts.put(spread + " " + words(Arrays.copyOf(row, 6)), words(new Object[] {row[6]}));
        }
      }
    }
    return counts;
  }

  private static String words(Object[] cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | "));
  }
}
