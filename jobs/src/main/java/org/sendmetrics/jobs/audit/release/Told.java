package org.sendmetrics.jobs.audit.release;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sendmetrics.schemas.PeriodKind;

/**
 * Which tables of a release tell anything: a table is a metric split in one way, in all terms, all
 * quarters or all months.
 *
 * <p>Of a table of which every figure is withheld, those of nobody too, nothing says that there is
 * anybody in a cell of it, so that a cell there does harm only where other figures make sure of it.
 * Whole years, and what is not split, always count as told.
 */
final class Told {
  private final Figures figures;
  private final Set<Long> told = new HashSet<>();

  Told(Figures figures) {
    this.figures = figures;
    for (int row = 0; row < figures.size(); row++) {
      if (tells(row)) {
        table(row).ifPresent(told::add);
      }
    }
  }

  /** Whether a figure says anything, be it that nobody was there to be counted. */
  private boolean tells(int row) {
    return !(figures.bears(row, 'c') || figures.bears(row, 'x'))
        || figures.numerator(row) != Figures.MISSING
        || figures.denominator(row) != Figures.MISSING;
  }

  /** Whether anything is told of the table that a figure stands in. */
  boolean isOf(int row) {
    return table(row).map(told::contains).orElse(true);
  }

  /** The key of a figure's table; empty where it is of a whole year or not split. */
  private Optional<Long> table(int row) {
    long key = figures.key(row);
    PeriodKind kind = figures.periods.name(CellKey.period(key)).kind().orElseThrow();
    if (kind.isWholeYear() || (CellKey.topic(key) == 0 && CellKey.phase(key) == 0)) {
      return Optional.empty();
    }
    int byPhase = Math.min(1, CellKey.phase(key));
    return Optional.of(
        CellKey.of(CellKey.counted(key), kind.ordinal(), 0, byPhase, CellKey.topic(key), 0));
  }
}
