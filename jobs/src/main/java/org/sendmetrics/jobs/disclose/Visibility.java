package org.sendmetrics.jobs.disclose;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeriodKind;

/**
 * For how many authorities the headline measures, not split, are shown in every period but months.
 *
 * <p>Shape: by measure, the authorities with a count in any such period, and those of them for
 * which one is withheld.
 */
public final class Visibility {
  private final Catalogue catalogue;
  private final Map<String, Seen> byMeasure = new TreeMap<>();

  private record Seen(BitSet counted, BitSet withheld) {
    double share() {
      return 1 - (double) withheld.cardinality() / Math.max(1, counted.cardinality());
    }
  }

  Visibility(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Looks at what was decided of a family. */
  void note(FamilyFigures figures, Reason[] reasons) {
    for (int row = 0; row < figures.size(); row++) {
      if (isHeadline(figures, row)) {
        Seen seen =
            byMeasure.computeIfAbsent(
                figures.metric(row), m -> new Seen(new BitSet(), new BitSet()));
        int authority = Integer.parseInt(figures.place(row).laCode());
        seen.counted().set(authority);
        if (reasons[row] != Reason.NONE) {
          seen.withheld().set(authority);
        }
      }
    }
  }

  private boolean isHeadline(FamilyFigures figures, int row) {
    return figures.isCounted(row)
        && figures.place(row).level() == Figure.Level.LOCAL_AUTHORITY
        && figures.slice(row).isTotal()
        && figures.period(row).kind().orElseThrow() != PeriodKind.MONTH
        && catalogue.metric(figures.metric(row)).headline();
  }

  /** The least share of authorities for which a headline measure is shown throughout. */
  public double least() {
    return byMeasure.values().stream().mapToDouble(Seen::share).min().orElse(1);
  }

  public String line() {
    String hidden =
        byMeasure.entrySet().stream()
            .filter(m -> m.getValue().share() < 1)
            .map(m -> m.getKey() + " withheld for " + m.getValue().withheld().cardinality())
            .reduce((a, b) -> a + ", " + b)
            .orElse("none withheld for any");
    return String.format(
        Locale.UK,
        "headlines    %,d measures, each shown throughout for %.1f%% of authorities or more (%s)",
        byMeasure.size(),
        100 * least(),
        hidden);
  }
}
