package org.sendmetrics.reports.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Target;

/**
 * What a board wants one measure to be, by when: its milestones in order of time.
 *
 * <p><b>Law:</b> between the baseline and a milestone, and between two milestones, the way is a
 * straight line; off target is worse than that line by more than the tolerance.
 */
public record Aims(Metric metric, List<Target> milestones) {

  /** Those of a measure; empty where nothing is aimed at. */
  public static Optional<Aims> of(Metric metric, List<Target> targets) {
    List<Target> own =
        targets.stream()
            .filter(t -> t.metric().equals(metric.id()))
            .sorted(Comparator.comparing(Target::date))
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(new Aims(metric, own));
  }

  /** The next milestone on or after a day, or else the last one. */
  public Target next(LocalDate day) {
    return milestones.stream()
        .filter(t -> !t.date().isBefore(day))
        .findFirst()
        .orElse(milestones.get(milestones.size() - 1));
  }

  /** Who answers for it; empty text where nobody is named. */
  public String owner() {
    return milestones.stream().map(Target::owner).filter(o -> !o.isBlank()).findFirst().orElse("");
  }

  /** Where the straight line stands on a day; empty before it begins. */
  public Optional<BigDecimal> expected(LocalDate day) {
    LocalDate from = null;
    BigDecimal start = null;
    for (Target t : milestones) {
      if (from == null && t.baseline() != null) {
        from = When.year(t.baselinePeriod()).map(When::end).orElse(null);
        start = t.baseline();
      }
      if (!day.isAfter(t.date())) {
        return from == null || day.isBefore(from)
            ? Optional.empty()
            : Optional.of(between(from, start, t, day));
      }
      from = t.date();
      start = t.target();
    }
    return Optional.of(milestones.get(milestones.size() - 1).target());
  }

  private static BigDecimal between(LocalDate from, BigDecimal start, Target to, LocalDate day) {
    long all = ChronoUnit.DAYS.between(from, to.date());
    if (all <= 0) {
      return to.target();
    }
    return start.add(
        to.target()
            .subtract(start)
            .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day)))
            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL64));
  }

  /**
   * Whether a shown figure is off target: no judgement, so false, where it has no number, the line
   * has not begun or neither direction is better.
   */
  public boolean isMissedBy(Headline line) {
    Optional<BigDecimal> due = expected(line.when().end());
    BigDecimal value = Optional.ofNullable(line.now()).map(f -> f.value()).orElse(null);
    if (value == null || due.isEmpty() || metric.better() == Metric.Better.NEITHER) {
      return false;
    }
    BigDecimal tolerance =
        Optional.ofNullable(next(line.when().end()).tolerance()).orElse(BigDecimal.ZERO);
    BigDecimal shortfall =
        metric.better() == Metric.Better.HIGHER
            ? due.get().subtract(value)
            : value.subtract(due.get());
    return shortfall.compareTo(tolerance) > 0;
  }
}
