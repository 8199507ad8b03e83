package org.sendmetrics.jobs.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodNesting;

/**
 * What is withheld besides in a family because an attack worked withheld counts out: each time such
 * a count is named, the next of the figures that bound it. First the same of the year that its
 * period lies in, then the total of its own period, then the year's. Each must be able to be as
 * much less as the count is known to be at least, so that this can be none.
 *
 * <p>Mostly of splits that are told for whole years only, for which {@link FamilyProtection} asks
 * no proof: where nine children of a term are six girls and six boys of the year, there are at
 * least three of either in the term.
 */
final class Mending {
  private final Catalogue catalogue;
  private final FamilyFigures figures;
  private final Earlier earlier;
  private final Map<Integer, Long> less = new TreeMap<>();

  Mending(Catalogue catalogue, FamilyFigures figures, Earlier earlier) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.earlier = earlier;
  }

  /**
   * Takes the next figure for each count.
   *
   * @return whether there was one for any
   */
  boolean add(List<Exposed> found) {
    FamilyFigures.Index index = figures.index();
    boolean isMore = false;
    for (Exposed exposed : found) {
      for (int row : bounds(exposed, index)) {
        if (less.getOrDefault(row, -1L) < exposed.low()) {
          less.put(row, exposed.low());
          isMore = true;
          break;
        }
      }
    }
    return isMore;
  }

  private List<Integer> bounds(Exposed exposed, FamilyFigures.Index index) {
    List<Integer> bounds = new ArrayList<>();
    List<PeriodNesting.Named> wholes = PeriodNesting.wholes(exposed.period());
    var total = exposed.slice().overItems();
    wholes.forEach(
        w -> bounds.add(index.row(exposed.metric(), w, exposed.area(), exposed.slice())));
    bounds.add(index.row(exposed.metric(), exposed.period(), exposed.area(), total));
    wholes.forEach(w -> bounds.add(index.row(exposed.metric(), w, exposed.area(), total)));
    bounds.removeIf(row -> row < 0 || !figures.isCounted(row) || isKnownAnyway(row));
    return bounds;
  }

  private boolean isKnownAnyway(int row) {
    Metric metric = catalogue.metric(figures.metric(row));
    return earlier.isShownAsNow(row)
        || Risk.isKnownAnyway(metric, figures.slice(row), figures.period(row).timeIdentifier());
  }

  /** Changes the reasons of the rows that are shown so far. */
  void mark(Reason[] reasons) {
    less.keySet().stream()
        .filter(row -> reasons[row] == Reason.NONE)
        .forEach(row -> reasons[row] = Reason.GIVES_AWAY);
  }

  boolean has(int row) {
    return less.containsKey(row);
  }

  /** How much less a row's numerator must be able to be. */
  long less(int row) {
    return Math.min(less.get(row), figures.count(row, 0).number());
  }

  /** How much more it must be able to be. */
  long more() {
    return catalogue.disclosureRules().setting("small-count") - 1;
  }
}
