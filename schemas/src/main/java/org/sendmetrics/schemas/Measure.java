package org.sendmetrics.schemas;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One whole number per cell: an aggregate over the rows of one table of facts that meet a
 * condition. A metric's numerator is one, its denominator another; they travel apart to the end.
 *
 * @param facts id of the facts
 */
public record Measure(String facts, Aggregate aggregate, Condition where) {

  /** The closed set of ways to add up. */
  public sealed interface Aggregate {

    /** The SQL reading over rows that meet {@code condition}; never null, 0 without rows. */
    String sql(String condition);

    String english();

    Set<String> columns();
  }

  /** The number of rows. */
  public record Count() implements Aggregate {
    @Override
    public String sql(String condition) {
      return "count(case when " + condition + " then 1 end)";
    }

    @Override
    public String english() {
      return "number of";
    }

    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /** The number of different values of a column, within one authority; so it adds across them. */
  public record CountDistinct(String column) implements Aggregate {
    @Override
    public String sql(String condition) {
      return "count(distinct case when " + condition + " then " + column + " end)";
    }

    @Override
    public String english() {
      return "number of different " + column.replace('_', ' ') + " among";
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }
  }

  /**
   * The number of values of a column that occur twice or more, within one authority; so it adds
   * across them.
   */
  public record CountRepeated(String column) implements Aggregate {
    /** The reading over rows that are grouped by the column too: how often each value occurs. */
    @Override
    public String sql(String condition) {
      return new Count().sql(condition);
    }

    @Override
    public String english() {
      return "number of different " + column.replace('_', ' ') + " that occur twice or more among";
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }
  }

  /** The sum of a whole-number column. */
  public record Sum(String column) implements Aggregate {
    @Override
    public String sql(String condition) {
      return "cast(coalesce(sum(case when "
          + condition
          + " then "
          + column
          + " end), 0) as bigint)";
    }

    @Override
    public String english() {
      return "sum of " + column.replace('_', ' ') + " over";
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }
  }

  /** The sum of the products of two whole-number columns. */
  public record SumOfProducts(String column, String by) implements Aggregate {
    @Override
    public String sql(String condition) {
      return "cast(coalesce(sum(case when "
          + condition
          + " then cast("
          + column
          + " as bigint) * "
          + by
          + " end), 0) as bigint)";
    }

    @Override
    public String english() {
      return "sum of " + column.replace('_', ' ') + " times " + by.replace('_', ' ') + " over";
    }

    @Override
    public Set<String> columns() {
      return new TreeSet<>(List.of(column, by));
    }
  }

  /** The number of rows at each day that a column holds: one count a day. */
  public record Spread(String column) implements Aggregate {
    @Override
    public String sql(String condition) {
      return new Count().sql(condition);
    }

    @Override
    public String english() {
      return column.replace('_', ' ') + " of each";
    }

    @Override
    public Set<String> columns() {
      return Set.of(column);
    }
  }

  public String sql() {
    return aggregate.sql(where.sql());
  }

  /**
   * The sum of the products, row by row, of two sums over the same rows.
   *
   * @throws IllegalArgumentException unless both are sums of the same facts under one condition
   */
  Measure times(Measure other) {
    if (aggregate instanceof Sum one
        && other.aggregate instanceof Sum two
        && facts.equals(other.facts)
        && where.equals(other.where)) {
      return new Measure(facts, new SumOfProducts(one.column(), two.column()), where);
    }
    throw new IllegalArgumentException("only sums over the same rows can be multiplied");
  }

  /** The facts' columns that it needs. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>(aggregate.columns());
    columns.addAll(where.columns());
    return columns;
  }
}
