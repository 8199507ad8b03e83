package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sendmetrics.schemas.Figure.TOTAL;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;

/** The items of every breakdown add to its Total, on invented rows with values missing. */
class AddingUpTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static DuckDbEngine engine;

  @BeforeAll
  static void invent() {
    engine = new DuckDbEngine();
    InventedRows.of(12, 200, "301", "330").name(engine, engine::table, InventedRows.PERIODS, 1);
  }

  @AfterAll
  static void close() throws Exception {
    engine.close();
  }

  @Test
  void itemsAddToTheTotalOfTheirPhase() {
    for (Facts facts : CATALOGUE.facts().values()) {
      Map<String, Long> totals = new TreeMap<>();
      Map<String, Map<String, Long>> sums = new TreeMap<>();
      count(
          facts,
          (cell, measure, number) -> {
            String place = measure + " " + cell.phase() + cell.period() + cell.la();
            if (cell.topic().equals(TOTAL)) {
              totals.put(place, number);
            } else {
              sums.computeIfAbsent(cell.topic(), t -> new TreeMap<>())
                  .merge(place, number, Long::sum);
            }
          });
      sums.forEach(
          (topic, byPlace) ->
              byPlace.forEach(
                  (place, sum) ->
                      assertEquals(totals.get(place), sum, facts.id() + topic + place)));
    }
  }

  @Test
  void phasesAddToTheTotalWhereAllBelongToIt() {
    for (Facts facts : CATALOGUE.facts().values()) {
      if (facts.totalWhen().equals("true")) {
        Map<String, Long> totals = new TreeMap<>();
        Map<String, Long> sums = new TreeMap<>();
        count(
            facts,
            (cell, measure, number) -> {
              if (cell.topic().equals(TOTAL)) {
                (cell.phase().equals(TOTAL) ? totals : sums)
                    .merge(measure + " " + cell.period() + cell.la(), number, Long::sum);
              }
            });
        assertTrue(sums.isEmpty() || sums.equals(totals), facts.id());
      }
    }
  }

  private interface Each {
    void accept(Cell cell, Measure measure, long number);
  }

  /** Every number that adds up: people are counted once in each cell, and so do not. */
  private static void count(Facts facts, Each each) {
    FactsQuery query = FactsQuery.of(CATALOGUE, facts, CATALOGUE.metrics().values());
    List<Measure> measures = query.measures();
    if (measures.isEmpty()) {
      return;
    }
    engine.view(FactsQuery.viewName(facts.id()), facts.sql());
    List<Object[]> rows = engine.rows(query.sql());
    assertTrue(rows.size() > 10, facts.id() + " found something");
    for (Object[] r : rows) {
      Cell cell = new Cell("" + r[0], "" + r[1], "" + r[2], "" + r[3], "" + r[4]);
      for (int i = 0; i < measures.size(); i++) {
        if (!(measures.get(i).aggregate() instanceof Measure.CountDistinct)) {
          each.accept(cell, measures.get(i), ((Number) r[5 + 2 * i]).longValue());
        }
      }
    }
  }
}
