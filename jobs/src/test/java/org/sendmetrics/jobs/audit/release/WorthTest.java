package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.solve.Intervals;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/** What comes of a withheld count of children of which so much was found out. */
class WorthTest {
  private final Cells cells = new Cells();
  private final int cell = cells.at(CellKey.of(cells.measures.of(children()), 0, 1, 0, 0, 0));
  private final Worth worth = new Worth(Catalogue.shipped(), cells);

  private static Measure children() {
    Metric metric = Catalogue.shipped().metric("exclusions.one-or-more-suspension-rate");
    return ((Formula.Rate) metric.formula()).numerator();
  }

  @Test
  void aWideCountHolds() {
    assertEquals(Worth.Verdict.HOLDS, verdict(0, 9, Set.of()));
  }

  @Test
  void aSmallNarrowCountFails() {
    assertEquals(Worth.Verdict.FAIL, verdict(2, 3, Set.of()));
  }

  @Test
  void aCountWideInFractionsThatNobodyHasDecidedDoesNotHold() {
    assertEquals(Worth.Verdict.UNDECIDED, verdict(0, 9, Set.of(cell)));
  }

  private Worth.Verdict verdict(long low, long high, Set<Integer> undecided) {
    worth.ask(cell);
    Intervals found = new Intervals(new long[] {low}, new long[] {high}, List.of(), undecided);
    return worth.judge(cell, Withheld.Role.NUMERATOR, Cells.NONE, found);
  }
}
