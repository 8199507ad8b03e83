package org.sendmetrics.jobs.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sendmetrics.jobs.compare.ReconciliationRow.Verdict;

/**
 * Which reconciled figures are faults of their file: wholes that are not the sum of their parts,
 * rates that are not those of their counts, withheld cells that follow from what is shown.
 */
final class ReconciliationFaults {
  private static final String ASK = "Ask the publisher; every figure is used as it stands.";

  private ReconciliationFaults() {}

  static void ofAreas(
      PublishedRow row,
      PublishedRow.Observation published,
      Reconciliation.Parts parts,
      Judgement judgement,
      FindingLog log) {
    if (parts.added() == 0 || !published.countsShown()) {
      return;
    }
    boolean differ =
        published.numerator().number().compareTo(parts.numerator()) != 0
            || !published.measure().isNumber()
                && published.denominator().number().compareTo(parts.denominator()) != 0;
    if (differ
        && (judgement.verdict() == Verdict.DOES_NOT_RECONCILE
            || judgement.verdict() == Verdict.RATE_ONLY)) {
      log.warn(
          "published-areas-do-not-add-up",
          row.line(),
          published.column(),
          (row.printedRegion().isEmpty() ? "England" : "A region")
              + " is not the sum of its authorities"
              + (parts.withheld().isEmpty() && parts.absent().isEmpty()
                  ? ", none of which is withheld or without a row."
                  : ": some are withheld or have no row; the reconciliation names them."),
          ASK);
      derivable(published, parts, log);
    } else if (differ && judgement.verdict() == Verdict.NOT_COMPARABLE) {
      log.warn(
          "published-areas-weighted",
          row.line(),
          published.column(),
          "A region or England is not the sum of its authorities: the publication weights it.",
          "Nothing; no sum of ours stands beside it as the same thing.");
    }
  }

  private static void derivable(
      PublishedRow.Observation published, Reconciliation.Parts parts, FindingLog log) {
    boolean one = parts.withheldRows().size() == 1 && parts.absent().isEmpty();
    if (one && !parts.withheld().get(0).endsWith("(" + PublishedCell.UNRELIABLE + ")")) {
      PublishedRow row = parts.withheldRows().get(0);
      log.warn(
          "published-withheld-cell-derivable",
          row.line(),
          published.column(),
          "The cell is withheld, yet follows from its region or England less the other"
              + " authorities.",
          "Nothing here; we publish no figure for it. Tell the publisher.");
    }
  }

  static void ofOwnRate(PublishedRow row, PublishedRow.Observation published, FindingLog log) {
    if (published.measure().isNumber()
        || !published.countsShown()
        || !published.rate().isNumber()
        || published.denominator().number().signum() == 0) {
      return;
    }
    BigDecimal ours =
        Percentage.of(
            published.numerator().number(),
            published.denominator().number(),
            published.measure().decimals());
    BigDecimal apart =
        published
            .rate()
            .number()
            .setScale(published.measure().decimals(), RoundingMode.HALF_UP)
            .subtract(ours)
            .abs();
    if (apart.signum() == 0 || Rounding.explainsRate(published, row.publication().sums())) {
      return;
    }
    boolean rounded = apart.compareTo(Rounding.lastPlace(published)) <= 0;
    log.warn(
        rounded ? "published-rate-rounded-otherwise" : "published-rate-not-of-its-counts",
        row.line(),
        published.column(),
        rounded
            ? "The rate is one off in its last place from its own counts rounded half up."
            : "The rate is not that of its own counts.",
        rounded ? "Nothing; ours is worked out from the counts." : ASK);
  }
}
