package org.sendmetrics.jobs.disclose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Metric;

/**
 * A number is split only where what is split is of enough children, and of the base of a rate it is
 * told only then of whom there are none: of three cases, that none is a girl's says of each whose
 * it is.
 *
 * <p>Rates themselves are withheld where their own bases are small. Source: {@code
 * schemas/disclosure/small-base.yaml}.
 */
final class SmallWholes {
  private static final String RULE = "small-base";

  private final Catalogue catalogue;
  private final Risk risk;

  SmallWholes(Catalogue catalogue, Risk risk) {
    this.catalogue = catalogue;
    this.risk = risk;
  }

  /** Changes the reasons of the numbers, and of the bases of nobody, that are parts of too few. */
  void mark(FamilyFigures figures, Reason[] reasons) {
    Map<List<Object>, Long> wholes = new HashMap<>();
    for (int row = 0; row < figures.size(); row++) {
      int counted = isNumber(figures, row) ? 0 : 1;
      if (figures.has(row, counted) && figures.slice(row).equals(figures.slice(row).overItems())) {
        wholes.put(key(figures, row, figures.slice(row)), figures.count(row, counted).children());
      }
    }
    for (int row = 0; row < figures.size(); row++) {
      Slice slice = figures.slice(row);
      if (reasons[row] == Reason.NONE
          && (isNumber(figures, row) || figures.isNotApplicable(row))
          && !slice.equals(slice.overItems())
          && risk.isAboutChildren(metric(figures, row), slice)) {
        long whole = wholes.getOrDefault(key(figures, row, slice.overItems()), 0L);
        if (whole >= 1 && whole < catalogue.disclosureRules().setting(RULE)) {
          reasons[row] = Reason.SMALL_BASE;
        }
      }
    }
  }

  private boolean isNumber(FamilyFigures figures, int row) {
    return figures.isCounted(row) && metric(figures, row).isNumber();
  }

  private Metric metric(FamilyFigures figures, int row) {
    return catalogue.metric(figures.metric(row));
  }

  private static List<Object> key(FamilyFigures figures, int row, Slice slice) {
    return List.of(figures.metric(row), figures.period(row), figures.place(row), slice);
  }
}
