package org.sendmetrics.jobs.measure.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.measure.SqlFunction;

/**
 * Runs the SQL of facts and metrics on DuckDB, in memory: the second opinion on Spark's figures, or
 * the only one on a laptop. It loads nothing from a network.
 */
public final class DuckDbEngine implements Engine, AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;

  private final Connection connection;

  public DuckDbEngine() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    execute("set autoinstall_known_extensions = false");
    execute("set preserve_insertion_order = false");
    for (SqlFunction function : SqlFunction.values()) {
      execute(function.duckDbSql());
    }
  }

  /**
   * An engine that spills what memory cannot hold into a folder of the caller's. It takes as much
   * memory as Java was given, beside Java's own: left to itself it would take most of the machine.
   */
  public static DuckDbEngine spillingInto(Path folder) {
    DuckDbEngine engine = new DuckDbEngine();
    engine.execute("set memory_limit = '" + Runtime.getRuntime().maxMemory() / MEBIBYTE + "MiB'");
    engine.execute("set temp_directory = " + literal(folder.resolve("duckdb").toString()));
    return engine;
  }

  /** The version of DuckDB itself. */
  public static String version() {
    try (DuckDbEngine engine = new DuckDbEngine()) {
      return (String) engine.rows("select library_version from pragma_version()").get(0)[0];
    }
  }

  @Override
  public void view(String name, String sql) {
    execute("create or replace view " + name + " as " + sql);
  }

  @Override
  public void table(String name, String sql) {
    execute("create or replace table " + name + " as " + sql);
  }

  /** A query of the rows of a folder's Parquet files. */
  public static String readParquet(String folder) {
    return "select * from read_parquet(" + literal(folder + "/*.parquet") + ")";
  }

  @Override
  public List<Object[]> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Object[]> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] cells = new Object[width];
        for (int i = 0; i < width; i++) {
          cells[i] = result.getObject(i + 1);
        }
        rows.add(cells);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
    }
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
