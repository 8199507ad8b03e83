package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.ReleaseAttack;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * Of {@link InventedPlans}, what is withheld stays withheld from whoever sees all that is shown.
 */
class NestedCountsTest {
  private static final int RELEASES = 120;
  @TempDir Path folder;

  @Test
  void nothingThatIsWithheldCanBeWorkedOut() throws IOException {
    Path table = Files.createDirectories(folder.resolve("public")).resolve("metric-values.csv");
    Random dice = new Random(5);
    List<String> failing = new ArrayList<>();
    long attacked = 0;
    long shown = 0;
    for (int release = 0; release < RELEASES; release++) {
      List<Figure> figures = DisclosureTest.protect(InventedPlans.counted(dice));
      Files.deleteIfExists(table);
      FigureCsv.write(table, figures);
      AttackResult result = ReleaseAttack.of(Catalogue.shipped(), folder, List.of()).run();
      attacked += result.attacked();
      shown +=
          figures.stream()
              .filter(f -> f.isShown() && !f.key().breakdown().equals(Figure.TOTAL))
              .count();
      if (!result.holds()) {
        failing.add("release " + release + ": " + result.findings());
      }
    }
    assertTrue(attacked > RELEASES, "too few are withheld to tell");
    assertTrue(shown > RELEASES, "too few are shown to tell");
    assertEquals(List.of(), failing);
  }
}
