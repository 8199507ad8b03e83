package org.sendmetrics.jobs.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The run ledger's database: H2 in the work folder, or the PostgreSQL that {@code
 * SENDMETRICS_LEDGER_URL}, {@code _USER} and {@code _PASSWORD} name.
 */
final class Ledger {
  private static final String URL = "SENDMETRICS_LEDGER_URL";

  private Ledger() {}

  /** Opens the ledger, and makes its tables where they are missing. */
  static DataSource open(Path file, Map<String, String> environment) {
    boolean server = environment.containsKey(URL);
    DriverManagerDataSource ledger = new DriverManagerDataSource();
    ledger.setUrl(
        server ? environment.get(URL) : "jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
    ledger.setUsername(server ? environment.getOrDefault("SENDMETRICS_LEDGER_USER", "") : "sa");
    ledger.setPassword(environment.getOrDefault("SENDMETRICS_LEDGER_PASSWORD", ""));
    try (Connection connection = ledger.getConnection()) {
      if (!hasTables(connection)) {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase();
        new ResourceDatabasePopulator(
                new ClassPathResource("org/springframework/batch/core/schema-" + product + ".sql"))
            .populate(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the run ledger cannot be opened: " + ledger.getUrl() + ": " + e.getMessage(), e);
    }
    return ledger;
  }

  private static boolean hasTables(Connection connection) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", null)) {
      while (tables.next()) {
        if (tables.getString("TABLE_NAME").equalsIgnoreCase("BATCH_JOB_INSTANCE")) {
          return true;
        }
      }
      return false;
    }
  }
}
