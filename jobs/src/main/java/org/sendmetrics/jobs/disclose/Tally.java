package org.sendmetrics.jobs.disclose;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;

/**
 * How much of a family's figures is withheld.
 *
 * @param counted figures that have counts
 * @param byReason how many are withheld, by reason
 * @param information share of information withheld: each figure weighs the bits of its numerator
 * @param unproven withheld counts without a proof
 * @param seconds how long deciding took
 */
public record Tally(
    int counted, Map<Reason, Integer> byReason, double information, int unproven, double seconds) {

  static Tally of(FamilyFigures figures, Disclosure.Decided decided, double seconds) {
    Map<Reason, Integer> byReason = new EnumMap<>(Reason.class);
    int counted = 0;
    double all = 0;
    double lost = 0;
    for (int row = 0; row < figures.size(); row++) {
      if (figures.isCounted(row)) {
        counted++;
        double bits = Math.log1p(Math.max(0, figures.count(row, 0).number()));
        all += bits;
        if (decided.reasons()[row] != Reason.NONE) {
          byReason.merge(decided.reasons()[row], 1, Integer::sum);
          lost += bits;
        }
      }
    }
    return new Tally(counted, byReason, all == 0 ? 0 : lost / all, decided.unproven(), seconds);
  }

  /** How many figures are withheld, for whatever reason. */
  public int withheld() {
    return byReason.values().stream().mapToInt(Integer::intValue).sum();
  }

  String line(String family) {
    return String.format(
        Locale.UK,
        "%-12s %,9d figures, %5.1f%% withheld (%.1f%% of the information; %.1f%% are told by the year), %.1f s",
        family,
        counted,
        100.0 * withheld() / Math.max(1, counted),
        100 * information,
        100.0 * byReason.getOrDefault(Reason.WHOLE_YEARS_ONLY, 0) / Math.max(1, counted),
        seconds);
  }
}
