package org.sendmetrics.jobs.measure;

/**
 * The functions that the SQL of views, facts and metrics may call beyond those that every engine
 * has under one name: each declared once, here, as every engine declares it.
 *
 * <p>Units: dates are days; a missing argument gives a missing result.
 */
public enum SqlFunction {
  /** The whole days from the first date to the second, negative when it comes before. */
  DAYS_FROM("days_from", "a date, b date", "int", "datediff(b, a)", "date_diff('day', a, b)"),

  /** The date so many days later. */
  DAYS_AFTER("days_after", "a date, b int", "date", "date_add(a, b)", "a + cast(b as integer)"),

  /** The same day so many months later, or the last day of that month where it has no such day. */
  MONTHS_AFTER(
      "months_after",
      "a date, b int",
      "date",
      "add_months(a, b)",
      "cast(a + to_months(cast(b as integer)) as date)");

  private final String call;
  private final String parameters;
  private final String result;
  private final String spark;
  private final String duckDb;

  SqlFunction(String call, String parameters, String result, String spark, String duckDb) {
    this.call = call;
    this.parameters = parameters;
    this.result = result;
    this.spark = spark;
    this.duckDb = duckDb;
  }

  /** The statement that declares it to Spark. */
  public String sparkSql() {
    return "create or replace temporary function "
        + call
        + "("
        + parameters
        + ") returns "
        + result
        + " return "
        + spark;
  }

  /** The statement that declares it to DuckDB. */
  public String duckDbSql() {
    return "create or replace macro " + call + "(a, b) as " + duckDb;
  }
}
