package org.sendmetrics.jobs.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The run ledger's database: H2 in the work folder, or the PostgreSQL that {@code
 * SENDMETRICS_LEDGER_URL}, {@code _USER} and {@code _PASSWORD} name.
 *
 * <p>Errors: {@link LedgerLost} when its server cannot be reached, {@link LedgerRefused} when it
 * cannot be opened.
 *
 * @param source gives connections
 * @param name what it is called in messages: its address without what follows a question mark,
 *     where a password could stand
 * @param onServer whether several operators can reach it
 */
record Ledger(DataSource source, String name, boolean onServer) {
  static final String URL = "SENDMETRICS_LEDGER_URL";

  /** Every entry is written before the next step begins, so that none is lost to a kill. */
  private static final String EMBEDDED_OPTIONS = ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";

  private static final String FIRST_TABLE = "BATCH_JOB_INSTANCE";
  private static final String LAST_SEQUENCE = "BATCH_JOB_INSTANCE_SEQ";

  /** States of SQL: no connection, and a server that stops, crashed or is starting. */
  private static final String NO_CONNECTION = "08";

  private static final String SERVER_STOPS = "57P";

  /** Opens the ledger, and makes its tables where they are missing. */
  static Ledger open(Path file, Map<String, String> environment) {
    Ledger ledger =
        environment.containsKey(URL)
            ? onServer(environment)
            : new Ledger(embedded(file), file.toString(), false);
    try (Connection connection = ledger.source.getConnection()) {
      if (ledger.onServer) {
        makeTablesOnServer(connection);
      } else {
        makeTables(connection);
      }
      return ledger;
    } catch (SQLException e) {
      if (isLoss(e)) {
        throw new LedgerLost(ledger.name, e);
      }
      throw new LedgerRefused(
          "the run ledger " + ledger.name + " cannot be opened: " + firstLine(e), e);
    }
  }

  /**
   * The same for whoever holds the work folder: a damaged file in it is set aside, and another
   * begun.
   */
  static Ledger openHeld(Path file, Map<String, String> environment, Progress progress) {
    try {
      return open(file, environment).readThrough();
    } catch (LedgerRefused e) {
      if (environment.containsKey(URL) || !DamagedLedger.isToldBy(e)) {
        throw e;
      }
      progress.notes(
          "The run ledger was damaged and is set aside as " + DamagedLedger.setAside(file) + ".");
      return open(file, environment);
    }
  }

  /** Reads every entry of an embedded ledger once, so that what is damaged shows now. */
  private Ledger readThrough() {
    if (!onServer) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("script nosettings");
      } catch (SQLException e) {
        shut();
        throw new LedgerRefused("the run ledger " + name + " cannot be read: " + firstLine(e), e);
      }
    }
    return this;
  }

  /** Lets go of an embedded ledger's file. */
  private void shut() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // It is shut already.
    }
  }

  private static DataSource embedded(Path file) {
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setUrl("jdbc:h2:file:" + file.toAbsolutePath() + EMBEDDED_OPTIONS);
    source.setUsername("sa");
    source.setPassword("");
    return source;
  }

  /** What the address itself says of time-outs goes before what is said here. */
  private static Ledger onServer(Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "sendmetrics");
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setConnectionProperties(properties);
    source.setUrl(environment.get(URL));
    source.setUsername(environment.getOrDefault("SENDMETRICS_LEDGER_USER", ""));
    source.setPassword(environment.getOrDefault("SENDMETRICS_LEDGER_PASSWORD", ""));
    return new Ledger(source, environment.get(URL).replaceFirst("\\?.*", ""), true);
  }

  private static void makeTables(Connection connection) throws SQLException {
    if (!has(connection, FIRST_TABLE)) {
      populate(connection, "schema-h2");
    } else if (!has(connection, LAST_SEQUENCE)) {
      // Killed while its tables were made: no run can be in it yet.
      populate(connection, "schema-drop-h2");
      populate(connection, "schema-h2");
    }
  }

  /** All of them or none, and one operator at a time. */
  private static void makeTablesOnServer(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(hashtext('sendmetrics tables'))");
      if (!has(connection, FIRST_TABLE)) {
        populate(connection, "schema-postgresql");
      }
      PeriodClaim.makeTable(statement);
      connection.commit();
    }
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
                "select 1 from information_schema.tables where table_schema = current_schema"
                    + " and upper(table_name) = '"
                    + name
                    + "' union select 1 from information_schema.sequences"
                    + " where sequence_schema = current_schema and upper(sequence_name) = '"
                    + name
                    + "'")) {
      return found.next();
    }
  }

  /** The same failure, told as the loss of the server where it is one. */
  RuntimeException told(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (onServer && cause instanceof SQLException e && isLoss(e)) {
        return new LedgerLost(name, failure);
      }
    }
    return failure;
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static boolean isLoss(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith(NO_CONNECTION) || state.startsWith(SERVER_STOPS);
  }
}
