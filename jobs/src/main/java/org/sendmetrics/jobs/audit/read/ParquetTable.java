package org.sendmetrics.jobs.audit.read;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A Parquet file as rows of text in the file's order, nulls as empty text. */
public final class ParquetTable {
  private ParquetTable() {}

  /**
   * Shows the column names, then each row, until the reader has seen enough.
   *
   * @param reader answers whether to go on
   */
  public static void read(Path file, Predicate<List<String>> reader) throws IOException {
    String path = file.toAbsolutePath().toString().replace("'", "''");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '512MB'");
      statement.execute("SET preserve_insertion_order = true");
      try (ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + path + "')")) {
        int width = rows.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          names.add(rows.getMetaData().getColumnName(i));
        }
        boolean goOn = reader.test(names);
        while (goOn && rows.next()) {
          List<String> cells = new ArrayList<>(width);
          for (int i = 1; i <= width; i++) {
            String text = rows.getString(i);
            cells.add(text == null ? "" : text);
          }
          goOn = reader.test(cells);
        }
      }
    } catch (SQLException e) {
      throw new IOException(file.getFileName() + " is no Parquet file that can be read", e);
    }
  }
}
