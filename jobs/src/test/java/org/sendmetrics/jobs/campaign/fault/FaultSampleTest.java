package org.sendmetrics.jobs.campaign.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handful of the campaign: one run, disturbed in five of its steps, each time otherwise. */
class FaultSampleTest {
  private static final long SEED = 20260930;

  @TempDir Path folder;

  @Test
  void aDisturbedRunEndsAsIfNothingHadBeen() throws IOException {
    Trial trial = new Trial(folder.toRealPath(), folder.toRealPath(), "duckdb");
    List<Verdict> verdicts = new ArrayList<>();
    new Chain(trial, Master.of(trial), verdicts::add)
        .disturb(
            List.of(
                Signal.KILL, Damages.LEDGER_CUT, Damages.FILE_CUT, LedgerHeld.WORK, Signal.KILL),
            List.of(
                "discloseFigures",
                "publishTables",
                "findRevisions",
                "auditRelease",
                "deliverRelease"),
            new Random(SEED));
    assertEquals(5, verdicts.size());
    assertEquals(
        List.of(), verdicts.stream().filter(v -> !v.amiss().isEmpty()).map(Verdict::line).toList());
  }
}
