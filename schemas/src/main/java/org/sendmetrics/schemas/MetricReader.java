package org.sendmetrics.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a metric and holds it against the facts and breakdowns it names. */
final class MetricReader {
  private final Map<String, Facts> facts;
  private final Map<String, Breakdown> breakdowns;

  MetricReader(Map<String, Facts> facts, Map<String, Breakdown> breakdowns) {
    this.facts = facts;
    this.breakdowns = breakdowns;
  }

  Metric read(Declaration d) {
    String explain = d.text("explain");
    if (!explain.endsWith(".") || explain.substring(0, explain.length() - 1).contains(". ")) {
      throw d.refuse("explain", "must be one sentence that ends in a full stop");
    }
    Measure numerator = d.child("numerator").read(this::measure);
    Optional<Measure> denominator =
        d.has("denominator")
            ? Optional.of(d.child("denominator").read(this::measure))
            : Optional.empty();
    Metric.Unit unit = unit(d);
    if (denominator.isEmpty() != (unit == Metric.Unit.NUMBER)) {
      throw d.refuse("denominator", "a number has none, and every other unit has one");
    }
    Set<PeriodKind> periods = kinds(d, "periods");
    List<String> splits = d.texts("breakdowns");
    for (String split : splits) {
      requireBreakdown(d, split, numerator, denominator);
    }
    List<Metric.Example> examples = new ArrayList<>();
    for (Declaration example : d.children("examples")) {
      examples.add(example.read(e -> example(e, numerator)));
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
        numerator,
        denominator,
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

  private void requireBreakdown(
      Declaration d, String split, Measure numerator, Optional<Measure> denominator) {
    for (String id : split.split("\\*")) {
      Breakdown breakdown = breakdowns.get(id);
      if (breakdown == null) {
        throw d.refuse("breakdowns", "there is no breakdown '" + id + "'");
      }
      for (Measure part : denominator.map(m -> List.of(numerator, m)).orElse(List.of(numerator))) {
        if (!facts.get(part.facts()).columns().containsKey(breakdown.column())) {
          throw d.refuse(
              "breakdowns",
              "the facts '" + part.facts() + "' have no column " + breakdown.column());
        }
      }
    }
  }

  private Measure measure(Declaration d) {
    String id = d.text("of");
    Facts of = facts.get(id);
    if (of == null) {
      throw d.refuse("of", "there are no facts '" + id + "'");
    }
    Measure.Aggregate aggregate;
    if (d.has("sum")) {
      aggregate = new Measure.Sum(column(d, "sum", of));
    } else if (d.has("count_distinct")) {
      aggregate = new Measure.CountDistinct(column(d, "count_distinct", of));
    } else if (d.text("count").equals("rows")) {
      aggregate = new Measure.Count();
    } else {
      throw d.refuse("count", "only rows can be counted; or use sum or count_distinct");
    }
    return new Measure(id, aggregate, all(d, "where", of));
  }

  private Condition all(Declaration d, String key, Facts of) {
    List<Condition> parts = new ArrayList<>();
    for (Declaration part : d.children(key)) {
      parts.add(part.read(p -> condition(p, of)));
    }
    return new Condition.All(parts);
  }

  private Condition condition(Declaration d, Facts of) {
    if (d.has("all")) {
      return all(d, "all", of);
    }
    if (d.has("any")) {
      return new Condition.Any(((Condition.All) all(d, "any", of)).parts());
    }
    if (d.has("not")) {
      return new Condition.Not(d.child("not").read(x -> condition(x, of)));
    }
    if (d.has("missing")) {
      return new Condition.Missing(column(d, "missing", of));
    }
    String column = column(d, "column", of);
    if (d.has("is")) {
      return new Condition.Is(column, known(d, of.columns().get(column), values(d.raw("is"))));
    }
    Long from = d.optionalLong("at_least").orElse(null);
    Long to = d.optionalLong("at_most").orElse(null);
    if (from == null && to == null) {
      throw d.refuse("column", "needs one of is, at_least, at_most");
    }
    return new Condition.Between(column, from, to);
  }

  private static String column(Declaration d, String key, Facts of) {
    String column = d.text(key);
    if (!of.columns().containsKey(column)) {
      throw d.refuse(key, "'" + column + "' is not a column of the facts '" + of.id() + "'");
    }
    return column;
  }

  private static List<Object> known(Declaration d, Facts.Column column, List<Object> values) {
    for (Object value : values) {
      if (value instanceof String code && !column.codes().contains(code)) {
        throw d.refuse("is", "'" + code + "' is not a code of the column " + column.name());
      }
    }
    return values;
  }

  private static List<Object> values(JsonNode node) {
    List<Object> values = new ArrayList<>();
    (node.isArray() ? node : List.of(node)).forEach(n -> values.add(value(n)));
    return values;
  }

  private static Object value(JsonNode n) {
    if (n.isBoolean()) {
      return n.asBoolean();
    }
    return n.isIntegralNumber() ? (Object) n.asLong() : n.isNull() ? null : n.asText();
  }

  private Metric.Example example(Declaration e, Measure numerator) {
    Map<String, List<List<Object>>> given = new LinkedHashMap<>();
    if (e.raw("given").isArray()) {
      given.put(numerator.facts(), table(e.nodes("given")));
    } else {
      Declaration tables = e.child("given");
      for (String id : tables.names()) {
        given.put(id, table(tables.nodes(id)));
      }
    }
    for (Map.Entry<String, List<List<Object>>> table : given.entrySet()) {
      for (Object column : table.getValue().get(0)) {
        if (!facts.containsKey(table.getKey())
            || !facts.get(table.getKey()).columns().containsKey(column)) {
          throw e.refuse(
              "given", column + " is not a column of the facts '" + table.getKey() + "'");
        }
      }
    }
    Declaration gives = e.child("gives");
    Metric.Example example =
        new Metric.Example(
            given,
            gives.optionalLong("numerator").orElse(null),
            gives.optionalLong("denominator").orElse(null),
            gives.optionalText("value").map(BigDecimal::new).orElse(null),
            gives.optionalText("symbol").orElse(""));
    gives.end();
    return example;
  }

  private static List<List<Object>> table(List<JsonNode> rows) {
    List<List<Object>> table = new ArrayList<>();
    for (JsonNode row : rows) {
      List<Object> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(value(cell)));
      table.add(cells);
    }
    return table;
  }
}
