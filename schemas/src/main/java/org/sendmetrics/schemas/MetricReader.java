package org.sendmetrics.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a metric and holds it against the facts and breakdowns it names. */
final class MetricReader {
  private final Map<String, Facts> facts;
  private final Map<String, Breakdown> breakdowns;
  private final Map<String, Grouping> groupings;
  private final Map<String, Metric> metrics;

  /**
   * A reader.
   *
   * @param groupings by id of the finer breakdown
   * @param metrics those read so far, which a metric of metrics may name
   */
  MetricReader(
      Map<String, Facts> facts,
      Map<String, Breakdown> breakdowns,
      Map<String, Grouping> groupings,
      Map<String, Metric> metrics) {
    this.facts = facts;
    this.breakdowns = breakdowns;
    this.groupings = groupings;
    this.metrics = metrics;
  }

  /** Whether a metric is made of another, and so must be read after it. */
  static boolean namesAnother(Declaration d) {
    return d.has("difference") || d.has("ratio");
  }

  Metric read(Declaration d) {
    String explain = d.text("explain");
    if (!explain.endsWith(".") || explain.substring(0, explain.length() - 1).contains(". ")) {
      throw d.refuse("explain", "must be one sentence that ends in a full stop");
    }
    Metric.Unit unit = unit(d);
    Formula formula = new FormulaReader(facts, breakdowns, metrics).read(d, unit);
    Set<PeriodKind> periods = kinds(d, "periods");
    List<String> splits = withGroupings(d.texts("breakdowns"));
    for (String split : splits) {
      requireBreakdown(d, split, formula);
    }
    List<Metric.Example> examples = new ArrayList<>();
    for (Declaration example : d.children("examples")) {
      examples.add(example.read(e -> example(e, formula)));
    }
    if (examples.size() < 2) {
      throw d.refuse("examples", "needs two worked examples at least, one of them of an edge");
    }
    return new Metric(
        d.text("id"),
        d.integer("order"),
        d.text("title"),
        explain,
        d.text("cannot_tell"),
        d.child("source")
            .read(
                s ->
                    new Metric.Source(s.text("publication"), s.text("section"), s.text("read_on"))),
        formula,
        availability(d),
        unit,
        d.integer("decimal_places"),
        d.constant("better", Metric.Better.class),
        d.constant("disclosure", Metric.DisclosureClass.class),
        kinds(d, "department_prints"),
        periods,
        splits,
        d.text("not"),
        d.flag("headline", false),
        examples);
  }

  private static Set<PeriodKind> kinds(Declaration d, String key) {
    Set<PeriodKind> kinds = new TreeSet<>();
    d.texts(key).forEach(word -> kinds.add(d.toConstant(key, word, PeriodKind.class)));
    return kinds;
  }

  private Metric.Unit unit(Declaration d) {
    String symbol = d.text("unit");
    for (Metric.Unit unit : Metric.Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw d.refuse("unit", "'" + symbol + "' is not a unit of the published table");
  }

  private static Metric.Availability availability(Declaration d) {
    if (!d.has("available")) {
      return Metric.Availability.ALWAYS;
    }
    return d.child("available")
        .read(
            a ->
                new Metric.Availability(
                    a.flag("holds_as_at", false),
                    a.optionalLong("days_after").map(Math::toIntExact),
                    a.optionalText("since").orElse(""),
                    a.optionalText("awaits").orElse("")));
  }

  /** Each split, then the grouping of it where there is one. */
  private List<String> withGroupings(List<String> declared) {
    List<String> splits = new ArrayList<>();
    for (String split : declared) {
      String last = split.substring(split.indexOf('*') + 1);
      splits.add(split);
      if (groupings.containsKey(last)) {
        String crossed = split.substring(0, split.indexOf('*') + 1);
        splits.add(crossed + groupings.get(last).coarse().id());
      }
    }
    return splits;
  }

  private void requireBreakdown(Declaration d, String split, Formula formula) {
    for (String id : split.split("\\*")) {
      Breakdown breakdown = breakdowns.get(id);
      if (breakdown == null) {
        throw d.refuse("breakdowns", "there is no breakdown '" + id + "'");
      }
      for (Measure part : formula.measures()) {
        if (!facts.get(part.facts()).columns().containsKey(breakdown.column())) {
          throw d.refuse(
              "breakdowns",
              "the facts '" + part.facts() + "' have no column " + breakdown.column());
        }
      }
    }
  }

  private Metric.Example example(Declaration e, Formula formula) {
    Map<String, List<List<Object>>> given = new LinkedHashMap<>();
    if (e.raw("given").isArray()) {
      given.put(formula.measures().get(0).facts(), table(e.nodes("given")));
    } else {
      Declaration tables = e.child("given");
      for (String id : tables.names()) {
        given.put(id, table(tables.nodes(id)));
      }
    }
    for (Map.Entry<String, List<List<Object>>> table : given.entrySet()) {
      for (Object column : table.getValue().get(0)) {
        if (!columnsOf(table.getKey(), formula).contains(column)) {
          throw e.refuse(
              "given", column + " is not a column of the facts '" + table.getKey() + "'");
        }
      }
    }
    Declaration gives = e.child("gives");
    Metric.Example example =
        new Metric.Example(
            given,
            gives.optionalText("item"),
            gives.optionalText("numerator").map(BigDecimal::new).orElse(null),
            gives.optionalLong("denominator").orElse(null),
            gives.optionalText("value").map(BigDecimal::new).orElse(null),
            gives.optionalText("symbol").orElse(""));
    gives.end();
    return example;
  }

  /** What an example may give: columns of facts, or the counts that a publication prints. */
  private Set<String> columnsOf(String table, Formula formula) {
    if (formula instanceof Formula.Published) {
      return Set.of("numerator", "denominator");
    }
    return facts.containsKey(table) ? facts.get(table).columns().keySet() : Set.of();
  }

  private static List<List<Object>> table(List<JsonNode> rows) {
    List<List<Object>> table = new ArrayList<>();
    for (JsonNode row : rows) {
      List<Object> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(ConditionReader.value(cell)));
      table.add(cells);
    }
    return table;
  }
}
