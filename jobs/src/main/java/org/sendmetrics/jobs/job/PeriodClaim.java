package org.sendmetrics.jobs.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.run.RunOptions;

/**
 * One operator's hold on a period, among all that share a ledger on a server: a lock that the
 * server keeps as long as this process is connected, and beside it who that is. A process that was
 * killed holds nothing.
 *
 * <p>Law: of two runs of the same day of judgement and authorities, one proceeds.
 *
 * <p>Errors: {@link PeriodTaken} when somebody else holds it.
 */
final class PeriodClaim implements AutoCloseable {
  private static final int SECONDS_FOR_AN_ANSWER = 10;
  private static final String KEY = "hashtextextended(current_schema || ': ' || ?, 0)";

  private final Ledger ledger;
  private final String period;
  private final String holder;
  private Connection connection;

  private PeriodClaim(Ledger ledger, String period, String holder) {
    this.ledger = ledger;
    this.period = period;
    this.holder = holder;
  }

  /** Takes hold of a run's period; needs no server where the ledger lies in the work folder. */
  static PeriodClaim of(RunOptions options, Ledger ledger) {
    String period =
        "the figures as at "
            + options.asAt()
            + (options.las().isEmpty() ? "" : " of " + String.join(",", options.las()));
    String holder =
        System.getProperty("user.name")
            + "@"
            + host()
            + ", process "
            + ProcessHandle.current().pid()
            + ": "
            + options.command();
    PeriodClaim claim = new PeriodClaim(ledger, period, holder);
    claim.keep();
    return claim;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a machine without a name";
    }
  }

  /** For jobs that publish nothing: any number may go on at once. */
  static PeriodClaim none(Ledger ledger) {
    return new PeriodClaim(new Ledger(ledger.source(), ledger.name(), false), "", "");
  }

  static void makeTable(Statement statement) throws SQLException {
    statement.execute(
        "create table if not exists SENDMETRICS_CLAIM (PERIOD text primary key, HOLDER text not"
            + " null, SINCE timestamp with time zone not null)");
  }

  /** Takes the hold again where the server was away meanwhile. */
  synchronized void keep() {
    if (!ledger.onServer()) {
      return;
    }
    try {
      if (connection == null || !connection.isValid(SECONDS_FOR_AN_ANSWER)) {
        close();
        connection = ledger.source().getConnection();
        take();
      }
    } catch (SQLException e) {
      throw ledger.told(new IllegalStateException(e));
    }
  }

  private void take() throws SQLException {
    if (!holds("select pg_try_advisory_lock(" + KEY + ")")) {
      String other = told(connection, period).stream().findFirst().orElse("somebody else");
      close();
      throw new PeriodTaken(period, other);
    }
    try (PreparedStatement note =
        connection.prepareStatement(
            "insert into SENDMETRICS_CLAIM values (?, ?, current_timestamp) on conflict (PERIOD)"
                + " do update set HOLDER = excluded.HOLDER, SINCE = excluded.SINCE")) {
      note.setString(1, period);
      note.setString(2, holder);
      note.execute();
    }
  }

  private boolean holds(String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, period);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** Who works on which period now, as far as the server knows of a living process. */
  static List<String> all(Ledger ledger) {
    if (!ledger.onServer()) {
      return List.of();
    }
    try (Connection connection = ledger.source().getConnection()) {
      return told(connection, "%").stream().toList();
    } catch (SQLException e) {
      throw ledger.told(new IllegalStateException(e));
    }
  }

  private static List<String> told(Connection connection, String periods) throws SQLException {
    String alive =
        "select HOLDER, SINCE from SENDMETRICS_CLAIM join pg_locks on locktype = 'advisory' and"
            + " database = (select oid from pg_database where datname = current_database()) and"
            + " (classid::bigint << 32) | objid::bigint = "
            + KEY.replace("?", "PERIOD")
            + " where PERIOD like ? order by SINCE";
    List<String> holders = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(alive)) {
      statement.setString(1, periods);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          OffsetDateTime since = rows.getObject(2, OffsetDateTime.class);
          holders.add(
              rows.getString(1) + ", since " + since.toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
      }
    }
    return holders;
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // A connection that cannot be closed holds nothing: its server is gone.
    } finally {
      connection = null;
    }
  }
}
