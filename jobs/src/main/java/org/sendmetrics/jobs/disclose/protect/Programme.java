package org.sendmetrics.jobs.disclose.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear programme of some cells: by how much can each be other than it is, all together, when
 * every other cell stays and every sum holds.
 *
 * <p>Each cell is near, as far as it needs to go, and far beyond; only the near part is rewarded.
 * Cells that are still shown may move at their cost. Errors: a solver that gives up gives no world,
 * never a wrong one.
 */
final class Programme implements AutoCloseable {
  static {
    Loader.loadNativeLibraries();
  }

  /** Beyond this many times what is asked, more room changes nothing. */
  private static final long AMPLE = 1000;

  private static final double REWARD = 1000;

  /** What is asked of each cell: to rise, to fall, or nothing. */
  enum Wish {
    RISE,
    FALL,
    NOTHING
  }

  private final Cells cells;
  private final Sums sums;
  private final int[] included;
  private final MPSolver solver;
  private final MPVariable[] near;
  private final MPVariable[] far;
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final boolean whole;
  private final Wish[] asked;
  private final double[] paid;

  private Programme(Sums sums, Cells cells, int[] included, String solverName) {
    this.sums = sums;
    this.cells = cells;
    this.included = included;
    whole = !solverName.equals("GLOP");
    solver = MPSolver.createSolver(solverName);
    if (!whole) {
      startFromLastAnswer();
    }
    near = new MPVariable[included.length];
    far = new MPVariable[included.length];
    asked = new Wish[included.length];
    paid = new double[included.length];
    Map<Integer, MPConstraint> rows = new HashMap<>();
    for (int i = 0; i < included.length; i++) {
      near[i] = variable();
      far[i] = variable();
      for (int s : sums.sumsOf(included[i])) {
        MPConstraint row = rows.computeIfAbsent(s, x -> solver.makeConstraint(0, 0));
        int sign = sums.sign(s, included[i]);
        row.setCoefficient(near[i], sign);
        row.setCoefficient(far[i], sign);
      }
    }
  }

  /** Over real numbers: quick, and mostly of whole numbers all the same. */
  static Programme linear(Sums sums, Cells cells, int[] included) {
    return new Programme(sums, cells, included, "GLOP");
  }

  /** Over whole numbers: for where the linear one found none. */
  static Programme wholeNumbered(Sums sums, Cells cells, int[] included) {
    return new Programme(sums, cells, included, "SCIP");
  }

  /** Without a presolve of its own, for that would forget where the last answer ended. */
  private void startFromLastAnswer() {
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.PRESOLVE,
        MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
  }

  private MPVariable variable() {
    return whole ? solver.makeIntVar(0, 0, "") : solver.makeNumVar(0, 0, "");
  }

  /**
   * Looks for a world.
   *
   * @param wishes by place among the included cells
   * @param costs what moving a cell costs by unit; 0 for one that is withheld anyway
   * @return the changes by place, or null
   */
  double[] solve(Wish[] wishes, double[] costs) {
    MPObjective objective = solver.objective();
    for (int i = 0; i < included.length; i++) {
      if (asked[i] != wishes[i] || paid[i] != costs[i]) {
        set(i, wishes[i], costs[i], objective);
        asked[i] = wishes[i];
        paid[i] = costs[i];
      }
    }
    objective.setMaximization();
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      return null;
    }
    double[] solution = new double[included.length];
    for (int i = 0; i < included.length; i++) {
      solution[i] = near[i].solutionValue() + far[i].solutionValue();
    }
    return solution;
  }

  private void set(int i, Wish wish, double cost, MPObjective objective) {
    int c = included[i];
    long ample = Math.max(AMPLE, AMPLE * Math.max(cells.needUp(c), cells.needDown(c)));
    long up = Math.min(cells.roomUp(c), ample + cells.value[c]);
    long down = cells.roomDown(c);
    switch (wish) {
      case RISE -> {
        long need = cells.needUp(c);
        near[i].setBounds(-down, need);
        far[i].setBounds(0, Math.max(0, up - need));
        objective.setCoefficient(near[i], REWARD / need);
        objective.setCoefficient(far[i], 0);
      }
      case FALL -> {
        long need = cells.needDown(c);
        near[i].setBounds(-need, up);
        far[i].setBounds(-Math.max(0, down - need), 0);
        objective.setCoefficient(near[i], -REWARD / need);
        objective.setCoefficient(far[i], 0);
      }
      case NOTHING -> {
        near[i].setBounds(0, up);
        far[i].setBounds(-down, 0);
        objective.setCoefficient(near[i], -cost);
        objective.setCoefficient(far[i], cost);
      }
    }
  }

  /** The world of a solution; null where there is none of whole numbers. */
  World world(double[] solution) {
    return solution == null ? null : World.of(sums, cells, included, solution);
  }

  /** The worlds that a solution falls into, each of cells that hang together. */
  List<World> worlds(double[] solution) {
    return solution == null ? List.of() : World.allOf(sums, cells, included, solution);
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}
