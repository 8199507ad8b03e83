package org.sendmetrics.reports.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * A measure as a board looks at it: its newest quarter or term, or the newest year where that is
 * over too few cases or has no number, and England's figure of the same period or the newest year.
 *
 * @param england null where there is none
 */
public record Watched(Headline line, Wider.Dated england) {

  /** Empty where the area has no row of the measure. */
  public static Optional<Watched> of(Metric metric, AreaFigures area, Wider wider, LocalDate asAt) {
    Optional<Headline> part =
        Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.SHORT);
    Optional<Headline> year =
        Headline.newest(metric, Group.EVERYONE, area, wider, asAt, Headline.YEARS);
    return part.filter(Watched::isFair)
        .or(() -> year.filter(Watched::isFair))
        .or(() -> part.filter(h -> h.now().value() != null))
        .or(() -> year.filter(h -> h.now().value() != null))
        .or(() -> part)
        .or(() -> year)
        .map(line -> new Watched(line, england(line, wider, asAt)));
  }

  private static Wider.Dated england(Headline line, Wider wider, LocalDate asAt) {
    if (line.metric().isNumber()) {
      return null;
    }
    return line.england() != null && line.england().value() != null
        ? new Wider.Dated(line.when(), line.england())
        : wider.newestYear(line.metric().id(), Figure.Place.ENGLAND, asAt).orElse(null);
  }

  private static boolean isFair(Headline line) {
    return line.now().value() != null && !Change.isSmall(line.now());
  }

  /** Whether there is a number to show. */
  public boolean isShown() {
    return line.now().value() != null;
  }

  /**
   * What may be said of the change in view of the cases that still wait: a share of finished cases
   * falls when old ones are finished, and rises when they are left.
   *
   * @param waiting the cases that wait; null where the measure needs no companion
   */
  public static String status(Watched watched, Optional<Watched> waiting, Companion companion) {
    String change = watched.line().change().key();
    if (companion == Companion.NONE) {
      return change;
    }
    if (waiting.filter(Watched::isShown).isEmpty()) {
      return "status.waiting_unknown";
    }
    Figure before = waiting.get().line().yearBefore();
    if (before == null || before.value() == null) {
      return change;
    }
    int more = waiting.get().line().now().value().compareTo(before.value());
    return switch (watched.line().change()) {
      case BETTER -> more > 0 ? change + ".more_waiting" : change;
      case WORSE -> more < 0 ? change + ".fewer_waiting" : change;
      default -> change;
    };
  }

  /** Whether a status needs another measure beside it. */
  public enum Companion {
    NEEDED,
    NONE
  }
}
