package org.sendmetrics.schemas;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A test of one row of facts, in the closed algebra of metric definitions.
 *
 * <p>Each operator has two readings: SQL that both engines run and an analyst can run elsewhere,
 * and an English phrase. A test that this algebra cannot say becomes a named column of the facts.
 */
public sealed interface Condition {

  /** The SQL reading: a boolean expression over the facts' columns. */
  String sql();

  /** The English reading: a phrase that completes "rows where ...". */
  String english();

  /** The facts' columns that it looks at. */
  Set<String> columns();

  /** The column holds one of the values; false where it holds nothing. */
  record Is(String column, List<Object> values) implements Condition {
    @Override
    public String sql() {
      return values.size() == 1
          ? column + " = " + literal(values.get(0))
          : column
              + " in ("
              + values.stream().map(Is::literal).collect(Collectors.joining(", "))
              + ")";
    }

    @Override
    public String english() {
      if (values.equals(List.of(Boolean.TRUE))) {
        return words(column);
      }
      if (values.equals(List.of(Boolean.FALSE))) {
        return "not " + words(column);
      }
      return words(column)
          + " is "
          + values.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }

    private static String literal(Object value) {
      return value instanceof String text ? "'" + text.replace("'", "''") + "'" : value.toString();
    }
  }

  /**
   * The column holds a whole number from {@code from} to {@code to}, both included; null is open.
   */
  record Between(String column, Long from, Long to) implements Condition {
    @Override
    public String sql() {
      if (from == null) {
        return column + " <= " + to;
      }
      return to == null ? column + " >= " + from : column + " between " + from + " and " + to;
    }

    @Override
    public String english() {
      if (from == null) {
        return words(column) + " is at most " + to;
      }
      return to == null
          ? words(column) + " is at least " + from
          : words(column) + " is from " + from + " to " + to;
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }
  }

  /** The column holds nothing. */
  record Missing(String column) implements Condition {
    @Override
    public String sql() {
      return column + " is null";
    }

    @Override
    public String english() {
      return words(column) + " is missing";
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }
  }

  /** Every part holds. Without parts: always. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public String sql() {
      return parts.isEmpty() ? "true" : join(parts, " and ");
    }

    @Override
    public String english() {
      return parts.stream().map(Condition::english).collect(Collectors.joining(", and "));
    }

    @Override
    public Set<String> columns() {
      return union(parts);
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public String sql() {
      return join(parts, " or ");
    }

    @Override
    public String english() {
      return "either "
          + parts.stream().map(Condition::english).collect(Collectors.joining(", or "));
    }

    @Override
    public Set<String> columns() {
      return union(parts);
    }
  }

  /** The part does not hold, or cannot be told because a value is missing. */
  record Not(Condition part) implements Condition {
    @Override
    public String sql() {
      return "not coalesce(" + part.sql() + ", false)";
    }

    @Override
    public String english() {
      return "not (" + part.english() + ")";
    }

    @Override
    public Set<String> columns() {
      return part.columns();
    }
  }

  private static String join(List<Condition> parts, String word) {
    return parts.stream().map(p -> "(" + p.sql() + ")").collect(Collectors.joining(word));
  }

  private static Set<String> union(List<Condition> parts) {
    return parts.stream()
        .flatMap(p -> p.columns().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String words(String column) {
    return column.replace('_', ' ');
  }
}
