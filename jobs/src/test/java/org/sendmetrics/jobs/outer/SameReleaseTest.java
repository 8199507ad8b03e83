package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is withheld depends on the figures alone: not on the order of rows, and not on a run having
 * been killed while it withheld.
 */
class SameReleaseTest {
  private static final List<String> FILES =
      List.of("exclusions_301.csv", "exclusions_942.csv", "roll_301.csv", "roll_942.csv");

  @TempDir Path folder;

  @Test
  void rowsInAnotherOrderAndAKilledRunGiveTheSameBytes() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path reversed = Files.createDirectories(folder.resolve("reversed"));
    Files.copy(WholeRun.SMALL.resolve("submission.json"), inbox.resolve("submission.json"));
    Files.copy(WholeRun.SMALL.resolve("submission.json"), reversed.resolve("submission.json"));
    for (String file : FILES) {
      Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
      reverse(WholeRun.SMALL.resolve(file), reversed.resolve(file));
    }

    Path own = folder.resolve("own");
    Process killed = Program.start(folder.resolve("said"), WholeRun.quickCommand(inbox, own));
    Waiting.until(() -> WholeRun.isIn(own, "disclosed"), killed);
    killed.destroyForcibly().waitFor();
    assertFalse(Files.exists(own.resolve("out/manifest.json")), "it was killed before the end");
    Map<String, String> resumed = release(WholeRun.quickly(inbox, own));
    Path figures = own.resolve("out/public/metric-values.csv");
    assertTrue(Files.readString(figures).contains(",c,live"), "something is withheld");

    Map<String, String> ofReversed =
        release(WholeRun.quickly(reversed, folder.resolve("own-reversed")));
    assertEquals(resumed, ofReversed);
  }

  /** The tables of a release by their checksums; pages name the run, which names its inputs. */
  private static Map<String, String> release(WholeRun run) {
    assertEquals(0, run.outcome().exit(), run.outcome().stderr());
    Map<String, String> release = new TreeMap<>(WholeRun.fingerprint(run.out()));
    release.keySet().removeIf(file -> !file.matches("public/.*[.](csv|parquet|json)"));
    assertTrue(release.containsKey("public/metric-values.parquet"), "files: " + release.keySet());
    return release;
  }

  private static void reverse(Path from, Path to) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(from));
    Collections.reverse(lines.subList(1, lines.size()));
    Files.write(to, lines);
  }
}
