package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Metric;

/**
 * The worked examples of all metrics as tables of facts, each example as an authority of its own:
 * so one query a table counts them all.
 */
final class WorkedExamples {
  static final String PERIOD = "the period";

  /** One example; {@code place} stands where an authority's code would. */
  record Worked(Metric metric, Metric.Example example, String place) {}

  private final List<Worked> all = new ArrayList<>();
  private final List<String> splits;

  WorkedExamples(Catalogue catalogue) {
    splits = catalogue.breakdowns().values().stream().map(Breakdown::column).toList();
    for (Metric metric : catalogue.metrics().values()) {
      for (Metric.Example example : metric.examples()) {
        String place = metric.id() + ", example " + (metric.examples().indexOf(example) + 1);
        all.add(new Worked(metric, example, place));
      }
    }
  }

  List<Worked> all() {
    return all;
  }

  /**
   * The examples' rows of one table of facts. Columns that they do not give are empty, but for
   * people, who are all different, what figures are split by, and the row's place in the Total.
   *
   * @param types SQL type of each column that the facts' own query has
   */
  String sql(Facts facts, Map<String, String> types) {
    List<List<Object>> rows = new ArrayList<>();
    for (Worked worked : all) {
      List<List<Object>> given = worked.example().given().getOrDefault(facts.id(), List.of());
      for (int i = 1; i < given.size(); i++) {
        Map<Object, Object> cells = new LinkedHashMap<>();
        cells.put("person", "person " + i);
        splits.forEach(column -> cells.put(column, "Unknown"));
        cells.put(facts.totalWhen(), true);
        for (int c = 0; c < given.get(i).size(); c++) {
          cells.put(given.get(0).get(c), given.get(i).get(c));
        }
        cells.put("period_key", PERIOD);
        cells.put("la_code", worked.place());
        List<Object> row = new ArrayList<>();
        types.keySet().forEach(column -> row.add(cells.get(column)));
        rows.add(row);
      }
    }
    return new SqlTable(List.copyOf(types.keySet()), List.copyOf(types.values()), rows).sql();
  }
}
