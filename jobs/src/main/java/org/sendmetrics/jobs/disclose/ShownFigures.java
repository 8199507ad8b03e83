package org.sendmetrics.jobs.disclose;

import java.util.Arrays;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Metric;

/** Which figures show each count of a cube, by the reasons for which figures are withheld. */
final class ShownFigures {
  private final Catalogue catalogue;
  private final Risk risk;
  private final FamilyFigures figures;
  private final Reason[] reasons;
  private final Earlier earlier;
  private final int[][] rowsOf;

  /**
   * @param reasons by row; this changes them
   * @param rowsOf the rows in which each cell stands
   */
  ShownFigures(
      Catalogue catalogue,
      Risk risk,
      FamilyFigures figures,
      Reason[] reasons,
      Earlier earlier,
      int[][] rowsOf) {
    this.catalogue = catalogue;
    this.risk = risk;
    this.figures = figures;
    this.reasons = reasons;
    this.earlier = earlier;
    this.rowsOf = rowsOf;
  }

  boolean isShown(int cell) {
    return Arrays.stream(rowsOf[cell]).anyMatch(row -> reasons[row] == Reason.NONE);
  }

  /** Withholds every figure that shows the cell, but for what is printed elsewhere. */
  void withhold(int cell) {
    for (int row : rowsOf[cell]) {
      if (reasons[row] == Reason.NONE && !isPrintedElsewhere(row)) {
        reasons[row] = Reason.COMPLEMENTARY;
      }
    }
  }

  /** How many figures would be withheld with the cell. */
  long shownIn(int cell) {
    return Arrays.stream(rowsOf[cell]).filter(row -> reasons[row] == Reason.NONE).count();
  }

  boolean isPrintedElsewhere(int row) {
    Metric metric = catalogue.metric(figures.metric(row));
    Slice slice = figures.slice(row);
    return earlier.isShownAsNow(row)
        || !risk.isAboutChildren(metric, slice)
        || Risk.isKnownAnyway(metric, slice, figures.period(row).timeIdentifier());
  }

  boolean isKnownAnyway(int cell) {
    for (int row : rowsOf[cell]) {
      if (reasons[row] == Reason.NONE && isPrintedElsewhere(row)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every figure that would show the cell is told for whole years only. */
  boolean isToldByYear(int cell) {
    for (int row : rowsOf[cell]) {
      if (reasons[row] != Reason.WHOLE_YEARS_ONLY) {
        return false;
      }
    }
    return rowsOf[cell].length > 0;
  }
}
