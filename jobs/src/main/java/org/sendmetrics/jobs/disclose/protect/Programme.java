package org.sendmetrics.jobs.disclose.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * The linear programme of one cell: the cheapest way in which some cells change so that it is other
 * than it is by so much, while every other cell stays and every sum holds.
 *
 * <p>Errors: a solver that gives up gives no world, never a wrong one. It gives up after a number
 * of steps, not of seconds, so that the same cells have the same answer everywhere.
 */
final class Programme implements AutoCloseable {
  static {
    Loader.loadNativeLibraries();
  }

  /** Beyond this many times what is asked, more room changes nothing. */
  private static final long AMPLE = 50;

  private static final long SEED = 20;
  private static final String LINEAR = "GLOP";
  private static final String WHOLE = "SCIP";
  private static final String LINEAR_STEPS = "max_number_of_iterations: 20000";
  private static final String WHOLE_STEPS = "limits/nodes = 2000";

  private final Cells cells;
  private final int[] included;
  private final MPSolver solver;
  private final MPVariable[] more;
  private final MPVariable[] less;

  private Programme(Sums sums, Cells cells, int[] included, String name) {
    this.cells = cells;
    this.included = included;
    solver = MPSolver.createSolver(name);
    boolean whole = name.equals(WHOLE);
    solver.setSolverSpecificParametersAsString(whole ? WHOLE_STEPS : LINEAR_STEPS);
    more = new MPVariable[included.length];
    less = new MPVariable[included.length];
    Map<Integer, MPConstraint> rows = new HashMap<>();
    for (int i = 0; i < included.length; i++) {
      more[i] = whole ? solver.makeIntVar(0, 0, "") : solver.makeNumVar(0, 0, "");
      less[i] = whole ? solver.makeIntVar(0, 0, "") : solver.makeNumVar(0, 0, "");
      for (int s : sums.sumsOf(included[i])) {
        MPConstraint row = rows.computeIfAbsent(s, x -> solver.makeConstraint(0, 0));
        int sign = sums.sign(s, included[i]);
        row.setCoefficient(more[i], sign);
        row.setCoefficient(less[i], -sign);
      }
    }
  }

  /**
   * The cheapest world in which a cell moves by so much at least.
   *
   * @param amount how much more the cell must be; less than 0, how much less
   * @param costs what moving each of the included cells costs, by unit
   * @param most up to how many cells whole numbers are asked for where the cheapest answer has
   *     fractions, which takes far longer
   * @return null where none was found
   */
  static World world(
      Sums sums, Cells cells, int[] included, int cell, long amount, double[] costs, int most) {
    double[] solution;
    try (Programme linear = new Programme(sums, cells, included, LINEAR)) {
      solution = linear.solve(cell, amount, costs);
    }
    if (solution == null) {
      return null;
    }
    World world = World.rounded(sums, cells, included, solution);
    if (world == null && included.length <= most) {
      try (Programme whole = new Programme(sums, cells, included, WHOLE)) {
        solution = whole.solve(cell, amount, costs);
        world = solution == null ? null : World.rounded(sums, cells, included, solution);
      }
    }
    return world;
  }

  /**
   * What moving each of some cells costs: what withholding a shown one loses, and something for
   * each, so that as little as can be moves, and does so by whole numbers.
   */
  static double[] costs(Cells cells, int[] included) {
    Random dice = new Random(SEED);
    return Arrays.stream(included)
        .mapToDouble(c -> (cells.withheld[c] ? 0 : cells.cost[c]) + 1 + dice.nextDouble())
        .toArray();
  }

  /** The changes by place; null where there are none. */
  private double[] solve(int cell, long amount, double[] costs) {
    MPObjective objective = solver.objective();
    long ample = AMPLE * Math.abs(amount);
    for (int i = 0; i < included.length; i++) {
      long up = Math.min(cells.roomUp(included[i]), ample);
      long down = Math.min(cells.roomDown(included[i]), ample);
      boolean isIt = included[i] == cell;
      more[i].setBounds(isIt && amount > 0 ? amount : 0, isIt && amount < 0 ? 0 : up);
      less[i].setBounds(isIt && amount < 0 ? -amount : 0, isIt && amount > 0 ? 0 : down);
      objective.setCoefficient(more[i], costs[i]);
      objective.setCoefficient(less[i], costs[i]);
    }
    objective.setMinimization();
    MPSolver.ResultStatus status = solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      return null;
    }
    double[] solution = new double[included.length];
    for (int i = 0; i < included.length; i++) {
      solution[i] = more[i].solutionValue() - less[i].solutionValue();
    }
    return solution;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
