package org.sendmetrics.jobs.disclose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.sendmetrics.jobs.disclose.cube.FamilyCube;
import org.sendmetrics.jobs.disclose.protect.Cells;
import org.sendmetrics.jobs.disclose.protect.Protector;

/**
 * Which figures show the cells that are protected together: a figure shows all its counts or none.
 */
final class JointFigures implements Protector.Showing {
  private final FamilyCube cube;
  private final int[][] rowsOf;
  private final Reason[] reasons;
  private final ShownFigures shown;
  private final BitSet withheldBefore;
  private final JointCells joint;

  /**
   * @param withheldBefore cells of the cube that other systems withhold
   */
  JointFigures(
      FamilyCube cube,
      int[][] rowsOf,
      Reason[] reasons,
      ShownFigures shown,
      BitSet withheldBefore,
      JointCells joint) {
    this.cube = cube;
    this.rowsOf = rowsOf;
    this.reasons = reasons;
    this.shown = shown;
    this.withheldBefore = withheldBefore;
    this.joint = joint;
  }

  @Override
  public boolean isShown(int number, Cells known) {
    if (isRest(number)) {
      JointCells.Rest rest = rest(number);
      return !known.isWithheld(rest.base()) && !known.isWithheld(rest.count());
    }
    return Arrays.stream(rowsOf[joint.cells().get(number)])
        .anyMatch(
            row ->
                reasons[row] == Reason.NONE
                    && (shown.isPrintedElsewhere(row)
                        || (isKept(cube.cellOf(row, 0), known)
                            && isKept(cube.cellOf(row, 1), known))));
  }

  /** The other counts of figures that would show the cell if they were kept too. */
  @Override
  public int[] beside(int number, Cells known) {
    if (isRest(number)) {
      return new int[0];
    }
    int cell = joint.cells().get(number);
    return Arrays.stream(rowsOf[cell])
        .filter(row -> reasons[row] == Reason.NONE)
        .flatMap(row -> IntStream.of(cube.cellOf(row, 0), cube.cellOf(row, 1)))
        .filter(other -> other >= 0 && other != cell && joint.has(other))
        .map(joint::number)
        .filter(known::isWithheld)
        .distinct()
        .toArray();
  }

  private boolean isRest(int number) {
    return number >= joint.cells().size();
  }

  private JointCells.Rest rest(int number) {
    return joint.rests().get(number - joint.cells().size());
  }

  private boolean isKept(int cell, Cells known) {
    return cell < 0
        || (joint.has(cell) ? !known.isWithheld(joint.number(cell)) : !withheldBefore.get(cell));
  }
}
