package org.sendmetrics.jobs.audit.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * One block as a linear or whole-number programme, asked for one extreme after another.
 *
 * <p>Units: values are told as differences from an origin, so that large sums lose no digits. Holds
 * native memory until {@link #close}. Not safe for several threads; several programmes are.
 */
final class Programme implements AutoCloseable {
  /** How far from a whole number a value of the linear programme may lie by its arithmetic. */
  static final double TOLERANCE = 1e-6;

  /** What stands for "no upper bound", at most, and in multiples of the largest number known. */
  private static final double FAR = 1e9;

  private static final double MULTIPLE = 1e3;

  static {
    Loader.loadNativeLibraries();
  }

  /** How nearly a rough answer is a solution, and how many steps it may take. */
  private static final String ROUGHLY =
      "termination_criteria { simple_optimality_criteria {"
          + " eps_optimal_absolute: 1e-4 eps_optimal_relative: 1e-4 } iteration_limit: 20000 }";

  private final MPSolver solver;
  private final long[] origin;
  private final MPVariable[] variables;
  private final MPObjective objective;
  private final List<Bounds> narrowed = new ArrayList<>();
  private final MPSolverParameters parameters = new MPSolverParameters();

  /** The kinds of programme. */
  enum Kind {
    /** Each answer from nothing, over what is left once the programme is made smaller. */
    LINEAR("GLOP"),
    /** Each answer from where the last one ended: quicker where the questions are alike. */
    LINEAR_FROM_LAST_ANSWER("GLOP"),
    /**
     * Each answer only nearly a solution, from somewhere in the middle of all of them: in seconds
     * where the others take hours.
     */
    ROUGH("PDLP"),
    WHOLE("SCIP");

    private final String engine;

    Kind(String engine) {
      this.engine = engine;
    }
  }

  /**
   * @param dropped relations left out
   * @param origin values from which differences are counted
   * @param secondsAtMost for one answer
   */
  Programme(Block block, boolean[] dropped, long[] origin, Kind kind, double secondsAtMost) {
    this.origin = origin;
    solver = MPSolver.createSolver(kind.engine);
    solver.setTimeLimit(Math.round(1000 * secondsAtMost));
    variables = new MPVariable[block.size()];
    double far = far(block);
    for (int i = 0; i < variables.length; i++) {
      double high = block.high[i] == Relations.OPEN ? far : block.high[i] - origin[i];
      variables[i] = solver.makeVar(block.low[i] - origin[i], high, kind == Kind.WHOLE, "");
    }
    for (int r = 0; r < block.at.length; r++) {
      if (!dropped[r]) {
        addRelation(block, origin, r);
      }
    }
    objective = solver.objective();
    if (kind == Kind.LINEAR_FROM_LAST_ANSWER) {
      startFromLastAnswer();
    } else if (kind == Kind.ROUGH) {
      solver.setSolverSpecificParametersAsString(ROUGHLY);
    }
  }

  /** What stands for no upper bound in a block. */
  static double far(Block block) {
    long largest = 1;
    for (int i = 0; i < block.size(); i++) {
      largest = Math.max(largest, block.low[i]);
      largest = block.high[i] == Relations.OPEN ? largest : Math.max(largest, block.high[i]);
    }
    for (long rest : block.rest) {
      largest = Math.max(largest, Math.abs(rest));
    }
    return Math.min(FAR, MULTIPLE * (largest + 1));
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

  private void addRelation(Block block, long[] origin, int r) {
    long rest = block.rest[r];
    for (int k = 0; k < block.at[r].length; k++) {
      rest += block.by[r][k] * origin[block.at[r][k]];
    }
    double least = block.loose[r] ? Double.NEGATIVE_INFINITY : -rest;
    MPConstraint constraint = solver.makeConstraint(least, -rest, "");
    for (int k = 0; k < block.at[r].length; k++) {
      constraint.setCoefficient(variables[block.at[r][k]], block.by[r][k]);
    }
  }

  /** Gives up on an answer after so many steps: the same ones on every machine. */
  Programme givingUpAfter(int steps) {
    solver.setSolverSpecificParametersAsString("max_number_of_iterations: " + steps);
    return this;
  }

  /** What came of a question. */
  enum Outcome {
    BEST,
    IMPOSSIBLE,
    GAVE_UP
  }

  /** Makes the sum of the weighted values as large as can be. */
  Outcome most(double[] weights) {
    begin();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        objective.setCoefficient(variables[i], weights[i]);
      }
    }
    return solve(Sense.MOST);
  }

  /**
   * Something that is asked of one cell: to be as high, or as low, as can be, but no further than
   * is enough. That takes a fraction of the time.
   */
  record Goal(int cell, boolean isUp, long enough) {
    /** The same of a cell that is numbered otherwise. */
    Goal at(int number) {
      return new Goal(number, isUp, enough);
    }
  }

  /** Comes as near as can be to all goals at once. */
  Outcome reach(List<Goal> goals) {
    begin();
    for (Goal goal : goals) {
      MPVariable variable = variables[goal.cell()];
      long enough = goal.enough() - origin[goal.cell()];
      narrowed.add(new Bounds(variable, variable.lb(), variable.ub()));
      if (goal.isUp()) {
        variable.setUb(Math.max(variable.lb(), Math.min(variable.ub(), enough)));
      } else {
        variable.setLb(Math.min(variable.ub(), Math.max(variable.lb(), enough)));
      }
      objective.setCoefficient(variable, goal.isUp() ? 1 : -1);
    }
    return solve(Sense.MOST);
  }

  /** Makes one value as large as can be. */
  Outcome most(int cell) {
    ask(cell);
    return solve(Sense.MOST);
  }

  /** Makes one value as small as can be. */
  Outcome least(int cell) {
    ask(cell);
    return solve(Sense.LEAST);
  }

  private void ask(int cell) {
    begin();
    objective.setCoefficient(variables[cell], 1);
  }

  private record Bounds(MPVariable variable, double low, double high) {}

  /** Takes back the bounds of the last goals, with which their answer would be lost. */
  private void begin() {
    objective.clear();
    narrowed.forEach(bounds -> bounds.variable().setBounds(bounds.low(), bounds.high()));
    narrowed.clear();
  }

  private enum Sense {
    MOST,
    LEAST
  }

  private Outcome solve(Sense sense) {
    objective.setOptimizationDirection(sense == Sense.MOST);
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.ABNORMAL) {
      status = solver.solve();
    }
    return switch (status) {
      case OPTIMAL -> Outcome.BEST;
      case INFEASIBLE -> Outcome.IMPOSSIBLE;
      default -> Outcome.GAVE_UP;
    };
  }

  /** The difference from the origin in the last answer. */
  double value(int cell) {
    return variables[cell].solutionValue();
  }

  /** The last answer, all cells. */
  double[] values() {
    double[] values = new double[variables.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = origin[i] + value(i);
    }
    return values;
  }

  @Override
  public void close() {
    parameters.delete();
    solver.delete();
  }
}
