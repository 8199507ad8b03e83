package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.release.AttackResult.Grade;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.FigureCsv;

/** What else is known beside the table: other products, and the releases before it. */
class KnownBesideTest extends AttackOnRequests {
  @Test
  void whatAnotherProductShowsIsKnown() {
    table(new long[][] {{3, 20}, {30, 40}}, new boolean[][] {{true, true}, {true, true}});
    FigureCsv.write(folder.resolve("public").resolve("metric-values.csv"), figures);
    Seen.Where where =
        new Seen.Where(REQUESTS, "2024", "Calendar year", "806", "Total", "Sex", "Male");
    AttackResult result =
        ReleaseAttack.of(Catalogue.shipped(), folder, List.of())
            .knowing(Map.of(where, new Seen(40L, null)))
            .run();
    assertFalse(result.holds());
  }

  @Test
  void whatWasShownBeforeIsKnownAndSmallRevisionsTell() {
    table(new long[][] {{13, 20}, {30, 40}}, new boolean[][] {{false, false}, {false, false}});
    Path before = folder.resolve("before.csv");
    FigureCsv.write(before, figures);
    figures.clear();
    table(new long[][] {{13, 20}, {30, 40}}, new boolean[][] {{true, true}, {true, true}});
    assertTrue(
        attack(before).findings().stream()
            .anyMatch(f -> f.how().equals("shown in an earlier release")));
    figures.clear();
    table(new long[][] {{15, 20}, {30, 40}}, new boolean[][] {{false, false}, {false, false}});
    assertTrue(
        attack(before).findings().stream()
            .anyMatch(f -> f.grade() == Grade.FAIL && f.low() == 2 && f.how().contains("moved")));
  }
}
