package org.sendmetrics.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever delivers holds the out folder, and leaves nothing in it. */
class OutFolderTest {
  @TempDir Path folder;

  @Test
  void leavesNothingAndOvercomesWhatAKilledRunLeft() throws IOException {
    Path out = folder.resolve("out");
    try (OutFolder held = OutFolder.take(out)) {
      assertTrue(isLocked(out.resolve(".delivering")));
    }
    assertEquals(List.of(), Folders.files(out));
    Files.writeString(out.resolve(".delivering"), "left behind");
    try (OutFolder held = OutFolder.take(out)) {
      assertTrue(isLocked(out.resolve(".delivering")));
    }
    assertEquals(List.of(), Folders.files(out));
  }

  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return true;
    }
  }
}
