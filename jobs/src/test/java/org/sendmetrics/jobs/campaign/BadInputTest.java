package org.sendmetrics.jobs.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every faulty input gives its finding and no other, and costs nothing beside it. */
class BadInputTest {
  private static final int LEAST_CASES = 300;

  @TempDir private static Path folder;
  private static Campaign campaign;
  private static List<BadInput> inputs;
  private static List<BadCell> cells;

  @BeforeAll
  static void check() {
    inputs = BadInputTable.inputs();
    cells = BadCells.all();
    campaign = Campaign.in(folder, inputs, cells);
  }

  @Test
  void thereAreHundredsOfCasesEachWithANameOfItsOwn() {
    List<String> names = new ArrayList<>(inputs.stream().map(BadInput::wrong).toList());
    cells.forEach(c -> names.add(c.name()));
    assertTrue(names.size() >= LEAST_CASES, names.size() + " cases");
    assertEquals(names.size(), names.stream().distinct().count());
    assertEquals(inputs.size(), inputs.stream().map(BadInput::folder).distinct().count());
  }

  @Test
  void theProgramEndsAsItShouldAndSpeaksNoStackTrace() {
    assertEquals(0, campaign.outcome().exit(), campaign.outcome().stderr());
    for (String said : List.of(campaign.outcome().stdout(), campaign.outcome().stderr())) {
      assertFalse(said.matches("(?s).*(Exception|Fatal Error|\\bat [a-z.]+[A-Z]\\w+\\.).*"), said);
    }
  }

  @Test
  void everyInputGivesItsFindingsAndNoOtherAndCostsNothingBesideIt() {
    assertEquals(
        "",
        campaign.verdicts().stream()
            .filter(v -> !v.holds())
            .map(v -> v.name() + ": expected " + v.expected() + ", got " + v.got())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void everyFindingSaysWhatIsWrongAndHowToMendIt() {
    for (Map<String, String> finding : campaign.findings()) {
      assertFalse(finding.get("message").isBlank(), finding.get("rule"));
      assertFalse(finding.get("remedy").isBlank(), finding.get("rule"));
    }
  }

  @Test
  void rowsInAreRowsKeptAndRowsSetAside() {
    campaign
        .balances()
        .forEach(
            (file, b) ->
                assertEquals(
                    Long.parseLong(b.get("rows_in")),
                    Long.parseLong(b.get("rows_kept")) + Long.parseLong(b.get("rows_set_aside")),
                    file));
  }
}
