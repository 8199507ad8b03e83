package org.sendmetrics.jobs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Workspace.WorkspaceTaken;

/** Who holds a work folder, what it is known by, and what is erased of it. */
class WorkspaceTest {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

  @TempDir Path folder;

  @Test
  void oneHoldsItAndTheOtherIsToldWho() {
    assertEquals(Optional.empty(), Workspace.holder(folder));
    try (Workspace first = Workspace.hold(folder, "the first run")) {
      first.tellStep("ab12", "measureFigures");
      WorkspaceTaken taken =
          assertThrows(WorkspaceTaken.class, () -> Workspace.hold(folder, "the second"));
      String holder = Workspace.holder(folder).orElseThrow();
      assertTrue(taken.getMessage().endsWith(holder), taken.getMessage());
      assertTrue(holder.startsWith("the first run, process "), holder);
      assertTrue(holder.endsWith(", run ab12, in step measureFigures"), holder);
    }
    assertEquals(Optional.empty(), Workspace.holder(folder));
    Workspace.hold(folder, "the second").close();
  }

  @Test
  void itIsKnownByTheSameNameFromThenOn() {
    String id;
    try (Workspace first = Workspace.hold(folder.resolve("one"), "a test")) {
      id = first.id();
    }
    try (Workspace again = Workspace.hold(folder.resolve("one"), "a test");
        Workspace other = Workspace.hold(folder.resolve("other"), "a test")) {
      assertEquals(id, again.id());
      assertFalse(id.equals(other.id()));
    }
  }

  @Test
  void whatIsOldIsErasedAndWhatIsNewStays() throws IOException {
    made("runs/old", 91);
    made("runs/new", 89);
    made("undisclosed", 91);
    made("quality", 89);
    made("releases/00001-old", 200);
    try (Workspace work = Workspace.hold(folder, "a test")) {
      assertEquals(1, work.eraseBefore(NOW.minus(Duration.ofDays(90))));
      assertFalse(Files.exists(folder.resolve("runs/old")));
      assertTrue(Files.exists(folder.resolve("runs/new/rows")));
      assertFalse(Files.exists(folder.resolve("undisclosed")));
      assertTrue(Files.exists(folder.resolve("quality/rows")));
      work.erase();
      assertFalse(Files.exists(folder.resolve("runs/new")));
      assertFalse(Files.exists(folder.resolve("quality")));
      assertTrue(Files.exists(folder.resolve("releases/00001-old/rows")), "what was published");
    }
  }

  private void made(String name, int daysAgo) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    Files.writeString(made.resolve("rows"), "x");
    Files.setLastModifiedTime(made, FileTime.from(NOW.minus(Duration.ofDays(daysAgo))));
  }
}
