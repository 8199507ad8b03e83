package org.sendmetrics.jobs.audit.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * On invented systems the extremes are those that another library finds, and the intervals those of
 * every solution that there is.
 */
class TwoSolversAgreeTest {
  private static final int SYSTEMS = 100;
  private static final int CELLS = 8;
  private static final int RELATIONS = 5;
  private static final long MOST = 7;
  private static final double NEARLY = 1e-6;

  @Test
  void onTheExtremesOfInventedSystems() {
    Random random = new Random(7);
    for (int n = 0; n < SYSTEMS; n++) {
      Relations system = invented(random);
      Partition partition = Partition.of(system);
      partition.each(
          (cells, relations) -> {
            Block block = Block.of(system, cells, relations, partition.places());
            try (Programme programme =
                new Programme(
                    block,
                    new boolean[relations.length],
                    new long[cells.length],
                    Programme.Kind.LINEAR,
                    60)) {
              for (int i = 0; i < cells.length; i++) {
                assertEquals(Programme.Outcome.BEST, programme.least(i));
                assertEquals(extreme(system, cells[i], -1), programme.value(i), NEARLY);
                assertEquals(Programme.Outcome.BEST, programme.most(i));
                assertEquals(extreme(system, cells[i], 1), programme.value(i), NEARLY);
              }
            }
          });
    }
  }

  @Test
  void intervalsAreThoseOfEverySolutionThereIs() {
    Random random = new Random(11);
    for (int n = 0; n < SYSTEMS; n++) {
      Relations system = invented(random);
      Intervals found = Solver.solve(system, 5);
      long[] low = new long[CELLS];
      long[] high = new long[CELLS];
      Arrays.fill(low, MOST);
      long[] values = new long[system.size()];
      Arrays.fill(values, 1);
      tryAll(system, values, 0, low, high);
      assertArrayEquals(low, Arrays.copyOf(found.low(), CELLS), "system " + n);
      assertArrayEquals(high, Arrays.copyOf(found.high(), CELLS), "system " + n);
      assertEquals(0, found.contradictions().size());
    }
  }

  private static void tryAll(Relations system, long[] values, int from, long[] low, long[] high) {
    for (Relation relation : system.relations()) {
      if (Arrays.stream(relation.cells()).noneMatch(c -> c >= from && c < CELLS)) {
        long sum = 0;
        for (int k = 0; k < relation.cells().length; k++) {
          sum += relation.by()[k] * values[relation.cells()[k]];
        }
        if (sum > 0 || (sum < 0 && relation.kind() == Relation.Kind.ZERO)) {
          return;
        }
      }
    }
    if (from == CELLS) {
      for (int i = 0; i < CELLS; i++) {
        low[i] = Math.min(low[i], values[i]);
        high[i] = Math.max(high[i], values[i]);
      }
      return;
    }
    for (long value = 0; value <= MOST; value++) {
      values[from] = value;
      tryAll(system, values, from + 1, low, high);
    }
  }

  /** Whole numbers first, then relations that hold for them. */
  private static Relations invented(Random random) {
    Relations system = new Relations();
    long[] truth = random.longs(CELLS, 0, MOST).toArray();
    for (int cell = 0; cell < CELLS; cell++) {
      system.between(0, MOST);
      system.ask(cell, MOST + 1, MOST);
    }
    for (int r = 0; r < RELATIONS; r++) {
      int[] cells = random.ints(0, CELLS).distinct().limit(3).toArray();
      long[] by = Arrays.stream(cells).mapToLong(c -> random.nextInt(3) + 1).toArray();
      by[0] = -by[0];
      long sum = 0;
      for (int k = 0; k < cells.length; k++) {
        sum += by[k] * truth[cells[k]];
      }
      int[] withConstant = Arrays.copyOf(cells, cells.length + 1);
      long[] byWithConstant = Arrays.copyOf(by, by.length + 1);
      withConstant[cells.length] = system.known(1);
      byWithConstant[cells.length] = -sum - (r == 0 ? 1 : 0);
      if (byWithConstant[cells.length] != 0) {
        Relation.Kind kind = r == 0 ? Relation.Kind.AT_MOST_ZERO : Relation.Kind.ZERO;
        system.add(new Relation(kind, withConstant, byWithConstant));
      }
    }
    return system;
  }

  private static double extreme(Relations system, int cell, int sense) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i = 0; i < system.size(); i++) {
      model
          .newVariable("v" + i)
          .lower(system.low(i))
          .upper(system.high(i))
          .weight(i == cell ? 1 : 0);
    }
    for (Relation relation : system.relations()) {
      Expression expression = model.newExpression("r" + model.countExpressions());
      for (int k = 0; k < relation.cells().length; k++) {
        expression.set(relation.cells()[k], relation.by()[k]);
      }
      expression.upper(0);
      if (relation.kind() == Relation.Kind.ZERO) {
        expression.lower(0);
      }
    }
    Optimisation.Result result = sense > 0 ? model.maximise() : model.minimise();
    return result.get(cell).doubleValue();
  }
}
