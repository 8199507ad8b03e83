package org.sendmetrics.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads tests of a row and holds them against the columns of the facts that they look at. */
final class ConditionReader {
  private final Facts of;

  ConditionReader(Facts of) {
    this.of = of;
  }

  /** All the tests under a key; always true when there are none. */
  Condition.All all(Declaration d, String key) {
    List<Condition> parts = new ArrayList<>();
    for (Declaration part : d.children(key)) {
      parts.add(part.read(this::condition));
    }
    return new Condition.All(parts);
  }

  Condition condition(Declaration d) {
    if (d.has("all")) {
      return all(d, "all");
    }
    if (d.has("any")) {
      return new Condition.Any(all(d, "any").parts());
    }
    if (d.has("not")) {
      return new Condition.Not(d.child("not").read(this::condition));
    }
    if (d.has("missing")) {
      return new Condition.Missing(column(d, "missing"));
    }
    String column = column(d, "column");
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

  String column(Declaration d, String key) {
    String column = d.text(key);
    if (!of.columns().containsKey(column)) {
      throw d.refuse(key, "'" + column + "' is not a column of the facts '" + of.id() + "'");
    }
    return column;
  }

  private static List<Object> known(Declaration d, Facts.Column column, List<Object> values) {
    for (Object value : values) {
      boolean isCode = value instanceof String;
      if (isCode ? !column.codes().contains(value) : !column.codes().isEmpty()) {
        throw d.refuse(
            "is",
            "'" + value + "' is not a code of the column " + column.name() + "; quote yes and no");
      }
    }
    return values;
  }

  private static List<Object> values(JsonNode node) {
    List<Object> values = new ArrayList<>();
    (node.isArray() ? node : List.of(node)).forEach(n -> values.add(value(n)));
    return values;
  }

  /** A value as the algebra holds it: a truth, a whole number, nothing or text. */
  static Object value(JsonNode n) {
    if (n.isBoolean()) {
      return n.asBoolean();
    }
    return n.isIntegralNumber() ? (Object) n.asLong() : n.isNull() ? null : n.asText();
  }
}
