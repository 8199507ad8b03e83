package org.sendmetrics.jobs.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage's seal tells whether the stage stands as it was made. */
class SealsTest {
  @TempDir Path run;
  private Seals seals;
  private Path stage;

  @BeforeEach
  void seal() throws IOException {
    seals = new Seals(run);
    stage = Files.createDirectories(run.resolve("measured"));
    Files.createDirectories(stage.resolve("table"));
    Files.writeString(stage.resolve("table/rows.csv"), "a\n1\n");
    seals.set("measured", stage);
  }

  @Test
  void holdsWhileNothingWasDone() {
    assertTrue(seals.holds("measured"));
    assertTrue(seals.allHold());
  }

  @Test
  void breaksWhenAFileIsCutShort() throws IOException {
    Files.writeString(stage.resolve("table/rows.csv"), "a\n");
    assertFalse(seals.holds("measured"));
    assertFalse(seals.allHold());
  }

  @Test
  void breaksWhenAFileComesOrGoes() throws IOException {
    Path more = Files.createFile(stage.resolve("more.csv"));
    assertFalse(seals.holds("measured"));
    Files.delete(more);
    assertTrue(seals.holds("measured"));
    Files.delete(stage.resolve("table/rows.csv"));
    assertFalse(seals.holds("measured"));
  }

  @Test
  void breaksWhenItIsDamagedItself() throws IOException {
    Files.write(run.resolve("seals/measured.sha256"), new byte[] {(byte) 0xff, 0});
    assertFalse(seals.holds("measured"));
  }

  @Test
  void aStageWithoutASealOrASealWithoutAStageDoesNotHold() throws IOException {
    Files.createDirectories(run.resolve("disclosed"));
    assertFalse(seals.holds("disclosed"));
    Folders.delete(stage);
    assertFalse(seals.holds("measured"));
    assertFalse(seals.allHold(), "a finished run lacks a stage");
  }
}
