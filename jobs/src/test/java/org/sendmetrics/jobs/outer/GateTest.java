package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.run.Hashes;

/** What the attacker can work out of a finished table reaches nobody. */
class GateTest {
  /** Why a figure is withheld that no rule withholds, but that others would follow from. */
  private static final String FOR_OTHERS = "complementary";

  @TempDir Path folder;

  @Test
  void aTableThatShowsOneFigureTooManyIsNotDelivered() throws IOException {
    send("ehcp_301.csv", "ehcp_383.csv");
    Program.Outcome held = run("out");
    assertEquals(0, held.exit(), held.stderr());
    String manifest = Files.readString(folder.resolve("out/manifest.json"));
    assertTrue(manifest.contains("\"cleared\" : true"), manifest);
    String told = Files.readString(folder.resolve("out/public/disclosure-audit.json"));
    assertTrue(told.contains("\"recovered\" : 0"), told);
    assertTrue(Pattern.compile("\"withheld_counts_attacked\" : [1-9]").matcher(told).find(), told);

    showOneMore();
    Program.Outcome failed = run("again");
    assertEquals(4, failed.exit(), failed.stderr());
    assertTrue(failed.stderr().contains("the disclosure audit failed"), failed.stderr());
    assertFalse(Files.exists(folder.resolve("again/public")), "nothing is delivered");
    assertFalse(Files.exists(folder.resolve("again/restricted")), "nothing is delivered");
    List<String> found = Files.readAllLines(ofRun("disclosure-audit-findings.csv"));
    assertTrue(found.stream().anyMatch(f -> f.startsWith("fail,")), "what and where is kept");
    assertFalse(failed.stderr().contains("ehcp."), "and no figure is named on the screen");
  }

  /**
   * In the autumn term of 2024/25 nine children of the authority were suspended more than once, and
   * in the year six girls and six boys: so three of either at least in the term, of which the split
   * is told by the year alone. What attacks bring out is withheld before anything is written.
   */
  @Test
  void whatAnAttackBringsOutIsMendedBeforeItIsWritten() throws IOException {
    send("exclusions_383.csv", "roll_383.csv");
    Program.Outcome outcome = run("out");
    assertEquals(0, outcome.exit(), outcome.stderr());
    List<String> reasons = Files.readAllLines(ofRun("disclosed/decisions.csv"));
    assertTrue(reasons.contains("gives-away"), "more was withheld after a first attack");
    assertTrue(outcome.stdout().contains("of which none can be worked out"), outcome.stdout());
  }

  private void send(String... files) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String file : files) {
      Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
    }
  }

  /** Shows a figure that is withheld for the sake of others, as it was measured. */
  private void showOneMore() throws IOException {
    List<String> reasons = Files.readAllLines(ofRun("disclosed/decisions.csv"));
    Path table = ofRun("disclosed/metric-values.csv");
    String sealed = Hashes.of(table);
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    int row = reasons.indexOf(FOR_OTHERS);
    assertTrue(row > 0, "a figure is withheld for the sake of others");
    lines.set(row, Files.readAllLines(ofRun("undisclosed/metric-values.csv")).get(row));
    Files.write(table, lines);
    Path seal = ofRun("seals/disclosed.sha256");
    Files.writeString(seal, Files.readString(seal).replace(sealed, Hashes.of(table)));
    for (String stage : List.of("tables", "revised", "said", "products", "audited")) {
      Folders.delete(ofRun(stage));
    }
  }

  private Path ofRun(String part) throws IOException {
    try (var runs = Files.list(folder.resolve("work/runs"))) {
      return runs.findFirst().orElseThrow().resolve(part);
    }
  }

  private Program.Outcome run(String out) {
    return Program.run(
        folder.resolve("said"),
        "run",
        "--inbox",
        folder.resolve("inbox"),
        "--out",
        folder.resolve(out),
        "--work",
        folder.resolve("work"),
        "--as-at",
        "2026-09-30",
        "--engine",
        "duckdb");
  }
}
