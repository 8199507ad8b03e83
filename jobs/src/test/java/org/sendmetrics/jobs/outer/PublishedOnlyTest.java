package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Verification;

/**
 * A run on one of the department's published files alone, beside which no authority has sent
 * anything: every authority has its products, and the scan of the run finds nothing amiss in them.
 *
 * <p>The file is that of requests, whose numbers need scales of hundreds and of thousands.
 */
class PublishedOnlyTest {
  private static final Path REAL = Path.of("src/test/resources/published/ehcp_requests.csv");
  private static final Set<String> PRODUCTS =
      Set.of("boards/%s.xlsx", "summaries/%s.html", "summaries/%s.docx");

  /** In force on a day after 2023; Hampshire's numbers are among the largest. */
  private static final List<String> AUTHORITIES = List.of("202", "420", "850", "933", "942");

  @TempDir static Path folder;
  private static WholeRun run;

  @BeforeAll
  static void run() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox/published"));
    Files.copy(REAL, inbox.resolve(REAL.getFileName()));
    run = WholeRun.in(inbox.getParent(), folder);
  }

  @Test
  void itsOwnScanFindsNothing() {
    assertEquals(0, run.outcome().exit(), run.outcome().stderr());
    assertEquals(List.of(), Verification.faults(run.out()));
  }

  @Test
  void everyAuthorityHasItsProducts() throws IOException {
    Path open = run.out().resolve("public");
    for (String product : PRODUCTS) {
      for (String code : AUTHORITIES) {
        assertTrue(Files.exists(open.resolve(product.formatted(code))), product + " " + code);
      }
    }
    try (Stream<Path> boards = Files.list(open.resolve("boards"))) {
      assertTrue(boards.count() > 150, "a workbook for each authority, and the national one");
    }
  }

  @Test
  void requestsAreDrawnOnScalesWithThousands() throws IOException {
    String page = Files.readString(run.out().resolve("public/summaries/850.html"));
    assertTrue(page.contains(">Requests for an assessment, Hampshire</title>"), "the chart");
    assertTrue(page.contains(">5,000</text>"), "its scale");
  }
}
