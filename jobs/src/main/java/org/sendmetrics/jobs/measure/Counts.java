package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * What the facts give: a count for each measure and cell, for authorities only. A cell that is not
 * there counts 0.
 */
public final class Counts {
  private final Map<Measure, Map<Cell, Count>> byMeasure = new HashMap<>();
  private final Map<Measure, Map<Cell, Spread>> spreads = new HashMap<>();
  private final Map<String, Set<Cell>> totalsByFacts = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> itemsByFamily = new TreeMap<>();

  /** Runs the query of every table of facts that a metric wants. */
  public static Counts run(Catalogue catalogue, Engine engine) {
    Counts counts = new Counts();
    List<String> queries = new ArrayList<>();
    List<Consumer<List<Object[]>>> readers = new ArrayList<>();
    for (Facts facts : catalogue.facts().values()) {
      engine.view(FactsQuery.viewName(facts.id()), facts.sql());
      List<Metric> wanting =
          catalogue.metrics().values().stream()
              .filter(m -> m.measures().stream().anyMatch(x -> x.facts().equals(facts.id())))
              .toList();
      if (!wanting.isEmpty()) {
        FactsQuery query = FactsQuery.of(catalogue, facts, wanting);
        queries.add(query.sql());
        readers.add(rows -> counts.add(facts, query, rows));
        for (Measure measure : query.repeats()) {
          queries.add(query.sql(measure));
          readers.add(rows -> counts.addRepeats(measure, rows));
        }
        for (Measure measure : query.spreads()) {
          queries.add(query.sql(measure));
          readers.add(rows -> counts.addSpread(measure, rows));
        }
      }
    }
    List<List<Object[]>> found = engine.rowsOfEach(queries);
    for (int i = 0; i < found.size(); i++) {
      readers.get(i).accept(found.get(i));
    }
    return counts;
  }

  /** Takes up the items that kept rows hold, whether or not any of the facts counts them. */
  public void addReceivedItems(Catalogue catalogue, Engine engine) {
    for (String family : catalogue.families()) {
      Map<String, Set<String>> items = itemsOf(family);
      ReceivedItems.of(catalogue, family, engine)
          .forEach((id, codes) -> items.computeIfAbsent(id, t -> new TreeSet<>()).addAll(codes));
    }
  }

  private void addSpread(Measure measure, List<Object[]> rows) {
    Map<Cell, Spread> byCell = spreads.computeIfAbsent(measure, m -> new HashMap<>());
    for (Object[] row : rows) {
      byCell
          .computeIfAbsent(cell(row), c -> new Spread(new TreeMap<>()))
          .byDay()
          .put(((Number) row[5]).intValue(), ((Number) row[6]).longValue());
    }
  }

  private void addRepeats(Measure measure, List<Object[]> rows) {
    Map<Cell, Count> byCell = byMeasure.computeIfAbsent(measure, m -> new HashMap<>());
    for (Object[] row : rows) {
      long number = ((Number) row[5]).longValue();
      byCell.put(cell(row), new Count(number, number));
    }
  }

  private static Cell cell(Object[] row) {
    return new Cell(
        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
  }

  private void add(Facts facts, FactsQuery query, List<Object[]> rows) {
    Set<Cell> totals = totalsByFacts.computeIfAbsent(facts.id(), id -> new HashSet<>());
    Map<String, Set<String>> items = itemsOf(facts.family());
    for (Object[] row : rows) {
      Cell cell = cell(row);
      totals.add(Cell.total(cell.period(), cell.la()));
      items.computeIfAbsent(cell.topic(), t -> new TreeSet<>()).add(cell.item());
      items.computeIfAbsent("phase", t -> new TreeSet<>()).add(cell.phase());
      for (int i = 0; i < query.measures().size(); i++) {
        long number = ((Number) row[5 + 2 * i]).longValue();
        long children = ((Number) row[6 + 2 * i]).longValue();
        if (number != 0 || children != 0) {
          byMeasure
              .computeIfAbsent(query.measures().get(i), m -> new HashMap<>())
              .put(cell, new Count(number, children));
        }
      }
    }
  }

  private Map<String, Set<String>> itemsOf(String family) {
    return itemsByFamily.computeIfAbsent(family, f -> new TreeMap<>());
  }

  public Count of(Measure measure, Cell cell) {
    return byMeasure.getOrDefault(measure, Map.of()).getOrDefault(cell, Count.NONE);
  }

  Spread spread(Measure measure, Cell cell) {
    return spreads.getOrDefault(measure, Map.of()).getOrDefault(cell, Spread.NONE);
  }

  /** Whether an authority has any row of the facts in a period. */
  public boolean hasRows(String facts, String period, String la) {
    return totalsByFacts.getOrDefault(facts, Set.of()).contains(Cell.total(period, la));
  }

  /** The periods in which any authority has a row of the facts. */
  public Set<String> periodsWithRows(String facts) {
    Set<String> periods = new HashSet<>();
    totalsByFacts.getOrDefault(facts, Set.of()).forEach(c -> periods.add(c.period()));
    return periods;
  }

  /** The codes of a breakdown's items seen anywhere in a family. */
  public Set<String> items(String family, String topic) {
    Set<String> items =
        new TreeSet<>(itemsByFamily.getOrDefault(family, Map.of()).getOrDefault(topic, Set.of()));
    items.remove(Figure.TOTAL);
    return items;
  }
}
