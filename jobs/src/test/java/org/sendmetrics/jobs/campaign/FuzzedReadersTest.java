package org.sendmetrics.jobs.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short round of {@link FuzzReaders}, always the same. */
class FuzzedReadersTest {
  private static final int ROUNDS = 30;
  private static final long SEED = 20260930;

  @Test
  void noReaderStumbles(@TempDir Path folder) {
    FuzzReaders fuzz = new FuzzReaders(folder, SEED);
    AtomicInteger rounds = new AtomicInteger();
    fuzz.run(() -> rounds.getAndIncrement() < ROUNDS);
    assertEquals(List.of(), fuzz.stumbles());
    assertTrue(fuzz.readers().told().size() > 20, "many rules: " + fuzz.readers().told());
    assertTrue(fuzz.readers().kept() > fuzz.executions(), "sound rows are kept");
  }
}
