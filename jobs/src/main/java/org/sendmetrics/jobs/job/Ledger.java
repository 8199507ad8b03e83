package org.sendmetrics.jobs.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  /** Every entry is written before the next step begins, so that none is lost to a kill. */
  private static final String EMBEDDED_OPTIONS = ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";

  private static final String FIRST_TABLE = "BATCH_JOB_INSTANCE";
  private static final String LAST_SEQUENCE = "BATCH_JOB_INSTANCE_SEQ";

  private Ledger() {}

  /** Opens the ledger, and makes its tables where they are missing. */
  static DataSource open(Path file, Map<String, String> environment) {
    boolean server = environment.containsKey(URL);
    DriverManagerDataSource ledger = new DriverManagerDataSource();
    ledger.setUrl(
        server ? environment.get(URL) : "jdbc:h2:file:" + file.toAbsolutePath() + EMBEDDED_OPTIONS);
    ledger.setUsername(server ? environment.getOrDefault("SENDMETRICS_LEDGER_USER", "") : "sa");
    ledger.setPassword(environment.getOrDefault("SENDMETRICS_LEDGER_PASSWORD", ""));
    try (Connection connection = ledger.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName().toLowerCase();
      if (!has(connection, FIRST_TABLE)) {
        populate(connection, "schema-" + product);
      } else if (!server && !has(connection, LAST_SEQUENCE)) {
        // Killed while its tables were made: no run can be in it yet.
        populate(connection, "schema-drop-" + product);
        populate(connection, "schema-" + product);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the run ledger cannot be opened: " + ledger.getUrl() + ": " + e.getMessage(), e);
    }
    return ledger;
  }

  private static void populate(Connection connection, String script) {
    new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/" + script + ".sql"))
        .populate(connection);
  }

  /** Whether a table or sequence stands in the ledger. */
  private static boolean has(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from information_schema.tables where upper(table_name) = '"
                    + name
                    + "' union select 1 from information_schema.sequences"
                    + " where upper(sequence_name) = '"
                    + name
                    + "'")) {
      return found.next();
    }
  }
}
