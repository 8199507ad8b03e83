package org.sendmetrics.schemas;

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

  public String sql() {
    return aggregate.sql(where.sql());
  }

  /** The facts' columns that it needs. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>(aggregate.columns());
    columns.addAll(where.columns());
    return columns;
  }
}
