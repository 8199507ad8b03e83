package org.sendmetrics.jobs.disclose.protect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.sendmetrics.jobs.audit.solve.Intervals;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.jobs.audit.solve.Relations;
import org.sendmetrics.jobs.audit.solve.Solver;
import org.sendmetrics.jobs.disclose.protect.Cube.Dimension;

/** Invented cubes of up to four dimensions, each held against a second solver. */
class RandomCubesTest {
  private static final int THRESHOLD = 5;
  private static final double MOST_OVER_OPTIMUM = 1.5;
  private static final int FURTHER_CELLS = 200;
  private static final int FEW_CELLS = 40;
  private static final long ALL = 1_000_000;

  @Test
  void noWithheldCountCanBeWorkedOut() {
    Random dice = new Random(4);
    for (int round = 0; round < 32; round++) {
      Cube cube = cube(dice, 1 + round % 4, round % 4 == 3 ? 2 : 3);
      Cells cells = cube.withSmallCountsWithheld();
      BitSet small = withheld(cells);
      assertTrue(Protector.protect(cube.sums, cells).isEmpty(), "cube " + round);
      for (int c = small.nextSetBit(0); c >= 0; c = small.nextSetBit(c + 1)) {
        assertTrue(bound(cube, cells, c, false) <= 1.000001, "cube " + round + ", cell " + c);
        assertTrue(bound(cube, cells, c, true) >= THRESHOLD - 1e-6, "cube " + round + ", " + c);
      }
    }
  }

  @Test
  void smallCubesLoseLittleMoreThanTheyMust() {
    Random dice = new Random(7);
    double ours = 0;
    double optimum = 0;
    double ratios = 0;
    int counted = 0;
    while (counted < 40) {
      Cube cube = cube(dice, 1 + counted % 2, 2 + dice.nextInt(2));
      Cells start = cube.withSmallCountsWithheld();
      if (cube.value.length > 20
          || start.size() - withheld(start).cardinality() > 13
          || withheld(start).isEmpty()) {
        continue;
      }
      Cells cells = cube.withSmallCountsWithheld();
      assertTrue(Protector.protect(cube.sums, cells).isEmpty());
      int fewest = fewest(cube);
      int own = withheld(cells).cardinality();
      assertTrue(own >= fewest, "no fewer than the optimum");
      ours += own;
      optimum += fewest;
      ratios += (double) own / fewest;
      counted++;
    }
    System.out.printf(
        "withheld in %d cubes of up to 20 cells: %.0f, at the optimum %.0f; mean ratio %.3f%n",
        counted, ours, optimum, ratios / counted);
    assertTrue(ratios / counted <= MOST_OVER_OPTIMUM);
  }

  /**
   * The attacker, which shares no code with the choice, finds every cell that is shown too many.
   */
  @Test
  void showingAnyFurtherCellLetsTheAttackerIn() {
    Random dice = new Random(21);
    int shown = 0;
    while (shown < FURTHER_CELLS) {
      Cube cube = cube(dice, 1 + dice.nextInt(3), 3);
      Cells cells = cube.withSmallCountsWithheld();
      BitSet small = withheld(cells);
      assertTrue(Protector.protect(cube.sums, cells).isEmpty());
      if (cells.size() > FEW_CELLS) {
        continue;
      }
      assertFalse(isBroken(cube, cells), "the attack breaks what is protected");
      BitSet further = withheld(cells);
      further.andNot(small);
      for (int c = further.nextSetBit(0); c >= 0; c = further.nextSetBit(c + 1)) {
        cells.withheld[c] = false;
        assertTrue(isBroken(cube, cells), "cell " + c + " was withheld for nothing");
        cells.withheld[c] = true;
        shown++;
      }
    }
  }

