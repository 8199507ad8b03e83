package org.sendmetrics.jobs.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.RunOptions;
import org.sendmetrics.jobs.support.PostgresServer;

/** A ledger that several operators share, on a real PostgreSQL server. */
class LedgerOnServerTest {
  private static final int OPERATORS = 6;
  private static final Path UNUSED = Path.of("unused");

  @TempDir static Path folder;

  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.in(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void manyMayMakeItsTablesAtOnce() throws Exception {
    ExecutorService operators = Executors.newFixedThreadPool(OPERATORS);
    try {
      Callable<Ledger> open = LedgerOnServerTest::open;
      List<Future<Ledger>> opened =
          operators.invokeAll(java.util.Collections.nCopies(OPERATORS, open));
      for (Future<Ledger> each : opened) {
        assertEquals(0, RunHistory.read(each.get(), folder).entries().size());
      }
    } finally {
      operators.shutdown();
    }
  }

  @Test
  void aPeriodIsHeldByOneAndTheOtherIsToldByWhom() {
    Ledger ledger = open();
    try (PeriodClaim first = PeriodClaim.of(asAt(1, "301"), ledger)) {
      first.keep();
      PeriodTaken taken =
          assertThrows(PeriodTaken.class, () -> PeriodClaim.of(asAt(1, "301"), ledger));
      for (String part :
          List.of(
              "as at 2026-10-01 of 301",
              "process " + ProcessHandle.current().pid(),
              "sendmetrics run --inbox",
              "since 20")) {
        assertTrue(taken.getMessage().contains(part), taken.getMessage());
      }
      assertEquals(1, PeriodClaim.all(ledger).size());
      PeriodClaim.of(asAt(1, "302"), ledger).close();
      PeriodClaim.of(asAt(2, "301"), ledger).close();
    }
    assertEquals(List.of(), PeriodClaim.all(ledger));
    PeriodClaim.of(asAt(1, "301"), ledger).close();
  }

  @Test
  void aServerThatComesBackIsHeldAgainUnlessSomebodyElseWasFaster() {
    try (PeriodClaim first = PeriodClaim.of(asAt(3, "301"), open())) {
      server.stop();
      LedgerLost lost = assertThrows(LedgerLost.class, first::keep);
      assertTrue(lost.getMessage().contains("start its server again"), lost.getMessage());
      assertThrows(LedgerLost.class, LedgerOnServerTest::open);
      server.start();
      first.keep();
      assertThrows(PeriodTaken.class, () -> PeriodClaim.of(asAt(3, "301"), open()));
      server.stop();
      server.start();
      try (PeriodClaim faster = PeriodClaim.of(asAt(3, "301"), open())) {
        assertThrows(PeriodTaken.class, first::keep);
      }
    }
  }

  @Test
  void aPasswordInTheAddressIsNotSaid() {
    String url = server.environment().get(Ledger.URL).replaceFirst(":[0-9]+/", ":1/");
    LedgerLost lost =
        assertThrows(
            LedgerLost.class,
            () ->
                Ledger.open(
                    UNUSED, java.util.Map.of(Ledger.URL, url + "?user=a&password=hush-hush")));
    assertTrue(lost.getMessage().contains(url), lost.getMessage());
    assertFalse(lost.getMessage().contains("hush-hush"), lost.getMessage());
  }

  private static Ledger open() {
    return Ledger.open(UNUSED, server.environment());
  }

  private static RunOptions asAt(int day, String la) {
    return new RunOptions(
        UNUSED,
        UNUSED,
        UNUSED,
        LocalDate.of(2026, 10, day),
        List.of(la),
        Optional.empty(),
        Optional.empty());
  }
}
