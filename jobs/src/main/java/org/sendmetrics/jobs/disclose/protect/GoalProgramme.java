package org.sendmetrics.jobs.disclose.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The linear programme of some cells that are asked to move, all at once and as far as can be,
 * while others move as cheaply as can be, every cell that is not included stays, and every sum
 * holds. It can be asked again and again.
 *
 * <p>Errors: as of {@link Programme}.
 */
final class GoalProgramme implements AutoCloseable {
  static {
    Loader.loadNativeLibraries();
  }

  /** No cell need move further than this. */
  private static final long FAR = 1000;

  /** What it may cost others that a goal is reached; the most urgent may cost so much more. */
  private static final double REWARD = 1e5;

  private static final double URGENCY = 64;
  private static final String STEPS = "max_number_of_iterations: 20000";

  private final Sums sums;
  private final Cells cells;
  private final int[] included;
  private final MPSolver solver = MPSolver.createSolver("GLOP");
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final MPVariable[] more;
  private final MPVariable[] less;
  private final Map<Integer, Asked> asked = new HashMap<>();

  /** What is asked of a cell: by its place, and how far it is met upwards and downwards. */
  private record Asked(int place, MPVariable up, MPVariable down) {}

  /**
   * Something that is asked of a cell.
   *
   * @param amount how much more it must be; less than 0, how much less
   * @param urgency from 0 to 1
   */
  record Goal(int cell, long amount, double urgency) {}

  /**
   * @param included the cells that may move, in rising order
   * @param wanted those of them that can be asked for something
   * @param costs what moving each of the included cells costs, by unit
   */
  GoalProgramme(Sums sums, Cells cells, int[] included, int[] wanted, double[] costs) {
    this.sums = sums;
    this.cells = cells;
    this.included = included;
    solver.setSolverSpecificParametersAsString(STEPS);
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
    more = new MPVariable[included.length];
    less = new MPVariable[included.length];
    MPObjective objective = solver.objective();
    objective.setMinimization();
    Map<Integer, MPConstraint> rows = new HashMap<>();
    for (int i = 0; i < included.length; i++) {
      more[i] = solver.makeNumVar(0, Math.min(FAR, cells.roomUp(included[i])), "");
      less[i] = solver.makeNumVar(0, Math.min(FAR, cells.roomDown(included[i])), "");
      objective.setCoefficient(more[i], costs[i]);
      objective.setCoefficient(less[i], costs[i]);
      boolean isWanted = Arrays.binarySearch(wanted, included[i]) >= 0;
      if (isWanted) {
        asked.put(
            included[i], new Asked(i, solver.makeNumVar(0, 0, ""), solver.makeNumVar(0, 0, "")));
      }
      for (int s : sums.sumsOf(included[i])) {
        MPConstraint row = rows.computeIfAbsent(s, x -> solver.makeConstraint(0, 0));
        int sign = sums.sign(s, included[i]);
        row.setCoefficient(more[i], sign);
        row.setCoefficient(less[i], -sign);
        if (isWanted) {
          row.setCoefficient(asked.get(included[i]).up(), sign);
          row.setCoefficient(asked.get(included[i]).down(), -sign);
        }
      }
    }
  }

  /**
   * The worlds in which goals are reached as far as can be, one for each set of cells that hang
   * together, but for those with fractions.
   */
  List<World> worlds(List<Goal> goals) {
    if (goals.isEmpty()) {
      return List.of();
    }
    goals.forEach(this::ask);
    MPSolver.ResultStatus status = solver.solve(parameters);
    boolean isSolved =
        status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
    double[] solution = isSolved ? solution(goals) : null;
    goals.forEach(this::forget);
    return isSolved ? World.apart(sums, cells, included, solution) : List.of();
  }

  private void ask(Goal goal) {
    Asked of = asked.get(goal.cell());
    boolean isUp = goal.amount() > 0;
    long amount = Math.abs(goal.amount());
    MPVariable met = isUp ? of.up() : of.down();
    met.setUb(amount);
    solver.objective().setCoefficient(met, -REWARD * Math.pow(URGENCY, goal.urgency()) / amount);
    MPVariable beyond = isUp ? more[of.place()] : less[of.place()];
    beyond.setUb(Math.max(0, beyond.ub() - amount));
    (isUp ? less : more)[of.place()].setUb(0);
  }

  private void forget(Goal goal) {
    Asked of = asked.get(goal.cell());
    of.up().setUb(0);
    of.down().setUb(0);
    more[of.place()].setUb(Math.min(FAR, cells.roomUp(goal.cell())));
    less[of.place()].setUb(Math.min(FAR, cells.roomDown(goal.cell())));
  }

  private double[] solution(List<Goal> goals) {
    double[] solution = new double[included.length];
    for (int i = 0; i < included.length; i++) {
      solution[i] = more[i].solutionValue() - less[i].solutionValue();
    }
    for (Goal goal : goals) {
      Asked of = asked.get(goal.cell());
      solution[of.place()] += of.up().solutionValue() - of.down().solutionValue();
    }
    return solution;
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}
