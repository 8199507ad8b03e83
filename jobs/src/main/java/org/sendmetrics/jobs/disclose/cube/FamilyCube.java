package org.sendmetrics.jobs.disclose.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Formula;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.PeriodNesting;
import org.sendmetrics.schemas.PeriodNesting.Named;

/**
 * The counts behind the figures of a family: a cell for each count of each place, period and slice,
 * whichever figures it stands in, as numerator of one and denominator of another.
 *
 * <p>Shape: cells numbered from 0. The denominators of figures of terms and months whose facts are
 * told by the year alone are the year's.
 */
public final class FamilyCube {
  public static final int NONE = -1;

  private final Catalogue catalogue;
  private final FamilyFigures figures;
  private final Words<Measure> measures = new Words<>();
  private final List<int[]> grids = new ArrayList<>();
  private final int[][] cellOf;
  private final int places;
  private final int slices;
  private final int periods;
  private long[] value = new long[1024];
  private int[] at = new int[1024];
  private int[] measureOf = new int[1024];
  private int cells;
  private final Map<Metric, int[]> measuresOf = new HashMap<>();

  public FamilyCube(Catalogue catalogue, FamilyFigures figures) {
    this.catalogue = catalogue;
    this.figures = figures;
    nameWholes();
    periods = figures.periods().size();
    places = figures.places().size();
    slices = figures.slices().size();
    cellOf = new int[2][figures.size()];
    for (int row = 0; row < figures.size(); row++) {
      Metric metric = catalogue.metric(figures.metric(row));
      cellOf[0][row] = NONE;
      cellOf[1][row] = NONE;
      if (addsUp(metric) && (figures.isCounted(row) || figures.isNotApplicable(row))) {
        place(row, metric);
      }
    }
  }

  /** Numbers what the figures are parts of, so that every cell has a place. */
  private void nameWholes() {
    List.copyOf(figures.slices().things()).forEach(s -> figures.slices().number(s.overItems()));
    List.copyOf(figures.periods().things())
        .forEach(p -> PeriodNesting.wholes(p).forEach(figures.periods()::number));
  }

  /** Whether a metric's counts are cells: not where only a quotient or a middle is told. */
  private static boolean addsUp(Metric metric) {
    return metric.formula() instanceof Formula.Amount
        || metric.formula() instanceof Formula.Rate
        || metric.formula() instanceof Formula.Share;
  }

  private void place(int row, Metric metric) {
    int[] of =
        measuresOf.computeIfAbsent(
            metric,
            m -> m.formula().counts().stream().limit(2).mapToInt(measures::number).toArray());
    Slice slice = figures.slice(row);
    cellOf[0][row] = cell(of[0], row, figures.sliceNumber(row), 0);
    if (of.length > 1) {
      int whole =
          metric.formula() instanceof Formula.Share
              ? figures.slices().number(slice.overItems())
              : figures.sliceNumber(row);
      cellOf[1][row] = cell(of[1], row, whole, 1);
    }
  }

  private int cell(int measure, int row, int slice, int count) {
    int[] grid = grid(measure);
    int place = index(period(measure, row), figures.placeNumber(row), slice);
    if (grid[place] == 0) {
      if (cells == value.length) {
        value = Arrays.copyOf(value, cells * 2);
        at = Arrays.copyOf(at, cells * 2);
        measureOf = Arrays.copyOf(measureOf, cells * 2);
      }
      value[cells] = figures.isCounted(row) ? figures.number(row, count) : 0;
      at[cells] = place;
      measureOf[cells] = measure;
      grid[place] = ++cells;
    }
    return grid[place] - 1;
  }

  private int[] grid(int measure) {
    while (grids.size() <= measure) {
      grids.add(null);
    }
    if (grids.get(measure) == null) {
      grids.set(measure, new int[periods * places * slices]);
    }
    return grids.get(measure);
  }

  private int index(int period, int place, int slice) {
    return (period * places + place) * slices + slice;
  }

  /** The period in which the measure's facts have the count of a row. */
  private int period(int measure, int row) {
    Named period = figures.period(row);
    Facts facts = catalogue.facts().get(measures.thing(measure).facts());
    PeriodKind kind = period.kind().orElseThrow();
    if (facts.periods().contains(kind)) {
      return figures.periodNumber(row);
    }
    return PeriodNesting.wholes(period).stream()
        .filter(w -> facts.periods().contains(w.kind().orElseThrow()))
        .findFirst()
        .map(figures.periods()::number)
        .orElse(figures.periodNumber(row));
  }

  public int size() {
    return cells;
  }

  public long value(int cell) {
    return value[cell];
  }

  public int measureOf(int cell) {
    return measureOf[cell];
  }

  /** The measures, by number. */
  public List<Measure> measures() {
    return measures.things();
  }

  /** A row's cell for its first or second count; {@link #NONE} where it has none. */
  public int cellOf(int row, int count) {
    return cellOf[count][row];
  }

  /** By cell, the rows of the figures that it stands in. */
  public int[][] rows() {
    int[] degree = new int[cells];
    for (int row = 0; row < figures.size(); row++) {
      for (int count = 0; count < 2; count++) {
        if (cellOf[count][row] >= 0) {
          degree[cellOf[count][row]]++;
        }
      }
    }
    int[][] rows = new int[cells][];
    Arrays.setAll(rows, c -> new int[degree[c]]);
    for (int row = 0; row < figures.size(); row++) {
      for (int count = 0; count < 2; count++) {
        int cell = cellOf[count][row];
        if (cell >= 0) {
          rows[cell][--degree[cell]] = row;
        }
      }
    }
    return rows;
  }

  public FamilyFigures figures() {
    return figures;
  }

  int find(int measure, int period, int place, int slice) {
    int[] grid = measure < grids.size() ? grids.get(measure) : null;
    return grid == null || period < 0 || place < 0 || slice < 0
        ? NONE
        : grid[index(period, place, slice)] - 1;
  }

  /** The cell of another slice of the same count, period and place. */
  public int inSlice(int cell, Slice slice) {
    return find(measureOf[cell], periodAt(cell), placeAt(cell), figures.slices().find(slice));
  }

  /** The cell of a measure in the period and place of a row and in a slice. */
  public int cell(int measure, int row, Slice slice) {
    return find(
        measure, period(measure, row), figures.placeNumber(row), figures.slices().find(slice));
  }

  /** The cell of another measure in the same period, place and slice. */
  public int inMeasure(int cell, Measure measure) {
    int other = measures.find(measure);
    return other < 0 ? NONE : find(other, periodAt(cell), placeAt(cell), sliceAt(cell));
  }

  int sliceAt(int cell) {
    return at[cell] % slices;
  }

  /** The number of the cell's place. */
  public int placeAt(int cell) {
    return at[cell] / slices % places;
  }

  int periodAt(int cell) {
    return at[cell] / slices / places;
  }

  public Slice slice(int cell) {
    return figures.slices().thing(sliceAt(cell));
  }

  public org.sendmetrics.schemas.Figure.Place place(int cell) {
    return figures.places().thing(placeAt(cell));
  }

  public Named period(int cell) {
    return figures.periods().thing(periodAt(cell));
  }
}
