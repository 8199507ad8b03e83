package org.sendmetrics.jobs.measure.spark;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.measure.SqlFunction;

/** Runs the SQL of facts and metrics on Spark. */
public final class SparkEngine implements Engine {
  private final SparkSession spark;

  public SparkEngine(SparkSession spark) {
    this.spark = spark;
    for (SqlFunction function : SqlFunction.values()) {
      spark.sql(function.sparkSql());
    }
  }

  @Override
  public void view(String name, String sql) {
    spark.sql(sql).createOrReplaceTempView(name);
  }

  @Override
  public void table(String name, String sql) {
    if (spark.catalog().tableExists(name)) {
      spark.catalog().uncacheTable(name);
    }
    spark.sql(sql).cache().createOrReplaceTempView(name);
  }

  @Override
  public List<Object[]> rows(String sql) {
    List<Object[]> rows = new ArrayList<>();
    for (Row row : spark.sql(sql).collectAsList()) {
      Object[] cells = new Object[row.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = row.get(i) instanceof Date day ? day.toLocalDate() : row.get(i);
      }
      rows.add(cells);
    }
    return rows;
  }

  /**
   * Runs as many at once as there are processors: small queries spend their time being planned,
   * which uses one.
   */
  @Override
  public List<List<Object[]>> rowsOfEach(List<String> queries) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<List<Object[]>>> running =
          queries.stream().map(sql -> threads.submit(() -> rows(sql))).toList();
      List<List<Object[]>> each = new ArrayList<>();
      for (Future<List<Object[]>> query : running) {
        each.add(query.get());
      }
      return each;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
