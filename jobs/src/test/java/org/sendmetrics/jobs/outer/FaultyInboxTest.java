package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.schemas.Catalogue;

/** One fault stops nothing else, and none is passed over. */
class FaultyInboxTest {
  private final WholeRun run = WholeRun.ofFaulty();
  private final List<Map<String, String>> findings =
      Csv.rows(run.out().resolve("restricted/findings.csv"));
  private final Map<String, Map<String, String>> balances =
      Csv.rows(run.out().resolve("restricted/row-balance.csv")).stream()
          .collect(Collectors.toMap(row -> row.get("file"), row -> row));

  @Test
  void theRunPublishesWhatIsGood() {
    assertEquals(0, run.outcome().exit(), run.outcome().stderr());
    assertTrue(Files.exists(run.out().resolve("manifest.json")));
    Set<String> shown =
        Csv.rows(run.out().resolve("public/metric-values.csv")).stream()
            .filter(row -> row.get("old_la_code").equals("420"))
            .filter(row -> !row.get("symbol").equals("x"))
            .map(row -> row.get("metric").split("\\.")[0])
            .collect(Collectors.toSet());
    assertEquals(Set.of("attendance", "exclusions", "mediation", "ehcp", "movement"), shown);
  }

  @Test
  void goodFilesKeepEveryRow() {
    for (String extract : FaultyInbox.EXTRACTS) {
      assertEquals("0", balances.get(extract + "_420.csv").get("rows_set_aside"), extract);
    }
  }

  @Test
  void thereAreFortyKindsOfBadRow() {
    assertTrue(BadRow.kinds().size() >= 40);
  }

  @Test
  void everyBadRowHasItsFindingAndOnlyThat() {
    for (String extract : FaultyInbox.EXTRACTS) {
      String file = extract + "_330.csv";
      List<BadRow> bad = FaultyInbox.badRows(extract);
      int line = 3;
      for (BadRow row : bad) {
        assertEquals(List.of(row.rule() + " " + row.column()), found(file, line++));
      }
      assertEquals(List.of(), found(file, line++), "the good row after the bad ones");
      assertEquals(List.of("wrong-number-of-fields "), found(file, line++));
      assertEquals(List.of("duplicate-key "), found(file, line));
      long setAside = 2 + bad.stream().filter(BadRow::setAside).count();
      assertEquals(bad.size() + 4, number(file, "rows_in"), file);
      assertEquals(setAside, number(file, "rows_set_aside"), file);
    }
  }

  @Test
  void everyRefusedFileSaysWhyAndKeepsNoRow() {
    FaultyInbox.REFUSED.forEach(
        (file, rule) -> {
          assertTrue(
              findings.stream()
                  .filter(f -> f.get("file").equals(file))
                  .anyMatch(
                      f -> f.get("rule").equals(rule) && f.get("severity").equals("reject-file")),
              file);
          if (balances.containsKey(file)) {
            assertEquals(0, number(file, "rows_kept"), file);
          }
        });
  }

  @Test
  void everyFileIsInTheBalanceOrInTheFindings() {
    Set<String> said = findings.stream().map(f -> f.get("file")).collect(Collectors.toSet());
    for (Path path : Folders.files(run.inbox())) {
      String file = run.inbox().relativize(path).toString();
      assertTrue(
          file.equals("submission.json") || balances.containsKey(file) || said.contains(file),
          file);
    }
  }

  @Test
  void rowsInAreRowsKeptAndRowsSetAside() {
    for (String file : balances.keySet()) {
      assertEquals(
          number(file, "rows_in"),
          number(file, "rows_kept") + number(file, "rows_set_aside"),
          file);
    }
    assertTrue(run.outcome().stdout().contains(" in = "), run.outcome().stdout());
  }

  @Test
  void rowsSetAsideHaveFindings() {
    for (String file : balances.keySet()) {
      boolean isRefused = FaultyInbox.REFUSED.containsKey(file);
      long lines =
          findings.stream()
              .filter(f -> f.get("file").equals(file) && f.get("severity").equals("reject-row"))
              .map(f -> f.get("line"))
              .distinct()
              .count();
      assertTrue(isRefused || lines == number(file, "rows_set_aside"), file);
    }
  }

  @Test
  void everyFindingSaysWhatIsWrongAndHowToMendIt() {
    for (Map<String, String> finding : findings) {
      assertFalse(finding.get("message").isBlank(), finding.get("rule"));
      assertFalse(finding.get("remedy").isBlank(), finding.get("rule"));
    }
  }

  @Test
  void anInboxOfBadFilesAlonePublishesNothing() throws IOException {
    Path folder = WholeRun.temporary();
    for (String file : FaultyInbox.REFUSED.keySet()) {
      Path copy = folder.resolve("inbox").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(run.inbox().resolve(file), copy);
    }
    WholeRun bad = WholeRun.in(folder.resolve("inbox"), folder);
    assertEquals(3, bad.outcome().exit(), bad.outcome().stderr());
    assertFalse(Files.exists(bad.out().resolve("manifest.json")));
    assertFalse(Files.exists(bad.out().resolve("public")));
    Set<String> said =
        Csv.rows(bad.out().resolve("restricted/findings.csv")).stream()
            .map(f -> f.get("file"))
            .collect(Collectors.toSet());
    assertEquals(FaultyInbox.REFUSED.keySet(), said);
    assertTrue(bad.outcome().stderr().contains("nothing was published"), bad.outcome().stderr());
  }

  /** What a row itself is told; faults between rows are told once a file, at the first of them. */
  private List<String> found(String file, int line) {
    Set<String> between = Catalogue.shipped().tableChecks().keySet();
    return findings.stream()
        .filter(f -> !between.contains(f.get("rule")))
        .filter(f -> f.get("file").equals(file) && f.get("line").equals("" + line))
        .map(f -> f.get("rule") + " " + f.get("column"))
        .toList();
  }

  private long number(String file, String column) {
    return Long.parseLong(balances.get(file).get(column));
  }
}