  /** Whether the attacker finds that a withheld cell cannot be as different as it must be. */
  private static boolean isBroken(Cube cube, Cells cells) {
    Relations system = new Relations();
    for (int c = 0; c < cells.size(); c++) {
      if (cells.isWithheld(c)) {
        system.unknown();
        system.ask(c, ALL, ALL);
      } else {
        system.known(cube.value[c]);
      }
    }
    for (int s = 0; s < cube.sums.size(); s++) {
      int[] of = cube.sums.cellsOf(s);
      system.add(Relation.sum(of[0], Arrays.copyOfRange(of, 1, of.length)));
    }
    Intervals found = Solver.solve(system, THRESHOLD);
    for (int c = 0; c < cells.size(); c++) {
      boolean isTold =
          found.high()[c] < cube.value[c] + cells.needUp(c)
              || found.low()[c] > cube.value[c] - cells.needDown(c);
      if (cells.isWithheld(c) && isTold) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theSameCubeGivesTheSameChoice() {
    Cube cube = cube(new Random(11), 3, 4);
    Cells one = cube.withSmallCountsWithheld();
    Cells two = cube.withSmallCountsWithheld();
    Protector.protect(cube.sums, one);
    Protector.protect(cube.sums, two);
    assertTrue(withheld(one).equals(withheld(two)));
    assertFalse(withheld(one).isEmpty());
  }

  private static Cube cube(Random dice, int dimensions, int widest) {
    List<Dimension> of = new ArrayList<>();
    for (int d = 0; d < dimensions; d++) {
      of.add(
          d == 0 && dice.nextBoolean()
              ? Dimension.grouped(1 + dice.nextInt(2), 1 + dice.nextInt(widest))
              : Dimension.flat(2 + dice.nextInt(Math.max(1, widest - 1))));
    }
    long[] leaves =
        LongStream.range(0, Cube.leaves(of))
            .map(i -> dice.nextInt(4) == 0 ? dice.nextInt(6) : 6 + dice.nextInt(60))
            .toArray();
    return new Cube(of, leaves);
  }

  private static BitSet withheld(Cells cells) {
    BitSet withheld = new BitSet();
    for (int c = 0; c < cells.size(); c++) {
      withheld.set(c, cells.isWithheld(c));
    }
    return withheld;
  }

  /** The least or the most that a withheld cell can be, by the second solver. */
  private static double bound(Cube cube, Cells cells, int cell, boolean most) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] unknown = new Variable[cells.size()];
    for (int c = 0; c < cells.size(); c++) {
      if (cells.isWithheld(c)) {
        unknown[c] = model.newVariable("c" + c).lower(0).upper(10_000).weight(c == cell ? 1 : 0);
      }
    }
    for (int s = 0; s < cube.sums.size(); s++) {
      Expression sum = model.newExpression("s" + s);
      long known = 0;
      int[] of = cube.sums.cellsOf(s);
      for (int i = 0; i < of.length; i++) {
        if (unknown[of[i]] == null) {
          known += Sums.sign(i) * cube.value[of[i]];
        } else {
          sum.set(unknown[of[i]], Sums.sign(i));
        }
      }
      sum.level(-known);
    }
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    assertTrue(result.getState().isOptimal(), result.toString());
    return result.getValue();
  }

  /** The fewest cells that can be withheld, by trying every choice, few first. */
  private static int fewest(Cube cube) {
    Cells start = cube.withSmallCountsWithheld();
    int first = withheld(start).cardinality();
    List<Integer> others = new ArrayList<>();
    for (int c = 0; c < start.size(); c++) {
      if (!start.isWithheld(c)) {
        others.add(c);
      }
    }
    for (int more = 0; more <= others.size(); more++) {
      if (anyChoice(cube, others, 0, more, new ArrayList<>())) {
        return first + more;
      }
    }
    throw new IllegalStateException("withholding everything must do");
  }

  private static boolean anyChoice(
      Cube cube, List<Integer> others, int from, int more, List<Integer> chosen) {
    if (more == 0) {
      return isProven(cube, chosen);
    }
    for (int i = from; i <= others.size() - more; i++) {
      chosen.add(others.get(i));
      if (anyChoice(cube, others, i + 1, more - 1, chosen)) {
        return true;
      }
      chosen.remove(chosen.size() - 1);
    }
    return false;
  }

  private static boolean isProven(Cube cube, List<Integer> chosen) {
    Cells cells = cube.withSmallCountsWithheld();
    chosen.forEach(cells::withhold);
    BitSet wanted = withheld(cells);
    new Closing(cube.sums, cells).close();
    if (!withheld(cells).equals(wanted)) {
      return false;
    }
    return new Proofs(cube.sums, cells).seek(wanted, Proofs.Effort.THOROUGH).isEmpty();
  }
}
