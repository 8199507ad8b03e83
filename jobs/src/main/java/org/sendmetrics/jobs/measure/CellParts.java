package org.sendmetrics.jobs.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Period;

/**
 * What an authority's rows give for a metric in a cell; nothing where its figure is not available.
 *
 * <p>A figure is not available where the authority sent no rows, or not a column that is counted
 * with or split by, or where something could not be told of a row that would be counted.
 */
final class CellParts {
  private final Catalogue catalogue;
  private final Counts counts;
  private final Submissions submissions;

  /** Whether an authority sent every column that a measure needs: asked again for every period. */
  private final Map<Need, Boolean> sent = new HashMap<>();

  private record Need(Measure measure, String topic, String la) {}

  CellParts(Catalogue catalogue, Counts counts, Submissions submissions) {
    this.catalogue = catalogue;
    this.counts = counts;
    this.submissions = submissions;
  }

  /**
   * The parts of one authority's figure.
   *
   * @param cell in the figure's period; facts without periods of its kind are looked up by the
   *     academic year that it lies in
   */
  Optional<Parts> of(Metric metric, Period period, Cell cell) {
    for (Measure measure : metric.measures()) {
      for (Cell place : cells(metric.formula(), cell)) {
        if (!isAvailable(measure, period, place)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(count(counts, metric.formula(), cell, (m, c) -> placed(m, period, c)));
  }

  /**
   * What is counted in a cell, available or not.
   *
   * @param placing where a measure's facts have a cell's counts
   */
  static Parts count(
      Counts counts, Formula formula, Cell cell, BiFunction<Measure, Cell, Cell> placing) {
    List<Count> found = new ArrayList<>();
    for (Cell place : cells(formula, cell)) {
      formula.counts().forEach(m -> found.add(counts.of(m, placing.apply(m, place))));
    }
    List<Spread> spreads =
        formula.spreads().stream().map(m -> counts.spread(m, placing.apply(m, cell))).toList();
    return new Parts(asShare(formula, found), spreads);
  }

  /** The cell itself; then the whole that it is a share of, or the group that it is set against. */
  private static List<Cell> cells(Formula formula, Cell cell) {
    if (formula instanceof Formula.Share) {
      return List.of(cell, cell.item(Figure.TOTAL, Figure.TOTAL));
    }
    return formula
        .against()
        .map(other -> List.of(cell, cell.item(other.breakdown().id(), other.item())))
        .orElse(List.of(cell));
  }

  /** Of a share's counts the part in the cell and the whole. */
  private static List<Count> asShare(Formula formula, List<Count> found) {
    return formula instanceof Formula.Share ? List.of(found.get(0), found.get(3)) : found;
  }

  private Cell placed(Measure measure, Period period, Cell cell) {
    return catalogue.facts().get(measure.facts()).periods().contains(period.kind())
        ? cell
        : cell.in(Periods.academicYearKey(period));
  }

  private boolean isAvailable(Measure measure, Period period, Cell cell) {
    Facts facts = catalogue.facts().get(measure.facts());
    Cell placed = placed(measure, period, cell);
    boolean present =
        facts.absent() == Facts.Absent.NO_ROWS_IN_EXTRACT
            ? submissions.sent(facts.extract(), cell.la())
            : counts.hasRows(facts.id(), placed.period(), cell.la());
    if (!present || facts.unknown().filter(u -> counts.of(u, placed).number() > 0).isPresent()) {
      return false;
    }
    return sent.computeIfAbsent(new Need(measure, cell.topic(), cell.la()), this::isSent);
  }

  private boolean isSent(Need need) {
    Facts facts = catalogue.facts().get(need.measure().facts());
    Set<String> used = new TreeSet<>(need.measure().columns());
    if (!need.topic().equals(Figure.TOTAL)) {
      used.add(catalogue.breakdowns().get(need.topic()).column());
    }
    Stream<String> sources =
        used.stream().flatMap(column -> facts.columns().get(column).from().stream());
    return Stream.concat(facts.needs().stream(), sources)
        .allMatch(column -> submissions.sentColumn(column, need.la()));
  }
}
