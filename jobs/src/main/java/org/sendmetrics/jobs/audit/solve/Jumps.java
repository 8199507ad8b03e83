package org.sendmetrics.jobs.audit.solve;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.SatParameters;
import java.util.Arrays;
import java.util.Optional;

/**
 * Looks for a whole-number solution of a block that is too large for a whole-number programme: from
 * a rough answer, rounded, it jumps cell by cell to where fewer relations are broken, those that
 * stay broken weighing more and more (feasibility jump: B. Luteberget and G. Sartor, Mathematical
 * Programming Computation 15, 2023). It moves {@link InnerCells} alone: of sums within sums it
 * would upset several with each jump.
 *
 * <p><b>Law:</b> it may find none where there are some. It gives up after so much work, not after
 * so much time: the same block, the same answer, on a busy machine too.
 */
final class Jumps {
  /** What a cell is worth, in the solver's own unit of work: about a second of a quiet machine. */
  private static final double WORK_FOR_A_CELL = 3e-3;

  /** The same where a solution is known and one cell is to move. */
  private static final double WORK_FOR_A_CELL_NEAR_ONE = 2e-4;

  private static final double WORK_AT_LEAST = 2;

  static {
    Loader.loadNativeLibraries();
  }

  private final Block block;
  private final InnerCells inner;
  private final CpModel model = new CpModel();
  private final IntVar[] variables;

  private Jumps(Block block) {
    this.block = block;
    inner = new InnerCells(block);
    variables = new IntVar[block.size()];
    long far = (long) Programme.far(block);
    for (int i = 0; i < variables.length; i++) {
      if (inner.isInner(i)) {
        variables[i] = model.newIntVar(block.low[i], Math.min(block.high[i], far), "");
      }
    }
    for (InnerCells.Rule rule : inner.rules()) {
      LinearExpr sum = expression(rule.sum());
      if (rule.isLoose()) {
        model.addLessOrEqual(sum, 0);
      } else {
        model.addEquality(sum, 0);
      }
    }
  }

  private LinearExpr expression(InnerCells.Sum sum) {
    LinearExprBuilder expression = LinearExpr.newBuilder().add(sum.rest());
    sum.times().forEach((cell, times) -> expression.addTerm(variables[cell], times));
    return expression.build();
  }

  /** A whole-number solution near a rough answer, checked to the last unit; empty if none. */
  static Optional<long[]> near(Block block, double[] rough) {
    Jumps jumps = new Jumps(block);
    for (int i = 0; i < rough.length; i++) {
      long nearest = Math.round(rough[i]);
      jumps.startAt(i, Math.max(block.low[i], Math.min(block.high[i], nearest)));
    }
    return jumps.run(Math.max(WORK_AT_LEAST, WORK_FOR_A_CELL * block.size()));
  }

  /**
   * A solution near another one in which a cell is as far as is asked; empty if none is found soon.
   */
  static Optional<long[]> to(Block block, long[] solution, Programme.Goal goal) {
    Jumps jumps = new Jumps(block);
    for (int i = 0; i < solution.length; i++) {
      jumps.startAt(i, i == goal.cell() ? goal.enough() : solution[i]);
    }
    LinearExpr cell = jumps.expression(jumps.inner.of(goal.cell()));
    if (goal.isUp()) {
      jumps.model.addGreaterOrEqual(cell, goal.enough());
    } else {
      jumps.model.addLessOrEqual(cell, goal.enough());
    }
    return jumps.run(WORK_FOR_A_CELL_NEAR_ONE * block.size());
  }

  private void startAt(int cell, long value) {
    if (inner.isInner(cell)) {
      model.addHint(variables[cell], value);
    }
  }

  private Optional<long[]> run(double work) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .mergeFrom(
            SatParameters.newBuilder()
                .setNumWorkers(1)
                .setInterleaveSearch(true)
                .addFilterSubsolvers("fj")
                .setFeasibilityJumpBatchDtime(work)
                .setMaxDeterministicTime(work)
                .build());
    CpSolverStatus status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return Optional.empty();
    }
    long[] values = new long[block.size()];
    Arrays.setAll(values, i -> inner.isInner(i) ? solver.value(variables[i]) : 0);
    long[] found = inner.all(values);
    return block.isMetBy(found) ? Optional.of(found) : Optional.empty();
  }
}
