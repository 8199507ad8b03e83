package org.sendmetrics.jobs.audit.solve;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * Which relations of a contradictory block to disbelieve: those that must give way so that all
 * together give way least.
 */
final class LeastViolation {
  private static final double ABOVE_TOLERANCE = 1e-3;

  static {
    com.google.ortools.Loader.loadNativeLibraries();
  }

  private LeastViolation() {}

  /**
   * Relations to drop, at least one.
   *
   * @param dropped relations that are dropped already
   * @throws IllegalStateException when none is left to drop
   */
  static List<Integer> of(Block block, boolean[] dropped) {
    List<Integer> found = ofLinear(block, dropped);
    if (!found.isEmpty()) {
      return found;
    }
    long[] low = block.low.clone();
    long[] high = block.high.clone();
    int failing = new Propagation(block, dropped).run();
    System.arraycopy(low, 0, block.low, 0, low.length);
    System.arraycopy(high, 0, block.high, 0, high.length);
    for (int r = dropped.length - 1; failing == Propagation.NONE && r >= 0; r--) {
      failing = dropped[r] ? failing : r;
    }
    if (failing == Propagation.NONE) {
      throw new IllegalStateException("cells contradict themselves without any relation");
    }
    return List.of(failing);
  }

  private static List<Integer> ofLinear(Block block, boolean[] dropped) {
    MPSolver solver = MPSolver.createSolver("GLOP");
    try {
      MPVariable[] variables = new MPVariable[block.size()];
      for (int i = 0; i < variables.length; i++) {
        double high = block.high[i] == Relations.OPEN ? MPSolver.infinity() : block.high[i];
        variables[i] = solver.makeNumVar(block.low[i], high, "");
      }
      MPVariable[] over = new MPVariable[block.at.length];
      MPVariable[] under = new MPVariable[block.at.length];
      for (int r = 0; r < over.length; r++) {
        if (!dropped[r]) {
          over[r] = solver.makeNumVar(0, MPSolver.infinity(), "");
          under[r] = solver.makeNumVar(0, block.loose[r] ? 0 : MPSolver.infinity(), "");
          double least = block.loose[r] ? -MPSolver.infinity() : -block.rest[r];
          MPConstraint constraint = solver.makeConstraint(least, -block.rest[r], "");
          for (int k = 0; k < block.at[r].length; k++) {
            constraint.setCoefficient(variables[block.at[r][k]], block.by[r][k]);
          }
          constraint.setCoefficient(over[r], -1);
          constraint.setCoefficient(under[r], 1);
          solver.objective().setCoefficient(over[r], 1);
          solver.objective().setCoefficient(under[r], 1);
        }
      }
      solver.objective().setMinimization();
      List<Integer> found = new ArrayList<>();
      if (solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
        for (int r = 0; r < over.length; r++) {
          if (!dropped[r] && over[r].solutionValue() + under[r].solutionValue() > ABOVE_TOLERANCE) {
            found.add(r);
          }
        }
      }
      return found;
    } finally {
      solver.delete();
    }
  }
}
