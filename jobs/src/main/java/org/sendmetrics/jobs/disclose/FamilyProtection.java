package org.sendmetrics.jobs.disclose;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendmetrics.jobs.disclose.cube.CubeSums;
import org.sendmetrics.jobs.disclose.cube.FamilyCube;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.jobs.disclose.cube.Systems;
import org.sendmetrics.jobs.disclose.protect.Cells;
import org.sendmetrics.jobs.disclose.protect.Protector;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Metric;

/**
 * Withholds, in the cube of one family, the further figures without which a withheld count would
 * follow.
 *
 * <p>A figure shows all its counts or none. Bases are protected before what is told of them, which
 * is then protected as if every base that is shown were known, and together with those that are
 * withheld: no count can pass its base.
 */
final class FamilyProtection {
  private static final double OF_REGION = 8;
  private static final double OF_ENGLAND = 40;
  private static final double NOT_SPLIT = 6;

  /** Withholding a base after all costs what is told of it elsewhere too. */
  private static final double PROTECTED_BEFORE = 20;

  private final Catalogue catalogue;
  private final Risk risk;
  private final FamilyFigures figures;
  private final Reason[] reasons;
  private final Earlier earlier;
  private final FamilyCube cube;
  private final CubeSums sums;
  private final int[][] rowsOf;
  private final Map<Integer, Set<Integer>> wholes;
  private final BitSet withheld = new BitSet();
  private int unproven;

  FamilyProtection(
      Catalogue catalogue, Risk risk, FamilyFigures figures, Reason[] reasons, Earlier earlier) {
    this.catalogue = catalogue;
    this.risk = risk;
    this.figures = figures;
    this.reasons = reasons;
    this.earlier = earlier;
    cube = new FamilyCube(catalogue, figures);
    sums = new CubeSums(catalogue, cube);
    rowsOf = cube.rows();
    wholes = new Kindred(catalogue, cube.measures()).nearestWholes(cube.measures());
  }

  /** Changes the reasons of the rows that are withheld for others' sake. */
  void protect() {
    for (Set<Integer> system : Systems.of(catalogue, cube, wholes)) {
      protect(system);
    }
    for (int row = 0; row < figures.size(); row++) {
      Metric metric = catalogue.metric(figures.metric(row));
      if (reasons[row] == Reason.NONE
          && figures.isCounted(row)
          && metric.formula().against().isPresent()
          && isMadeOfWithheld(row, metric)) {
        reasons[row] = Reason.MADE_OF_WITHHELD;
      }
    }
  }

  /** How many counts no proof was found for. */
  int unproven() {
    return unproven;
  }

  private void protect(Set<Integer> system) {
    JointCells joint =
        new JointCells(cube, sums, system, this::bases, withheld::get, this::isToldByYear);
    Cells known = new Cells(joint.values(), catalogue.disclosureRules().setting("small-count") - 1);
    boolean any = false;
    for (int i = 0; i < joint.cells().size(); i++) {
      int cell = joint.cells().get(i);
      if (i < joint.own()) {
        describe(cell, i, known);
        any |= known.isWithheld(i);
      } else if (withheld.get(cell)) {
        describe(cell, i, known);
      } else if (isKnownAnyway(cell)) {
        known.knownAnyway(i);
      } else {
        known.cost(i, cost(cell) * PROTECTED_BEFORE);
      }
    }
    if (!any) {
      return;
    }
    joint.rests().forEach(rest -> known.rest(rest.base(), rest.count(), rest.rest()));
    unproven += Protector.protect(joint.sums(), joint.told(), known).cardinality();
    for (int i = 0; i < joint.cells().size(); i++) {
      if (known.isWithheld(i)) {
        withhold(joint.cells().get(i));
      }
    }
  }

  private void withhold(int cell) {
    withheld.set(cell);
    for (int row : rowsOf[cell]) {
      if (reasons[row] == Reason.NONE && !isPrintedElsewhere(row)) {
        reasons[row] = Reason.COMPLEMENTARY;
      }
    }
  }

