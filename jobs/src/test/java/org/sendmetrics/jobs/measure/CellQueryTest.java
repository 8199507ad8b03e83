package org.sendmetrics.jobs.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.measure.duckdb.DuckDbEngine;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Period;

/** What an analyst is given to run for one cell counts what the run counted. */
class CellQueryTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();
  private static final String LA = "301";

  @Test
  void aShareIsAPartOfTheWholeAndNotOfItself() {
    int checked = 0;
    try (DuckDbEngine duck = new DuckDbEngine()) {
      InventedRows.of(51, 200, LA, "330").name(duck, duck::table, InventedRows.PERIODS, 1);
      Counts counts = Counts.run(CATALOGUE, duck);
      for (Metric metric : CATALOGUE.metrics().values()) {
        if (metric.formula() instanceof Formula.Share) {
          Period period = wholePeriod(metric);
          String topic = metric.breakdowns().get(0);
          for (String item : counts.items(metric.family(), topic)) {
            Cell cell = new Cell(period.key(), LA, Figure.TOTAL, topic, item);
            Parts parts = CellParts.count(counts, metric.formula(), cell, (m, c) -> c);
            List<Long> told = run(duck, query(metric, period, topic, item));
            assertEquals(parts.counts().stream().map(c -> c.number()).toList(), told, item);
            checked += told.get(0) < told.get(1) ? 1 : 0;
          }
        }
      }
    }
    assertTrue(checked > 5, "shares that are not the whole: " + checked);
  }

  private static CellQuery query(Metric metric, Period period, String topic, String item) {
    return new CellQuery(CATALOGUE, metric, period, List.of(LA), Figure.TOTAL, topic, item);
  }

  private static Period wholePeriod(Metric metric) {
    return InventedRows.PERIODS.stream()
        .filter(p -> p.kind().isWholeYear())
        .filter(p -> metric.periods().contains(p.kind()))
        .filter(p -> p.end().isAfter(LocalDate.of(2024, 6, 1)))
        .findFirst()
        .orElseThrow();
  }

  /** The first cell of each statement; nothing counted is 0. */
  private static List<Long> run(Engine engine, CellQuery query) {
    List<Long> numbers = new ArrayList<>();
    for (String sql : query.statements()) {
      Object number = engine.rows(sql).get(0)[0];
      numbers.add(number == null ? 0 : ((Number) number).longValue());
    }
    return numbers;
  }
}
