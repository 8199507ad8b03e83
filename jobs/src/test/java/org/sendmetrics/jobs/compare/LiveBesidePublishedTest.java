package org.sendmetrics.jobs.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.compare.ReconciliationRow.Verdict;
import org.sendmetrics.schemas.Figure;

class LiveBesidePublishedTest {
  private static final PublishedRows ROWS =
      Published.readRows(
          Published.hartlepool("2024", "100,80,50,40,50,50"),
          Published.darlington("2024", "x,x,x,x,x,x"),
          Published.northEast("2024", "100,80,50,40,50,50"));

  @Test
  void theSameCountsAreExact() {
    assertEquals(Verdict.EXACT, beside(40, 80).verdict());
  }

  @Test
  void otherCountsAtTheSamePercentageAreRateOnlyAndSaySo() {
    ReconciliationRow row = beside(41, 82);
    assertEquals(Verdict.RATE_ONLY, row.verdict());
    assertTrue(row.reason().contains("1 more over a base 2 more"), row.reason());
  }

  @Test
  void anotherPercentageDoesNotReconcileAndIsExplainedByDefinition() {
    ReconciliationRow row = beside(20, 80);
    assertEquals(Verdict.DOES_NOT_RECONCILE, row.verdict());
    assertEquals("Live", row.filter());
    assertEquals("25.000000", row.recomputedValue());
    assertEquals("50", row.publishedValue());
    assertTrue(row.reason().contains("25.0 apart"), row.reason());
    assertTrue(row.reason().contains("exception"), row.reason());
  }

  @Test
  void whatIsNotPublishedIsNotComparable() {
    Figure live = Published.figure(key("841"), 1, 2);
    ReconciliationRow row =
        LiveBesidePublished.rows(List.of(live), AuthorityFigure.in(ROWS)).get(0);
    assertEquals(Verdict.NOT_COMPARABLE, row.verdict());
    assertTrue(row.reason().contains("none is published (x)"), row.reason());
  }

  @Test
  void onlyAuthoritiesThatBothHaveAreSetBesideEachOther() {
    assertTrue(
        LiveBesidePublished.rows(
                List.of(Published.figure(key("850"), 1, 2)), AuthorityFigure.in(ROWS))
            .isEmpty());
  }

  @Test
  void publishedFiguresAreTheSameReadBackFromTheirFile(@TempDir Path folder) throws Exception {
    List<AuthorityFigure> figures = AuthorityFigure.in(ROWS);
    Path file = folder.resolve("figures.csv");
    AuthorityFigureCsv.write(file, figures);
    assertEquals(figures, AuthorityFigureCsv.read(file));
  }

  private static ReconciliationRow beside(int numerator, int denominator) {
    return LiveBesidePublished.rows(
            List.of(Published.figure(key("805"), numerator, denominator)), AuthorityFigure.in(ROWS))
        .get(0);
  }

  private static Figure.Key key(String code) {
    return new Figure.Key(
        Published.RATE,
        "2024",
        "Calendar year",
        new Figure.Place(Figure.Level.LOCAL_AUTHORITY, "", "", "", "", code),
        Figure.TOTAL,
        Figure.TOTAL,
        Figure.TOTAL);
  }
}
