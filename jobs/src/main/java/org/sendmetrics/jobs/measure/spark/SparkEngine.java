package org.sendmetrics.jobs.measure.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.measure.Engine;

/** Runs the SQL of facts and metrics on Spark. */
public final class SparkEngine implements Engine {
  private final SparkSession spark;

  public SparkEngine(SparkSession spark) {
    this.spark = spark;
    spark.sql(
        "create or replace temporary function days_from(d0 date, d1 date) returns int"
            + " return datediff(d1, d0)");
    spark.sql(
        "create or replace temporary function days_after(d date, n int) returns date"
            + " return date_add(d, n)");
    spark.sql(
        "create or replace temporary function months_after(d date, n int) returns date"
            + " return add_months(d, n)");
  }

  @Override
  public void view(String name, String sql) {
    spark.sql(sql).createOrReplaceTempView(name);
  }

  @Override
  public List<Object[]> rows(String sql) {
    List<Object[]> rows = new ArrayList<>();
    for (Row row : spark.sql(sql).collectAsList()) {
      Object[] cells = new Object[row.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = row.get(i);
      }
      rows.add(cells);
    }
    return rows;
  }
}
