package org.sendmetrics.jobs.disclose;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.PeriodNesting;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * Coarsening before hiding: where too many authorities' figures of a split would be withheld in
 * terms, quarters or months, the split is told for whole years only, everywhere; so is every finer
 * one, whose items would add up to what is not told.
 *
 * <p>Of such a table nothing is shown, so that only the year's items and the shorter period's
 * totals tell of it. <b>Limit:</b> where printed totals are of very few, these alone can tell much,
 * and no proof is asked for here: {@link Mending} withholds more where an attack works something
 * out.
 *
 * <p>Source: {@code schemas/disclosure/whole-years-only.yaml}.
 */
final class WholeYears {
  private static final String RULE = "whole-years-only";

  private final Catalogue catalogue;
  private final Risk risk;
  private final LocalDate asAt;
  private final Map<Table, int[]> seen = new HashMap<>();
  private Kindred kindred;

  /**
   * The figures of kindred measures split in one way, in the periods of one kind: they are told for
   * the same periods, for the one would tell of the other.
   *
   * @param counted the measure that stands for its kindred, or the metric that counts nothing
   */
  private record Table(Object counted, String topic, boolean byPhase, PeriodKind kind) {
    Table splitBy(String other) {
      return new Table(counted, other, byPhase, kind);
    }
  }

  WholeYears(Catalogue catalogue, Risk risk, LocalDate asAt) {
    this.catalogue = catalogue;
    this.risk = risk;
    this.asAt = asAt;
  }

  /** Changes the reasons of the rows that are told for whole years only. */
  void mark(FamilyFigures figures, Reason[] reasons) {
    kindred =
        new Kindred(
            catalogue, figures.metrics().stream().flatMap(m -> numerator(m).stream()).toList());
    for (int row = 0; row < figures.size(); row++) {
      if (isCandidate(figures, row) && isOfAnAuthority(figures, row)) {
        int[] of = seen.computeIfAbsent(table(figures, row, kind(figures, row)), t -> new int[2]);
        of[0] += reasons[row].isOwnRisk() ? 1 : 0;
        of[1]++;
      }
    }
    for (int row = 0; row < figures.size(); row++) {
      if ((figures.isCounted(row) || figures.isNotApplicable(row))
          && !isPrintedElsewhere(figures, row)
          && isToldByYear(figures, row)) {
        reasons[row] = Reason.WHOLE_YEARS_ONLY;
      }
    }
  }

  private boolean isPrintedElsewhere(FamilyFigures figures, int row) {
    return Risk.isKnownAnyway(
        catalogue.metric(figures.metric(row)),
        figures.slice(row),
        figures.period(row).timeIdentifier());
  }

  private boolean isToldByYear(FamilyFigures figures, int row) {
    PeriodKind kind = kind(figures, row);
    if (!kind.isWholeYear()) {
      return isCoarse(table(figures, row, kind));
    }
    if (hasEnded(figures.period(row), asAt)) {
      return false;
    }
    return Arrays.stream(PeriodKind.values())
        .anyMatch(k -> !k.isWholeYear() && isCoarse(table(figures, row, k)));
  }

  private boolean isCandidate(FamilyFigures figures, int row) {
    Metric metric = catalogue.metric(figures.metric(row));
    PeriodKind kind = kind(figures, row);
    return figures.isCounted(row)
        && !kind.isWholeYear()
        && metric.periods().stream().anyMatch(PeriodKind::isWholeYear)
        && risk.isAboutChildren(metric, figures.slice(row));
  }

  /** Whether too much of a table would be withheld, or of that of groups of its items. */
  private boolean isCoarse(Table table) {
    int[] of = seen.getOrDefault(table, new int[] {0, 1});
    return of[0] * 100L > of[1] * catalogue.disclosureRules().setting(RULE)
        || catalogue
            .groupingOf(table.topic())
            .map(g -> isCoarse(table.splitBy(g.coarse().topic())))
            .orElse(false);
  }

  private Table table(FamilyFigures figures, int row, PeriodKind kind) {
    Slice slice = figures.slice(row);
    String metric = figures.metric(row);
    Object counted = numerator(metric).<Object>map(kindred::of).orElse(metric);
    return new Table(counted, slice.topic(), !slice.phase().equals(Figure.TOTAL), kind);
  }

  private Optional<Measure> numerator(String metric) {
    return catalogue.metric(metric).formula().counts().stream().findFirst();
  }

  private static boolean isOfAnAuthority(FamilyFigures figures, int row) {
    return figures.place(row).level() == Figure.Level.LOCAL_AUTHORITY;
  }

  private static PeriodKind kind(FamilyFigures figures, int row) {
    return figures.period(row).kind().orElseThrow();
  }

  /** Whether a period's last day had come: of a year, 31 July of its second or 31 December. */
  static boolean hasEnded(Named period, LocalDate asAt) {
    return PeriodNesting.lastDay(period).map(last -> !asAt.isBefore(last)).orElse(false);
  }
}
