package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SolverTest {
  private static final long SMALL = 5;

  private final Relations system = new Relations();

  /** Rows, then columns, then the grand total follow the inner cells. */
  private void table(int[][] inner, int[] rows, int[] columns, int grand) {
    for (int r = 0; r < rows.length; r++) {
      system.add(Relation.sum(rows[r], inner[r]));
    }
    for (int c = 0; c < columns.length; c++) {
      int[] parts = new int[rows.length];
      for (int r = 0; r < rows.length; r++) {
        parts[r] = inner[r][c];
      }
      system.add(Relation.sum(columns[c], parts));
    }
    system.add(Relation.sum(grand, rows));
    system.add(Relation.sum(grand, columns));
  }

  private int asked() {
    int cell = system.unknown();
    system.ask(cell, SMALL - 1, SMALL);
    return cell;
  }

  @Test
  void oneHiddenCellOfTwoByTwoFollowsFromTheTotals() {
    int hidden = asked();
    table(
        new int[][] {{hidden, system.known(20)}, {system.known(30), system.known(40)}},
        new int[] {system.known(23), system.known(70)},
        new int[] {system.known(33), system.known(60)},
        system.known(93));
    Intervals found = Solver.solve(system, SMALL);
    assertEquals(3, found.low()[hidden]);
    assertEquals(3, found.high()[hidden]);
  }

  @Test
  void hiddenRectangleHolds() {
    int hidden = asked();
    table(
        new int[][] {{hidden, asked()}, {asked(), asked()}},
        new int[] {system.known(23), system.known(70)},
        new int[] {system.known(33), system.known(60)},
        system.known(93));
    assertTrue(Solver.solve(system, SMALL).width(hidden) >= SMALL - 1);
  }

  @Test
  void twoSmallNumbersBesideTheirSumAreBroken() {
    int one = asked();
    int other = asked();
    system.add(Relation.sum(system.known(3), one, other));
    Intervals found = Solver.solve(system, SMALL);
    assertTrue(found.width(one) < SMALL - 1);
    assertTrue(found.width(other) < SMALL - 1);
  }

  @Test
  void whatOnlyWholeNumbersTellIsFound() {
    int a = asked();
    int b = asked();
    system.add(
        new Relation(
            Relation.Kind.ZERO, new int[] {a, b, system.known(1)}, new long[] {2, 7, -25}));
    Intervals found = Solver.solve(system, SMALL);
    assertEquals(2, found.low()[a]);
    assertEquals(9, found.high()[a]);
    assertEquals(1, found.low()[b]);
    assertEquals(3, found.high()[b]);
  }

  @Test
  void whatNoWholeNumbersMeetStaysUndecided() {
    int[] cells = {asked(), asked(), asked(), system.known(1)};
    system.add(new Relation(Relation.Kind.ZERO, cells, new long[] {2, 2, 2, -25}));
    Intervals found = Solver.solve(system, SMALL);
    assertEquals(Set.of(cells[0], cells[1], cells[2]), found.undecided());
  }

  @Test
  void largeSumsLoseNoDigits() {
    int hidden = asked();
    int other = system.unknown();
    system.add(Relation.sum(system.known(4_000_000_003L), hidden, other, system.known(3)));
    system.add(Relation.sum(system.known(3_999_999_999L), other, system.known(2)));
    Intervals found = Solver.solve(system, SMALL);
    assertEquals(3, found.low()[hidden]);
    assertEquals(3, found.high()[hidden]);
  }

  @Test
  void contradictionIsToldAndTheRestStillSolved() {
    int hidden = asked();
    int sound = system.add(Relation.sum(system.known(10), hidden, system.known(7)));
    int alone = system.add(Relation.sum(system.known(9), system.known(4), system.known(4)));
    int x = asked();
    int y = asked();
    int z = asked();
    system.add(Relation.sum(system.known(5), x, y));
    system.add(Relation.sum(system.known(6), y, z));
    int odd = system.add(Relation.sum(system.known(40), x, y, z));
    Intervals found = Solver.solve(system, SMALL);
    assertEquals(List.of(alone, odd), found.contradictions());
    assertTrue(sound >= 0);
    assertEquals(3, found.low()[hidden]);
    assertEquals(3, found.high()[hidden]);
  }
}
