package org.sendmetrics.jobs.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;

/** A ledger left by a run that was killed before its first entries were whole, or damaged since. */
class KilledEarlyTest {
  @TempDir Path folder;

  @Test
  void aRunNotedWithoutAnExecutionIsStarted() throws Exception {
    assertTrue(check().contains("takeInventory"));
    inLedger(
        "delete from BATCH_STEP_EXECUTION_CONTEXT",
        "delete from BATCH_STEP_EXECUTION",
        "delete from BATCH_JOB_EXECUTION_CONTEXT",
        "delete from BATCH_JOB_EXECUTION_PARAMS",
        "delete from BATCH_JOB_EXECUTION");
    assertEquals(0, RunLauncher.history(work()).entries().size());
    assertTrue(check().contains("takeInventory"), "and its steps are done");
    assertEquals("finished", RunLauncher.history(work()).entries().get(0).state());
  }

  @Test
  void aLedgerWhoseTablesAreNotAllMadeIsMadeAgain() throws Exception {
    check();
    inLedger("drop sequence BATCH_JOB_INSTANCE_SEQ", "drop table BATCH_JOB_EXECUTION_CONTEXT");
    assertTrue(check().contains("takeInventory"));
    assertEquals(1, RunLauncher.history(work()).entries().size());
  }

  @Test
  void aLedgerCutShortIsSetAsideAndTheRunGoesOn() throws Exception {
    check();
    Path file = work().resolve("ledger/runs.mv.db");
    inLedger("shutdown");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
    assertTrue(check().contains("takeInventory"));
    assertEquals("finished", RunLauncher.history(work()).entries().get(0).state());
    assertTrue(Files.exists(work().resolve("ledger/runs.damaged-1")), "it is kept to look at");
  }

  @Test
  void aFinishedRunWhoseLastStageIsGoneDoesItAgain() throws Exception {
    check();
    assertEquals(List.of(), check(), "all stands");
    try (var runs = Files.list(work().resolve("runs"))) {
      Path run = runs.findFirst().orElseThrow();
      Files.delete(run.resolve("seals/compared.sha256"));
      Folders.delete(run.resolve("compared"));
    }
    assertTrue(check().contains("compareWithPublished"));
    assertEquals(List.of(), check(), "and all stands again");
  }

  @Test
  void aRunThatCouldNotSayHowItEndedIsTakenUpAgain() throws Exception {
    check();
    inLedger(
        "update BATCH_STEP_EXECUTION set STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN' where STEP_NAME ="
            + " 'compareWithPublished'",
        "update BATCH_JOB_EXECUTION set STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN'");
    assertTrue(check().contains("compareWithPublished"));
    assertEquals("finished", RunLauncher.history(work()).entries().get(0).state());
    inLedger(
        "update BATCH_STEP_EXECUTION set STATUS = 'STARTED', END_TIME = null where STEP_NAME ="
            + " 'compareWithPublished'",
        "update BATCH_JOB_EXECUTION set STATUS = 'FAILED'");
    assertTrue(check().contains("compareWithPublished"), "a step is not running still");
  }

  private List<String> check() throws IOException {
    return new SmallCheck(folder).run();
  }

  private Path work() {
    return folder.resolve("work");
  }

  private void inLedger(String... statements) throws SQLException {
    Path file = work().resolve("ledger").resolve("runs");
    try (Connection connection = Ledger.open(file, Map.of()).source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
