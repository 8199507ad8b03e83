package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;

/** Of two runs that are given one work folder, one proceeds and the other says why it does not. */
class OneWorkFolderTest {
  @TempDir Path folder;

  @Test
  void oneProceedsAndTheOtherIsToldWhoUntilItIsKilled() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String file : List.of("mediation_420.csv", "submission.json")) {
      Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
    }
    Path own = folder.resolve("own");
    Process first = Program.start(folder.resolve("first"), WholeRun.quickCommand(inbox, own));
    Waiting.until(() -> WholeRun.isIn(own, "received-mediation"), first);

    Program.Outcome refused = say(WholeRun.quickCommand(inbox, own));
    assertEquals(1, refused.exit(), refused.stderr());
    for (String part :
        List.of(
            "the work folder " + own.resolve("work") + " is held by: sendmetrics run --inbox",
            ", process " + first.pid() + ", since 20",
            ", run ",
            ", in step receiveMediation",
            "See: sendmetrics status --work " + own.resolve("work"))) {
      assertTrue(refused.stderr().contains(part), refused.stderr());
    }
    Program.Outcome erase = say("erase", "--work", own.resolve("work"), "--yes");
    assertEquals(1, erase.exit(), "nobody erases under a run: " + erase.stderr());
    Program.Outcome status = say("status", "--work", own.resolve("work"));
    assertEquals(0, status.exit(), status.stderr());
    assertTrue(status.stdout().startsWith("Running now: sendmetrics run"), status.stdout());
    assertTrue(status.stdout().contains("process " + first.pid()), status.stdout());
    assertTrue(first.isAlive(), "the first went on all the while");

    first.destroyForcibly().waitFor();
    Program.Outcome interrupted = say("status", "--work", own.resolve("work"));
    assertTrue(interrupted.stdout().contains("  interrupted  "), interrupted.stdout());
    assertTrue(interrupted.stdout().contains("resume: sendmetrics run"), interrupted.stdout());
    Program.Outcome erased = say("erase", "--work", own.resolve("work"), "--yes");
    assertEquals(0, erased.exit(), "a killed run holds nothing: " + erased.stderr());
    assertEquals(List.of(), Folders.files(own.resolve("work/runs")));
    Program.Outcome second = say(WholeRun.quickCommand(inbox, own));
    assertEquals(0, second.exit(), "what was erased is made again: " + second.stderr());
    assertFalse(Files.exists(own.resolve("work/held-by.txt")), "nobody holds it any more");
    assertFalse(Files.exists(own.resolve("work/tmp")));
  }

  private Program.Outcome say(Object... arguments) {
    return Program.run(folder.resolve("said"), arguments);
  }
}
