package org.sendmetrics.jobs.disclose;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendmetrics.jobs.disclose.cube.FamilyCube;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;

/** Which counts of a cube each count is some of: the bases of its rates, and its nearest wholes. */
final class Bases {
  private final Catalogue catalogue;
  private final FamilyCube cube;
  private final int[][] rowsOf;
  private final Map<Integer, Set<Integer>> wholes;

  /**
   * @param rowsOf the rows in which each cell stands
   * @param wholes by number of a measure, those that it counts some of
   */
  Bases(Catalogue catalogue, FamilyCube cube, int[][] rowsOf, Map<Integer, Set<Integer>> wholes) {
    this.catalogue = catalogue;
    this.cube = cube;
    this.rowsOf = rowsOf;
    this.wholes = wholes;
  }

  /** Whether a figure tells the one of the other, and so what is left of it. */
  boolean areTold(int count, int base) {
    return Arrays.stream(rowsOf[count])
        .anyMatch(row -> cube.cellOf(row, 0) == count && cube.cellOf(row, 1) == base);
  }

  /** The groups that the cell counts some of. */
  Set<Integer> of(int cell) {
    Set<Integer> bases = new TreeSet<>();
    for (int row : rowsOf[cell]) {
      Metric metric = catalogue.metric(cube.figures().metric(row));
      if (cube.cellOf(row, 0) == cell
          && cube.cellOf(row, 1) >= 0
          && metric.isShareOfRows()
          && metric.formula() instanceof Formula.Rate rate
          && rate.numerator().facts().equals(rate.denominator().facts())) {
        bases.add(cube.cellOf(row, 1));
      }
    }
    for (int whole : wholes.get(cube.measureOf(cell))) {
      int base = cube.inMeasure(cell, cube.measures().get(whole));
      if (base >= 0) {
        bases.add(base);
      }
    }
    return bases;
  }
}
