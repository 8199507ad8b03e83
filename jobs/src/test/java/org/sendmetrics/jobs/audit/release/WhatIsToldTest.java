package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.solve.Relation;

/** Three suspended pupils, and who may know of them in any case. */
class WhatIsToldTest {
  private static final long TOTAL = CellKey.of(0, 0, 1, 0, 0, 0);
  private static final long PRIMARY = CellKey.withPhase(TOTAL, 1);
  private static final long SECONDARY = CellKey.withPhase(TOTAL, 2);
  private static final long GIRLS = CellKey.withItem(TOTAL, 1, 1);
  private static final long BOYS = CellKey.withItem(TOTAL, 1, 2);
  private static final long ENGLAND = CellKey.withPlace(TOTAL, 2);
  private static final long OTHER = CellKey.withPlace(TOTAL, 3);

  private final Cells cells = new Cells();

  @Test
  void thePhaseOfAllWhomTheDepartmentPrintsIsNoSecret() {
    printed(TOTAL, 3);
    cells.know(SECONDARY, 0);
    assertEquals(0, width(PRIMARY, TOTAL, PRIMARY, SECONDARY));
  }

  @Test
  void theSexOfAllWhomTheDepartmentPrintsIsOne() {
    printed(TOTAL, 3);
    cells.know(BOYS, 0);
    assertEquals(3, width(GIRLS, TOTAL, GIRLS, BOYS));
  }

  @Test
  void soIsThePhaseOfThoseWhomOnlyWeShow() {
    cells.know(TOTAL, 3);
    cells.know(SECONDARY, 0);
    assertEquals(3, width(PRIMARY, TOTAL, PRIMARY, SECONDARY));
  }

  @Test
  void aPhaseKeepsWhatOthersCouldHave() {
    printed(TOTAL, 3);
    cells.at(SECONDARY);
    assertEquals(3, width(PRIMARY, TOTAL, PRIMARY, SECONDARY));
  }

  @Test
  void aSumOfWhatTheDepartmentPrintsIsNoSecret() {
    printed(TOTAL, 3);
    cells.know(OTHER, 0);
    assertEquals(0, width(ENGLAND, ENGLAND, TOTAL, OTHER));
  }

  @Test
  void aSumOfWhatOnlyWeShowIsOne() {
    cells.know(TOTAL, 3);
    cells.know(OTHER, 0);
    assertEquals(3, width(ENGLAND, ENGLAND, TOTAL, OTHER));
  }

  @Test
  void theOnlyItemOfASplitIsAllOfWhatIsSplit() {
    cells.know(TOTAL, 3);
    Relation alone = Relation.sum(cells.at(TOTAL), cells.at(GIRLS));
    int left = cells.at(CellKey.withCounted(GIRLS, 7));
    Relation rest = Relation.sum(cells.at(TOTAL), cells.at(GIRLS), left);
    WhatIsTold told = new WhatIsTold(cells, List.of(alone, rest));
    assertEquals(0, told.width(cells.at(GIRLS)));
    assertEquals(0, told.width(left));
  }

  @Test
  void theOnlyAuthorityOfARegionIsNotForAllToKnow() {
    cells.know(ENGLAND, 3);
    Relation alone = Relation.sum(cells.at(ENGLAND), cells.at(TOTAL));
    assertEquals(3, new WhatIsTold(cells, List.of(alone)).width(cells.at(TOTAL)));
  }

  private void printed(long key, long number) {
    cells.know(key, number);
    cells.markPrinted(key);
  }

  /** How wide the interval of a cell may be asked to be, beside one sum. */
  private long width(long of, long whole, long one, long other) {
    int cell = cells.at(of);
    Relation sum = Relation.sum(cells.at(whole), new int[] {cells.at(one), cells.at(other)});
    return new WhatIsTold(cells, List.of(sum)).width(cell);
  }
}
