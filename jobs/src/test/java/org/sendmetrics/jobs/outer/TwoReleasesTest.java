package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.run.Hashes;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.Revision;
import org.sendmetrics.schemas.Revision.Shown;
import org.sendmetrics.schemas.RevisionCsv;

/**
 * Two releases from one work folder, the second with one file resubmitted, the first measured by
 * both engines and the second by DuckDB alone.
 */
class TwoReleasesTest {
  private static final String RESUBMITTED = "ehcp_301.csv";

  @TempDir Path folder;

  @Test
  void theSecondListsExactlyWhatMovedAndEnginesThatDifferPublishNothing() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String file : List.of(RESUBMITTED, "ehcp_383.csv", "mediation_301.csv")) {
      Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
    }
    Program.Outcome first = run("both");
    assertEquals(0, first.exit(), first.stderr());
    assertTrue(manifest().contains("\"engine\" : \"both\""), manifest());
    assertEquals(List.of(), revisions());
    Path kept = folder.resolve("kept");
    Folders.copy(out(), kept);

    String earlier = Files.readString(inbox.resolve(RESUBMITTED));
    List<String> lines = earlier.lines().toList();
    Files.write(inbox.resolve(RESUBMITTED), lines.subList(0, lines.size() - 10));
    Program.Outcome second = run("duckdb");
    assertEquals(0, second.exit(), second.stderr());
    assertTrue(manifest().contains("\"engine\" : \"duckdb\""), manifest());
    List<Revision> revisions = revisions();
    assertFalse(revisions.isEmpty(), "ten cases fewer move something");
    assertEquals(
        moved(kept, out()), new TreeSet<>(revisions.stream().map(r -> name(r.key())).toList()));
    for (Revision revision : revisions) {
      assertEquals("resubmitted: " + RESUBMITTED, revision.reason());
      assertTrue(
          !revision.key().place().code().equals("383") || isWithheld(revision),
          "another area's figure can be withheld for a moved one's sake: " + revision.key());
    }

    Files.writeString(inbox.resolve(RESUBMITTED), earlier);
    assertEquals(0, run("both").exit());
    assertEquals(
        WholeRun.fingerprint(kept),
        WholeRun.fingerprint(out()),
        "a finished run given again repeats it against the baseline it had");

    tamper();
    Program.Outcome differing = run("both");
    assertEquals(1, differing.exit(), differing.stderr());
    assertTrue(differing.stderr().contains("differ in 1 figures"), differing.stderr());
    assertEquals(WholeRun.fingerprint(kept), WholeRun.fingerprint(out()), "nothing was published");
    String differences = Files.readString(folder.resolve("work/engine-differences.csv"));
    assertTrue(differences.contains(",numerator,987654,"), "the figures are in the file");
    assertFalse(differing.stderr().contains("987654"), "and not on the screen");
  }

  private static boolean isWithheld(Revision revision) {
    return revision.before().symbol().equals("c") || revision.now().symbol().equals("c");
  }

  /** Takes the first run back to where it was measured, and changes a figure of Spark's. */
  private void tamper() throws IOException {
    Path run;
    try (var runs = Files.list(folder.resolve("work/runs"))) {
      run =
          runs.filter(r -> Files.exists(r.resolve("confirmed/metric-values.csv")))
              .findFirst()
              .orElseThrow();
    }
    for (String stage : List.of("confirmed", "disclosed", "tables", "revised", "products")) {
      Folders.delete(run.resolve(stage));
    }
    Path table = run.resolve("undisclosed/metric-values.csv");
    String sealed = Hashes.of(table);
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("ehcp.requests,2024,Calendar year,National,")) {
        lines.set(
            i, lines.get(i).replaceFirst("Total,Total,Total,[0-9]+,", "Total,Total,Total,987654,"));
        break;
      }
    }
    Files.write(table, lines);
    assertTrue(Files.readString(table).contains("987654"), "a figure was changed");
    Path seal = run.resolve("seals/undisclosed.sha256");
    Files.writeString(seal, Files.readString(seal).replace(sealed, Hashes.of(table)));
  }

  private Program.Outcome run(String engine) {
    return Program.run(
        folder.resolve("said"),
        "run",
        "--inbox",
        folder.resolve("inbox"),
        "--out",
        out(),
        "--work",
        folder.resolve("work"),
        "--as-at",
        "2026-09-30",
        "--engine",
        engine);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private String manifest() throws IOException {
    return Files.readString(out().resolve("manifest.json"));
  }

  private List<Revision> revisions() {
    return RevisionCsv.read(out().resolve("public/revisions.csv"));
  }

  /** Which figures two releases show otherwise, or of which only one has a row. */
  private static Set<String> moved(Path before, Path now) {
    Map<String, Shown> shown = new HashMap<>();
    figures(before).forEach(f -> shown.put(name(f.key()), Shown.of(f)));
    Set<String> moved = new TreeSet<>();
    for (Figure figure : figures(now)) {
      Shown was = shown.remove(name(figure.key()));
      if (was != null && !was.sameAs(Shown.of(figure))) {
        moved.add(name(figure.key()));
      }
    }
    moved.addAll(shown.keySet());
    return moved;
  }

  private static Collection<Figure> figures(Path release) {
    return FigureCsv.read(release.resolve("public/metric-values.csv"));
  }

  private static String name(Figure.Key k) {
    return String.join(
        "|",
        k.metric(),
        k.timePeriod(),
        k.timeIdentifier(),
        k.place().code(),
        k.phase(),
        k.breakdownTopic(),
        k.breakdown());
  }
}
