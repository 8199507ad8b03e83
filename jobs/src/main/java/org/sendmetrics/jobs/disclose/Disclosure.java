package org.sendmetrics.jobs.disclose;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Metric;

/**
 * Says of every figure of a family whether it is withheld, with the symbol {@code c}, and why: few
 * children, splits that are told for whole years only, and then as many further figures as it takes
 * that no withheld count can be worked out from what is shown.
 *
 * <p>Source: {@code schemas/disclosure}, the rules by id; Handbook on Statistical Disclosure
 * Control, 2nd edition (2024).
 */
public final class Disclosure {
  public static final String WITHHELD = "c";

  private final Catalogue catalogue;
  private final Risk risk;
  private final LocalDate asAt;

  /**
   * @param asAt day of judgement, by which a year has ended or not
   */
  public Disclosure(Catalogue catalogue, LocalDate asAt) {
    this.catalogue = catalogue;
    this.asAt = asAt;
    risk = new Risk(catalogue);
  }

  /**
   * What was decided of a family.
   *
   * @param reasons by row
   * @param unproven how many withheld counts no proof was found for: the release must not go out
   */
  public record Decided(Reason[] reasons, int unproven) {}

  /**
   * Decides of every figure of a family, beside what earlier releases told of it and what attacks
   * on it brought out.
   */
  Decided decide(FamilyFigures figures, Earlier earlier, Mending mending) {
    Reason[] reasons = new Reason[figures.size()];
    Arrays.fill(reasons, Reason.NONE);
    for (int row = 0; row < figures.size(); row++) {
      if (figures.isCounted(row)) {
        reasons[row] = ownReason(figures, row);
      }
    }
    new SmallWholes(catalogue, risk).mark(figures, reasons);
    new WholeYears(catalogue, risk, asAt).mark(figures, reasons);
    for (int row = 0; row < figures.size(); row++) {
      if (reasons[row] == Reason.NONE && figures.isCounted(row)) {
        reasons[row] = earlier.reason(row);
      }
    }
    mending.mark(reasons);
    FamilyProtection protection =
        new FamilyProtection(catalogue, risk, figures, reasons, earlier, mending);
    protection.protect();
    return new Decided(reasons, protection.unproven());
  }

  private Reason ownReason(FamilyFigures figures, int row) {
    Metric metric = catalogue.metric(figures.metric(row));
    if (Risk.isKnownAnyway(metric, figures.slice(row), figures.period(row).timeIdentifier())) {
      return Reason.NONE;
    }
    return risk.of(metric, figures.slice(row), counts(figures, row)).reason();
  }

  private static List<Count> counts(FamilyFigures figures, int row) {
    int size = 1;
    while (figures.has(row, size)) {
      size++;
    }
    return java.util.stream.IntStream.range(0, size).mapToObj(i -> figures.count(row, i)).toList();
  }
}
