package org.sendmetrics.jobs.disclose;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p>A figure shows all its counts or none. Each measure is protected by itself first, bases before
 * what is told of them, as if all else that is shown were known: that chooses well, and is mostly
 * enough. Then those of which one counts some of the other are proven together.
 */
final class FamilyProtection {
  private static final double OF_REGION = 8;
  private static final double OF_ENGLAND = 40;
  private static final double NOT_SPLIT = 6;

  private final Catalogue catalogue;
  private final Risk risk;
  private final FamilyFigures figures;
  private final Reason[] reasons;
  private final Mending mending;
  private final FamilyCube cube;
  private final CubeSums sums;
  private final int[][] rowsOf;
  private final ShownFigures shown;
  private final Bases bases;
  private final Systems systems;
  private final BitSet withheld = new BitSet();
  private int unproven;

  FamilyProtection(
      Catalogue catalogue,
      Risk risk,
      FamilyFigures figures,
      Reason[] reasons,
      Earlier earlier,
      Mending mending) {
    this.catalogue = catalogue;
    this.risk = risk;
    this.figures = figures;
    this.reasons = reasons;
    this.mending = mending;
    cube = new FamilyCube(catalogue, figures);
    sums = new CubeSums(catalogue, cube);
    rowsOf = cube.rows();
    shown = new ShownFigures(catalogue, risk, figures, reasons, earlier, rowsOf);
    Map<Integer, Set<Integer>> wholes =
        new Kindred(catalogue, cube.measures()).nearestWholes(cube.measures());
    bases = new Bases(catalogue, cube, rowsOf, wholes);
    systems = new Systems(catalogue, cube, wholes);
  }

  /** Changes the reasons of the rows that are withheld for others' sake. */
  void protect() {
    systems.thatAddUp().forEach(this::protectApart);
    systems.ofKin().forEach(kin -> unproven += protectTogether(kin));
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

  /** Withholds more until all of measures that add up is proven, as if all else were known. */
  private void protectApart(Set<Integer> system) {
    JointCells joint = new JointCells(cube, sums, system, bases, shown::isToldByYear);
    Cells known = known(joint);
    Protector.protect(joint.sums(), joint.told(), known, shownFigures(joint));
    withhold(joint, known);
  }

  /**
   * Proves all kin together, withholding more where that fails, and shows again what was withheld
   * for others' sake and is not needed.
   *
   * @return how many counts no proof was found for
   */
  private int protectTogether(Set<Integer> kin) {
    JointCells joint = new JointCells(cube, sums, kin, bases, shown::isToldByYear);
    BitSet further = new BitSet();
    for (int i = 0; i < joint.cells().size(); i++) {
      further.set(i, withheld.get(joint.cells().get(i)));
    }
    joint.cells().forEach(withheld::clear);
    joint.cells().forEach(this::showAgain);
    Cells known = known(joint);
    int missing =
        Protector.protectAgain(joint.sums(), joint.told(), known, further, shownFigures(joint))
            .cardinality();
    withhold(joint, known);
    return missing;
  }

  /** Shows again every figure of a cell that was withheld for the sake of no cell that still is. */
  private void showAgain(int cell) {
    for (int row : rowsOf[cell]) {
      if (reasons[row] == Reason.COMPLEMENTARY
          && isNotWithheld(cube.cellOf(row, 0))
          && isNotWithheld(cube.cellOf(row, 1))) {
        reasons[row] = Reason.NONE;
      }
    }
  }

  private boolean isNotWithheld(int cell) {
    return cell < 0 || !withheld.get(cell);
  }

  private JointFigures shownFigures(JointCells joint) {
    return new JointFigures(cube, rowsOf, reasons, shown, withheld, joint);
  }

  private void withhold(JointCells joint, Cells known) {
    for (int i = 0; i < joint.cells().size(); i++) {
      if (known.isWithheld(i)) {
        withheld.set(joint.cells().get(i));
        shown.withhold(joint.cells().get(i));
      }
    }
  }

  private Cells known(JointCells joint) {
    Cells known = new Cells(joint.values(), catalogue.disclosureRules().setting("small-count") - 1);
    for (int i = 0; i < joint.cells().size(); i++) {
      describe(joint.cells().get(i), i, joint, known);
    }
    for (JointCells.Rest rest : joint.rests()) {
      known.rest(rest.base(), rest.count(), rest.rest());
      if (!bases.areTold(joint.cells().get(rest.count()), joint.cells().get(rest.base()))) {
        known.askNothing(rest.rest());
      }
    }
    return known;
  }

  private void describe(int cell, int number, JointCells joint, Cells known) {
    known.cost(number, cost(cell));
    known.place(number, cube.placeAt(cell));
    if (!risk.isOfChildren(cube.measures().get(cube.measureOf(cell)))) {
      known.ofEvents(number);
    }
    base(cell, number, joint, known);
    if (shown.isKnownAnyway(cell)) {
      known.knownAnyway(number);
      return;
    }
    for (int row : rowsOf[cell]) {
      if (figures.isCounted(row)) {
        describe(row, cell, number, known);
      }
    }
    if (!shown.isShown(cell)) {
      known.withhold(number);
    }
  }

  /** The groups that the cell counts some of, where no sum of the joint cells says so. */
  private void base(int cell, int number, JointCells joint, Cells known) {
    for (int base : bases.of(cell)) {
      if (!joint.has(base) && !withheld.get(base)) {
        known.base(number, cube.value(base));
      }
    }
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
    if (isNumerator && mending.has(row)) {
      known.withhold(number, mending.less(row), mending.more());
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
    cost *= cube.slice(cell).topic().equals(Figure.TOTAL) ? NOT_SPLIT : 1;
    return cost * Math.max(1, shown.shownIn(cell));
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
    return cell < 0 || withheld.get(cell) || shown.isToldByYear(cell);
  }
}
