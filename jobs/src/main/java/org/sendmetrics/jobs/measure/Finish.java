package org.sendmetrics.jobs.measure;

import java.util.List;
import java.util.OptionalInt;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;

/**
 * Makes of an area's parts what travels on: counts, or the symbol {@code z} where there is nothing
 * to count over.
 *
 * <p>What was counted of a group of nobody, from another extract than the group, stays with its
 * symbol: it is not shown, and must not be found out either. Medians are read off here, while
 * spreads can still be added; every division waits.
 */
final class Finish {
  private Finish() {}

  static Counted of(Figure.Key key, Formula formula, Parts parts, String note) {
    List<Count> counts = counts(formula, parts);
    boolean isOverNobody = counts.size() == 2 && counts.get(1).number() == 0;
    return new Counted(key, counts, counts.isEmpty() || isOverNobody ? "z" : "", note);
  }

  static Counted notAvailable(Figure.Key key, String note) {
    return new Counted(key, List.of(), "x", note);
  }

  private static List<Count> counts(Formula formula, Parts parts) {
    if (formula instanceof Formula.Median) {
      Spread days = parts.spreads().get(0);
      return days.rows() == 0 ? List.of() : List.of(new Count(days.twiceMedian(), days.rows()));
    }
    if (formula instanceof Formula.SurvivalMedian) {
      return survival(parts.spreads());
    }
    List<Count> counts = parts.counts();
    boolean isOverNothing =
        counts.size() > 1
            && counts.get(1).number() == 0
            && (counts.size() > 2 || counts.get(0).number() == 0);
    boolean isAgainstNobody = formula.against().isPresent() && counts.get(3).number() == 0;
    boolean isAgainstNone = formula instanceof Formula.Ratio && counts.get(2).number() == 0;
    return isOverNothing || isAgainstNobody || isAgainstNone ? List.of() : counts;
  }

  private static List<Count> survival(List<Spread> days) {
    OptionalInt day = SurvivalMedian.day(days.get(0), days.get(1), days.get(2));
    return day.isPresent()
        ? List.of(new Count(2L * day.getAsInt(), days.get(0).rows()))
        : List.of();
  }
}