  private boolean isPrintedElsewhere(int row) {
    Metric metric = catalogue.metric(figures.metric(row));
    Slice slice = figures.slice(row);
    return earlier.isShownAsNow(row)
        || !risk.isAboutChildren(metric, slice)
        || Risk.isKnownAnyway(metric, slice, figures.period(row).timeIdentifier());
  }

  private boolean isKnownAnyway(int cell) {
    for (int row : rowsOf[cell]) {
      if (reasons[row] == Reason.NONE && isPrintedElsewhere(row)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every figure that would show the cell is told for whole years only. */
  private boolean isToldByYear(int cell) {
    for (int row : rowsOf[cell]) {
      if (reasons[row] != Reason.WHOLE_YEARS_ONLY) {
        return false;
      }
    }
    return rowsOf[cell].length > 0;
  }

  private void describe(int cell, int number, Cells known) {
    boolean isShown = false;
    known.cost(number, cost(cell));
    base(cell, number, known);
    if (isKnownAnyway(cell)) {
      known.knownAnyway(number);
      return;
    }
    for (int row : rowsOf[cell]) {
      isShown |= reasons[row] == Reason.NONE;
      if (figures.isCounted(row)) {
        describe(row, cell, number, known);
      }
    }
    if (!isShown) {
      known.withhold(number);
    }
  }

  /** The shown group that the cell counts some of. */
  private void base(int cell, int number, Cells known) {
    for (int base : bases(cell)) {
      if (!withheld.get(base)) {
        known.base(number, cube.value(base));
      }
    }
  }

  /** The groups that the cell counts some of. */
  private Set<Integer> bases(int cell) {
    Set<Integer> bases = new TreeSet<>();
    for (int row : rowsOf[cell]) {
      Metric metric = catalogue.metric(figures.metric(row));
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

  private void describe(int row, int cell, int number, Cells known) {
    Metric metric = catalogue.metric(figures.metric(row));
    boolean isNumerator = cube.cellOf(row, 0) == cell;
    if (reasons[row].isOwnRisk()) {
      Risk.Need need = need(row, metric);
      if (isNumerator) {
        known.withhold(number, need.less(), need.more());
      } else if (need.baseLess() + need.baseMore() > 0) {
        known.withhold(number, need.baseLess(), need.baseMore());
      }
    }
  }

  private Risk.Need need(int row, Metric metric) {
    return risk.of(
        metric,
        figures.slice(row),
        figures.has(row, 1)
            ? List.of(figures.count(row, 0), figures.count(row, 1))
            : List.of(figures.count(row, 0)));
  }

  /** What withholding a cell loses: more for wider areas, for what is not split, and for many. */
  private double cost(int cell) {
    Figure.Level level = cube.place(cell).level();
    double cost = 2 + Math.log1p(cube.value(cell)) / Math.log(2);
    cost *=
        level == Figure.Level.NATIONAL
            ? OF_ENGLAND
            : level == Figure.Level.REGIONAL ? OF_REGION : 1;
    return cube.slice(cell).topic().equals(Figure.TOTAL) ? cost * NOT_SPLIT : cost;
  }

  private boolean isMadeOfWithheld(int row, Metric metric) {
    Formula.Against other = metric.formula().against().orElseThrow();
    Slice own = figures.slice(row);
    Slice others =
        new Slice(own.phase(), own.topic(), catalogue.itemLabel(other.breakdown(), other.item()));
    for (int i = 0; i < 2; i++) {
      int measure = cube.measures().indexOf(metric.formula().counts().get(i));
      if (isWithheld(measure, row, own) || isWithheld(measure, row, others)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithheld(int measure, int row, Slice slice) {
    int cell = measure < 0 ? FamilyCube.NONE : cube.cell(measure, row, slice);
    return cell < 0 || withheld.get(cell) || isToldByYear(cell);
  }
}
