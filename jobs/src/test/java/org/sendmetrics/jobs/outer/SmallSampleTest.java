package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.run.Verification;
import org.sendmetrics.jobs.run.Workspace;

/** From the small sample to a release, in processes of their own. */
class SmallSampleTest {
  /** The files of a release; {@code LA} stands for each authority with figures of its own. */
  private static final Set<String> SHAPE =
      Set.of(
          "manifest.json",
          "public/boards/LA.xlsx",
          "public/boards/national.xlsx",
          "public/comparators.csv",
          "public/comparisons.csv",
          "public/disclosure-audit.json",
          "public/methodology.html",
          "public/metric-values.csv",
          "public/metric-values.parquet",
          "public/open-data/datapackage.json",
          "public/open-data/send_attendance.csv",
          "public/open-data/send_attendance.meta.csv",
          "public/open-data/send_ehcp_timeliness.csv",
          "public/open-data/send_ehcp_timeliness.meta.csv",
          "public/open-data/send_exclusions.csv",
          "public/open-data/send_exclusions.meta.csv",
          "public/open-data/send_mediation.csv",
          "public/open-data/send_mediation.meta.csv",
          "public/revisions.csv",
          "public/summaries/LA.docx",
          "public/summaries/LA.html",
          "public/summaries/index.html",
          "restricted/boards/LA.xlsx",
          "restricted/data-quality/LA.xlsx",
          "restricted/data-quality/all-files.xlsx",
          "restricted/findings.csv",
          "restricted/reconciliation.csv",
          "restricted/row-balance.csv");

  private static final List<String> AUTHORITIES =
      List.of("301", "330", "383", "420", "838", "850", "933", "942");

  private final WholeRun run = WholeRun.ofSmall();

  @TempDir Path folder;

  @Test
  void theRunEndsWellAndSaysWhatItDid() {
    assertEquals(0, run.outcome().exit(), run.outcome().stderr());
    for (String line : List.of("Files read", " kept + 0 set aside", "published", "withheld")) {
      assertTrue(run.outcome().stdout().contains(line), run.outcome().stdout());
    }
    assertTrue(run.outcome().stderr().contains("measure figures"), run.outcome().stderr());
    assertFalse(run.outcome().stderr().contains("ERROR"), run.outcome().stderr());
  }

  @Test
  void theOutFolderHasTheFilesOfARelease() {
    Set<String> files = WholeRun.fingerprint(run.out()).keySet();
    Set<String> shape =
        files.stream()
            .map(file -> file.replaceAll("/[0-9]{3}\\.", "/LA."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(SHAPE), shape);
    for (String la : AUTHORITIES) {
      SHAPE.stream()
          .filter(file -> file.contains("LA."))
          .map(file -> file.replace("LA.", la + "."))
          .forEach(file -> assertTrue(files.contains(file), file));
    }
  }

  @Test
  void onlyItsOwnerCanEnterWhatIsRestricted() throws IOException {
    for (Path place : List.of(run.out().resolve("restricted"), run.work())) {
      assertEquals(
          PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(place));
    }
  }

  @Test
  void theSameCommandAgainGivesTheSameBytes() {
    Map<String, String> before = WholeRun.fingerprint(run.out());
    Map<String, String> undisclosed = WholeRun.fingerprint(run.work().resolve("undisclosed"));
    WholeRun again = WholeRun.in(run.inbox(), run.folder());
    assertEquals(0, again.outcome().exit(), again.outcome().stderr());
    assertEquals(before, WholeRun.fingerprint(run.out()));
    assertEquals(undisclosed, WholeRun.fingerprint(run.work().resolve("undisclosed")));
    assertEquals(
        run.outcome().stdout(), again.outcome().stdout(), "and it sums itself up likewise");
  }

  @Test
  void aFreshWorkFolderGivesTheSameBytesAndCanBeErased() throws IOException {
    WholeRun earlier = WholeRun.ofFaulty();
    WholeRun fresh = WholeRun.in(earlier.inbox(), WholeRun.temporary());
    assertEquals(0, fresh.outcome().exit(), fresh.outcome().stderr());
    assertEquals(WholeRun.fingerprint(earlier.out()), WholeRun.fingerprint(fresh.out()));

    Program.Outcome erased = Program.run(folder, "erase", "--work", fresh.work(), "--yes");
    assertEquals(0, erased.exit(), erased.stderr());
    Set<String> left = WholeRun.fingerprint(fresh.work()).keySet();
    left.removeIf(file -> file.startsWith("releases/00001-"));
    assertEquals(Set.of("id", "ledger/runs.mv.db", "lock"), left, "beside the ledger of releases");
    Program.Outcome status = Program.run(folder, "status", "--work", fresh.work());
    assertTrue(status.stdout().contains("finished"), status.stdout());
  }

  @Test
  void theReleaseIsVerifiedAndTamperingIsSeen() throws IOException {
    Path copy = folder.resolve("release");
    Folders.copy(run.out(), copy);
    assertEquals(List.of(), Verification.faults(copy));
    assertEquals(0, Program.run(folder.resolve("said"), "verify", copy).exit());

    Path figures = copy.resolve("public/metric-values.csv");
    Files.writeString(figures, Files.readString(figures).replaceFirst("National", "national"));
    Files.delete(copy.resolve("public/boards/420.xlsx"));
    Files.writeString(copy.resolve("public/extra.txt"), "more");
    assertEquals(
        Set.of(
            "changed: public/metric-values.csv",
            "missing: public/boards/420.xlsx",
            "not in the manifest: public/extra.txt"),
        Set.copyOf(Verification.faults(copy)));
    Program.Outcome tampered = Program.run(folder.resolve("said"), "verify", copy);
    assertNotEquals(0, tampered.exit());
    assertTrue(tampered.stdout().contains("3 faults found"), tampered.stdout());

    Files.delete(copy.resolve("manifest.json"));
    assertNotEquals(0, Program.run(folder.resolve("said"), "verify", copy).exit());
  }

  @Test
  void statusListsTheRun() {
    Program.Outcome status = Program.run(folder, "status", "--work", run.work());
    assertEquals(0, status.exit(), status.stderr());
    assertTrue(status.stdout().contains("finished"), status.stdout());
    assertTrue(status.stdout().contains("last step deliverRelease"), status.stdout());
  }

  @Test
  void aSecondRunInAHeldWorkFolderIsToldWhoHoldsIt() {
    Path work = folder.resolve("work");
    try (Workspace held = Workspace.hold(work, "the run of another")) {
      WholeRun second = WholeRun.in(run.inbox(), folder);
      assertEquals(1, second.outcome().exit());
      assertTrue(
          second.outcome().stderr().contains("held by: the run of another, process "),
          second.outcome().stderr());
      assertFalse(Files.exists(second.out()));
      assertTrue(Files.exists(held.temporary()));
    }
  }
}
