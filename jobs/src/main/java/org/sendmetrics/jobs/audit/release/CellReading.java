package org.sendmetrics.jobs.audit.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.schemas.Breakdown;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.PeriodNesting;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * What each figure tells of the cells that it is made of: their numbers where it is shown, bounds
 * where only its quotient is, nothing where it is withheld.
 */
final class CellReading {
  private static final String YEAR = "Academic year";

  private final Catalogue catalogue;
  private final Figures figures;
  private final Areas areas;
  private final Cells cells;
  private final Withheld withheld;
  private final Map<String, Breakdown> byTopic;

  CellReading(Catalogue catalogue, Figures figures, Areas areas, Cells cells) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.areas = areas;
    this.cells = cells;
    withheld = new Withheld(new Told(figures));
    byTopic =
        catalogue.breakdowns().values().stream()
            .collect(Collectors.toMap(Breakdown::topic, b -> b));
  }

  Withheld withheld() {
    return withheld;
  }

  /** The keys of a figure's numerator and denominator. */
  private record Pair(long numerator, long denominator, boolean ofTheSameRows) {}

  /** Reads a figure that is made of counts; others tell nothing by themselves. */
  void read(int row) {
    long key = figures.key(row);
    Metric metric = metric(key);
    long at = CellKey.withPlace(key, areas.of(key));
    if (metric.formula() instanceof Formula.Amount amount) {
      readAmount(row, metric, cell(amount.count(), at));
    } else if (metric.formula() instanceof Formula.Rate rate) {
      boolean sameRows =
          metric.isShareOfRows() && rate.numerator().facts().equals(rate.denominator().facts());
      readPair(
          row,
          metric,
          new Pair(cell(rate.numerator(), at), cell(rate.denominator(), at), sameRows));
    } else if (metric.formula() instanceof Formula.Share share) {
      long whole = cell(share.whole(), CellKey.withItem(at, 0, 0));
      readPair(row, metric, new Pair(cell(share.whole(), at), whole, true));
    } else if (metric.formula() instanceof Formula.Mean mean) {
      readMean(row, metric, cell(mean.sum(), at), cell(mean.rows(), at));
    }
  }

  /** The cell of a figure's denominator; {@link Cells#NONE} where it has none. */
  int base(int row) {
    long key = figures.key(row);
    long at = CellKey.withPlace(key, areas.of(key));
    Formula formula = metric(key).formula();
    if (formula instanceof Formula.Rate rate) {
      return cells.find(cell(rate.denominator(), at));
    }
    return formula instanceof Formula.Share share
        ? cells.find(cell(share.whole(), CellKey.withItem(at, 0, 0)))
        : Cells.NONE;
  }

  Metric metric(long figureKey) {
    return catalogue.metric(figures.metrics.name(CellKey.counted(figureKey)));
  }

  /** The key of what a measure counts where a figure stands. */
  long cell(Measure measure, long at) {
    Named period = figures.periods.name(CellKey.period(at));
    boolean hasKind =
        period
            .kind()
            .filter(catalogue.facts().get(measure.facts()).periods()::contains)
            .isPresent();
    long key = CellKey.withCounted(at, cells.measures.of(measure));
    return hasKind ? key : CellKey.withPeriod(key, figures.periods.of(academicYear(period)));
  }

  private static Named academicYear(Named period) {
    List<Named> wholes = PeriodNesting.wholes(period);
    return wholes.stream()
        .filter(w -> PeriodKind.ACADEMIC_YEAR.covers(w.timeIdentifier()))
        .findFirst()
        .orElse(new Named(period.timePeriod(), YEAR));
  }

  boolean isAboutChildren(long figureKey) {
    Breakdown split = byTopic.get(figures.topics.name(CellKey.topic(figureKey)));
    return metric(figureKey).disclosureClass() == Metric.DisclosureClass.CHILD
        || (split != null && split.childCharacteristic());
  }

  private void readAmount(int row, Metric metric, long count) {
    if (figures.numerator(row) != Figures.MISSING) {
      cells.know(count, figures.numerator(row));
    } else if (figures.bears(row, 'x')) {
      cells.markAbsent(count);
    } else {
      withhold(count, row, Withheld.Role.NUMERATOR);
    }
  }

  private void withhold(long key, int row, Withheld.Role role) {
    int cell = cells.at(key);
    if (figures.bears(row, 'c') && isAboutChildren(figures.key(row))) {
      withheld.add(cell, row, role);
    }
  }

  private void readPair(int row, Metric metric, Pair pair) {
    if (figures.bears(row, 'x')) {
      cells.markAbsent(pair.numerator());
      cells.markAbsent(pair.denominator());
    } else if (figures.bears(row, 'z')) {
      cells.know(pair.denominator(), 0);
      cells.know(pair.numerator(), 0);
      if (pair.ofTheSameRows()) {
        cells.know(cells.complement(CellKey.counted(figures.key(row)), pair.numerator()), 0);
      }
    } else {
      readDenominator(row, pair);
      readNumerator(row, metric, pair);
      if (isPrinted(metric, figures.key(row))) {
        cells.markPrinted(pair.numerator());
        cells.markPrinted(pair.denominator());
      }
      if (pair.ofTheSameRows()) {
        readComplement(row, pair);
      }
    }
  }

  /** Whether the department prints the same figure unsuppressed. */
  private boolean isPrinted(Metric metric, long figureKey) {
    String kind = figures.periods.name(CellKey.period(figureKey)).timeIdentifier();
    return CellKey.phase(figureKey) == 0
        && CellKey.topic(figureKey) == 0
        && metric.departmentPrints().stream().anyMatch(k -> k.covers(kind));
  }

  private void readDenominator(int row, Pair pair) {
    if (figures.denominator(row) == Figures.MISSING) {
      withhold(pair.denominator(), row, Withheld.Role.DENOMINATOR);
    } else {
      cells.know(pair.denominator(), figures.denominator(row));
    }
  }

  private void readNumerator(int row, Metric metric, Pair pair) {
    if (figures.numerator(row) != Figures.MISSING) {
      cells.know(pair.numerator(), figures.numerator(row));
      return;
    }
    withhold(pair.numerator(), row, Withheld.Role.NUMERATOR);
    tie(row, metric, pair.numerator(), pair.denominator());
  }

  /** What is in the denominator and not in the numerator is a group too. */
  private void readComplement(int row, Pair pair) {
    long key = cells.complement(CellKey.counted(figures.key(row)), pair.numerator());
    long denominator = figures.denominator(row);
    long numerator = figures.numerator(row);
    if (numerator != Figures.MISSING && denominator != Figures.MISSING) {
      cells.know(key, denominator - numerator);
      return;
    }
    boolean isNew = cells.find(key) == Cells.NONE;
    withhold(key, row, Withheld.Role.COMPLEMENT);
    if (isNew) {
      cells.relations.add(
          Relation.sum(cells.at(pair.denominator()), cells.at(pair.numerator()), cells.at(key)));
    }
  }

  /** A mean ties the sum of days to the plans that it is over. */
  private void readMean(int row, Metric metric, long sum, long rows) {
    BigDecimal value = figures.value(row);
    if (figures.bears(row, 'x')) {
      cells.markAbsent(sum);
      cells.markAbsent(rows);
    } else if (figures.bears(row, 'z')) {
      cells.know(sum, 0);
      cells.know(rows, 0);
    } else {
      withhold(rows, row, Withheld.Role.DENOMINATOR);
      tie(row, metric, sum, rows);
    }
  }

  /** A rounded quotient, where one is shown, bounds its numerator by its denominator. */
  private void tie(int row, Metric metric, long numerator, long denominator) {
    BigDecimal value = figures.value(row);
    if (value != null) {
      long steps = 2 * BigDecimal.ONE.movePointRight(value.scale()).longValueExact();
      long middle = 2 * value.unscaledValue().longValueExact();
      long above = steps * metric.unit().scale();
      long below = metric.unit().counted();
      int[] both = {cells.at(numerator), cells.at(denominator)};
      cells.relations.add(
          new Relation(
              Relation.Kind.AT_MOST_ZERO, both, new long[] {above, -(middle + 1) * below}));
      cells.relations.add(
          new Relation(
              Relation.Kind.AT_MOST_ZERO, both, new long[] {-above, (middle - 1) * below}));
    }
  }
}
