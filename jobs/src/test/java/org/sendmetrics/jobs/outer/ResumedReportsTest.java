package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;

/**
 * The pages of a finished run are taken away and written again by the real program: killed in the
 * middle, and with one authority's pages that cannot be written.
 */
class ResumedReportsTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);
  private static final String FAILING = "public-420";
  private static final int MOST_MINUTES = 5;
  private static final int SOME = 5;

  /** Nearly all units of the small sample: published figures make pages of every authority. */
  private static final int ALL = 150;

  @TempDir Path folder;

  private final WholeRun undisturbed = WholeRun.ofSmall();
  private Path pages;

  /** A run of which everything stands but its pages, what came after them, and the release. */
  @BeforeEach
  void takeAwayThePages() throws IOException {
    Folders.copy(undisturbed.work(), folder.resolve("work"));
    makeEmptyStages();
    try (Stream<Path> runs = Files.list(folder.resolve("work/runs"))) {
      Path run = runs.findFirst().orElseThrow();
      Folders.delete(run.resolve("products"));
      Folders.delete(run.resolve("audited"));
      pages = run.resolve("pages");
    }
    assertFalse(Files.exists(pages), "a finished run keeps no pages twice");
  }

  /** A copy has no folders without files, but a stage may have made none. */
  private void makeEmptyStages() throws IOException {
    try (Stream<Path> all = Files.walk(undisturbed.work())) {
      for (Path made : all.filter(Files::isDirectory).toList()) {
        Files.createDirectories(
            folder.resolve("work").resolve(undisturbed.work().relativize(made).toString()));
      }
    }
  }

  private Program.Outcome again() {
    return WholeRun.in(WholeRun.SMALL, folder).outcome();
  }

  private Map<String, FileTime> whole() throws IOException {
    Map<String, FileTime> units = new TreeMap<>();
    try (Stream<Path> found = Files.list(pages)) {
      for (Path unit : found.filter(Files::isDirectory).toList()) {
        if (!unit.toString().endsWith(".doing")) {
          units.put(unit.getFileName().toString(), Files.getLastModifiedTime(unit));
        }
      }
    }
    return units;
  }

  /** Kills the program when some units of pages are whole and others are not. */
  private void killInTheMiddle() throws Exception {
    Process program =
        Program.start(folder.resolve("killed"), WholeRun.command(WholeRun.SMALL, folder));
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
    while (program.isAlive() && whole().size() < SOME && System.nanoTime() < until) {
      Thread.sleep(10);
    }
    program.destroyForcibly().waitFor();
  }

  @Test
  void whatIsWholeIsKeptAndWhatFailsIsNamedUntilItIsMended() throws Exception {
    Files.createDirectories(pages);
    Path inTheWay = Files.createFile(pages.resolve(FAILING));
    killInTheMiddle();
    Map<String, FileTime> kept = whole();
    assertTrue(kept.size() >= SOME && kept.size() < ALL, "killed in the middle: " + kept.size());
    for (String unit : kept.keySet()) {
      Files.setLastModifiedTime(pages.resolve(unit), LONG_AGO);
    }

    Program.Outcome failed = again();
    assertEquals(1, failed.exit(), failed.stderr());
    assertTrue(
        failed.stderr().contains("Isles of Scilly (420), pages for everybody"), failed.stderr());
    assertFalse(failed.stderr().contains("(850)"), failed.stderr());
    assertFalse(Files.exists(folder.resolve("out")), "nothing is delivered that lacks a page");
    Map<String, FileTime> all = whole();
    assertTrue(all.size() > ALL, "all others were made: " + all.size());
    for (String unit : kept.keySet()) {
      assertEquals(LONG_AGO, all.get(unit), unit + " was made again");
    }

    Files.delete(inTheWay);
    Program.Outcome mended = again();
    assertEquals(0, mended.exit(), mended.stderr());
    assertEquals(
        WholeRun.fingerprint(undisturbed.out()), WholeRun.fingerprint(folder.resolve("out")));
    assertFalse(Files.exists(pages), "what was kept goes when the release stands");
  }
}
