package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.support.PostgresServer;

/** Whole runs with the ledger on a real PostgreSQL server, which goes away and comes back. */
class ServerLedgerTest {
  @TempDir Path folder;

  private PostgresServer server;
  private Surroundings surroundings;
  private Path inbox;

  @BeforeEach
  void start() throws IOException {
    server = PostgresServer.in(folder.resolve("server"));
    surroundings = Surroundings.ORDINARY.with(server.environment());
    inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String file : List.of("mediation_420.csv", "submission.json")) {
      Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aRunOutlivesTheLossOfItsLedger() throws Exception {
    WholeRun undisturbed = WholeRun.quickly(inbox, folder.resolve("undisturbed"));
    assertEquals(0, undisturbed.outcome().exit(), undisturbed.outcome().stderr());

    Path own = folder.resolve("own");
    Process program = startIn(own);
    Waiting.until(() -> WholeRun.isIn(own, "received-mediation"), program);
    server.stop();
    Program.Outcome lost = Program.end(program, own);
    assertEquals(1, lost.exit(), lost.stderr());
    for (String part :
        List.of(
            "sendmetrics: the run ledger " + server.environment().get("SENDMETRICS_LEDGER_URL"),
            "cannot be reached: start its server again",
            "give the same command again to resume")) {
      assertTrue(lost.stderr().contains(part), lost.stderr());
    }
    assertFalse(lost.stderr().contains("\tat "), lost.stderr());
    assertFalse(Files.exists(own.resolve("out")), "nothing is delivered without its ledger");

    server.start();
    Program.Outcome resumed = Program.end(startIn(own), own);
    assertEquals(0, resumed.exit(), resumed.stderr());
    assertEquals(WholeRun.fingerprint(undisturbed.out()), WholeRun.fingerprint(own.resolve("out")));
    Program.Outcome status =
        Program.end(
            Program.startIn(surroundings, own, "status", "--work", own.resolve("work")), own);
    assertTrue(status.stdout().contains("  finished  "), status.stdout());
    assertTrue(status.stdout().contains("  failed  "), status.stdout());
    assertFalse(Files.exists(own.resolve("work/ledger/runs.mv.db")), "the ledger is elsewhere");
  }

  @Test
  void ofTwoOperatorsOneProceedsAndTheOtherIsToldWho() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Process program = startIn(first);
    Waiting.until(() -> WholeRun.isIn(first, "received-mediation"), program);

    Program.Outcome refused = Program.end(startIn(second), second);
    assertEquals(1, refused.exit(), refused.stderr());
    for (String part :
        List.of(
            "the figures as at 2026-09-30 are being made already, by",
            "process " + program.pid() + ": sendmetrics run --inbox " + inbox,
            ", since 20",
            "See: sendmetrics status")) {
      assertTrue(refused.stderr().contains(part), refused.stderr());
    }
    assertFalse(Files.exists(second.resolve("out")));
    Program.Outcome status =
        Program.end(
            Program.startIn(surroundings, second, "status", "--work", second.resolve("work")),
            second);
    assertTrue(status.stdout().contains("process " + program.pid()), status.stdout());

    assertTrue(program.isAlive(), "the first went on all the while");
    program.destroyForcibly().waitFor();
    Program.Outcome now = Program.end(startIn(second), second);
    assertEquals(0, now.exit(), "a killed run holds nothing: " + now.stderr());
  }

  private Process startIn(Path own) throws IOException {
    return Program.startIn(surroundings, own, WholeRun.quickCommand(inbox, own));
  }
}
