package org.sendmetrics.jobs.measure.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.measure.Engine;

/** The second opinion: runs the SQL of facts and metrics on DuckDB, in memory. */
public final class DuckDbEngine implements Engine, AutoCloseable {
  private final Connection connection;

  public DuckDbEngine() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    execute("create macro days_from(a, b) as date_diff('day', a, b)");
    execute("create macro days_after(d, n) as d + n");
    execute("create macro months_after(d, n) as cast(d + to_months(n) as date)");
  }

  @Override
  public void view(String name, String sql) {
    execute("create or replace view " + name + " as " + sql);
  }

  /** Names the rows of a query and keeps them, so that later queries need not run it again. */
  public void table(String name, String sql) {
    execute("create or replace table " + name + " as " + sql);
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

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
