package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Grouping;
import org.sendmetrics.schemas.Measure;

/**
 * A group is counted from its rows: a child behind two of its items is one child. Each count is
 * held against one made with the finer breakdown's codes alone.
 */
class GroupedCountsTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static DuckDbEngine engine;

  @BeforeAll
  static void invent() {
    engine = new DuckDbEngine();
    InventedRows.of(61, 600, "301", "330").name(engine, engine::table, InventedRows.PERIODS, 1);
  }

  @AfterAll
  static void close() throws Exception {
    engine.close();
  }

  @Test
  void everyCountOfAGroupIsOfTheRowsOfItsItems() {
    int compared = 0;
    int notSums = 0;
    for (Facts facts : CATALOGUE.facts().values()) {
      FactsQuery query = FactsQuery.of(CATALOGUE, facts, CATALOGUE.metrics().values());
      if (query.measures().isEmpty()) {
        continue;
      }
      engine.view(FactsQuery.viewName(facts.id()), facts.sql());
      Map<String, Map<Cell, List<Long>>> byTopic = byTopic(query);
      for (Grouping grouping : CATALOGUE.groupings().values()) {
        if (byTopic.containsKey(grouping.coarse().id())) {
          Map<Cell, List<Long>> groups = byTopic.get(grouping.coarse().id());
          assertEquals(counted(facts, query, grouping), groups, facts.id());
          compared += groups.size();
          for (Map.Entry<Cell, List<Long>> group : groups.entrySet()) {
            notSums += group.getValue().equals(sum(byTopic, grouping, group.getKey())) ? 0 : 1;
          }
        }
      }
    }
    assertTrue(compared > 500, "groups compared: " + compared);
    assertTrue(notSums > 0, "a child is behind two items of a group somewhere");
  }

  private static Map<String, Map<Cell, List<Long>>> byTopic(FactsQuery query) {
    Map<String, Map<Cell, List<Long>>> byTopic = new HashMap<>();
    for (Object[] r : engine.rows(query.sql())) {
      Cell cell = new Cell("" + r[0], "" + r[1], "" + r[2], "" + r[3], "" + r[4]);
      List<Long> numbers = new ArrayList<>();
      for (int i = 0; i < query.measures().size(); i++) {
        numbers.add(((Number) r[5 + 2 * i]).longValue());
      }
      byTopic.computeIfAbsent(cell.topic(), t -> new HashMap<>()).put(cell, numbers);
    }
    return byTopic;
  }

  /** The same counts, each group with a query over the finer codes that are in it. */
  private static Map<Cell, List<Long>> counted(Facts facts, FactsQuery query, Grouping grouping) {
    Map<Cell, List<Long>> counted = new HashMap<>();
    for (String group : Set.copyOf(grouping.groupOfCode().values())) {
      String codes =
          grouping.groupOfCode().entrySet().stream()
              .filter(e -> e.getValue().equals(group))
              .map(e -> "'" + e.getKey() + "'")
              .collect(Collectors.joining(", "));
      String sql =
          query.measures().stream()
              .map(Measure::sql)
              .collect(
                  Collectors.joining(
                      ", ",
                      "select period_key, la_code, ",
                      " from "
                          + FactsQuery.viewName(facts.id())
                          + " where "
                          + facts.totalWhen()
                          + " and "
                          + grouping.fine().column()
                          + " in ("
                          + codes
                          + ") group by period_key, la_code"));
      for (Object[] row : engine.rows(sql)) {
        Cell cell = Cell.total("" + row[0], "" + row[1]).item(grouping.coarse().id(), group);
        List<Long> numbers = new ArrayList<>();
        for (int i = 2; i < row.length; i++) {
          numbers.add(((Number) row[i]).longValue());
        }
        counted.put(cell, numbers);
      }
    }
    return counted;
  }

  private static List<Long> sum(
      Map<String, Map<Cell, List<Long>>> byTopic, Grouping grouping, Cell group) {
    List<Long> sum = new ArrayList<>();
    byTopic
        .get(grouping.fine().id())
        .forEach(
            (cell, numbers) -> {
              boolean belongs = cell.item(group.topic(), grouping.group(cell.item())).equals(group);
              for (int i = 0; belongs && i < numbers.size(); i++) {
                if (sum.size() <= i) {
                  sum.add(0L);
                }
                sum.set(i, sum.get(i) + numbers.get(i));
              }
            });
    return sum;
  }
}
