package org.sendmetrics.jobs.disclose;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sendmetrics.jobs.disclose.cube.FamilyFigures;
import org.sendmetrics.jobs.disclose.cube.Slice;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;

/**
 * Coarsening before hiding: where too many authorities' figures of a split would be withheld in
 * whole years too, the split is told for larger areas only, in whatever period; so is every finer
 * one, whose items would add up to what is not told.
 *
 * <p><b>Law:</b> what is not told of regions is not told of their authorities.
 *
 * <p>Source: {@code schemas/disclosure/larger-areas-only.yaml}.
 */
final class LargerAreas {
  private static final String RULE = "larger-areas-only";

  private final Catalogue catalogue;
  private final Risk risk;
  private final LocalDate asAt;
  private final Map<Table, int[]> seen = new HashMap<>();

  /**
   * The figures of all metrics that count the same, split in one way, of areas of one level: what
   * one of them shows, another cannot withhold.
   *
   * @param counted the measure, or the metric that counts nothing
   */
  private record Table(Object counted, String topic, boolean byPhase, Figure.Level level) {
    Table splitBy(String other) {
      return new Table(counted, other, byPhase, level);
    }

    Table of(Figure.Level other) {
      return new Table(counted, topic, byPhase, other);
    }
  }

  /**
   * @param asAt day of judgement, by which a year has ended or not
   */
  LargerAreas(Catalogue catalogue, Risk risk, LocalDate asAt) {
    this.catalogue = catalogue;
    this.risk = risk;
    this.asAt = asAt;
  }

  /** Changes the reasons of the rows that are told for larger areas only. */
  void mark(FamilyFigures figures, Reason[] reasons) {
    for (int row = 0; row < figures.size(); row++) {
      if (isCandidate(figures, row)) {
        int[] of = seen.computeIfAbsent(table(figures, row), t -> new int[2]);
        of[0] += reasons[row].isOwnRisk() ? 1 : 0;
        of[1]++;
      }
    }
    for (int row = 0; row < figures.size(); row++) {
      if ((figures.isCounted(row) || figures.isNotApplicable(row))
          && !Risk.isKnownAnyway(
              catalogue.metric(figures.metric(row)),
              figures.slice(row),
              figures.period(row).timeIdentifier())
          && isCoarse(table(figures, row))) {
        reasons[row] = Reason.LARGER_AREAS_ONLY;
      }
    }
  }

  private boolean isCandidate(FamilyFigures figures, int row) {
    Metric metric = catalogue.metric(figures.metric(row));
    return figures.isCounted(row)
        && figures.period(row).kind().orElseThrow().isWholeYear()
        && WholeYears.hasEnded(figures.period(row), asAt)
        && risk.isAboutChildren(metric, figures.slice(row));
  }

  private boolean isCoarse(Table table) {
    return switch (table.level()) {
      case NATIONAL -> false;
      case REGIONAL -> isMostlyAtRisk(table) && isCoarse(table.of(Figure.Level.LOCAL_AUTHORITY));
      case LOCAL_AUTHORITY -> isMostlyAtRisk(table);
    };
  }

  /** Whether too much of a table would be withheld, or of that of groups of its items. */
  private boolean isMostlyAtRisk(Table table) {
    int[] of = seen.getOrDefault(table, new int[] {0, 1});
    return of[0] * 100L > of[1] * catalogue.disclosureRules().setting(RULE)
        || catalogue
            .groupingOf(table.topic())
            .map(g -> isMostlyAtRisk(table.splitBy(g.coarse().topic())))
            .orElse(false);
  }

  private Table table(FamilyFigures figures, int row) {
    Slice slice = figures.slice(row);
    String metric = figures.metric(row);
    Optional<Measure> counted = catalogue.metric(metric).formula().counts().stream().findFirst();
    return new Table(
        counted.<Object>map(m -> m).orElse(metric),
        slice.topic(),
        !slice.phase().equals(Figure.TOTAL),
        figures.place(row).level());
  }
}
