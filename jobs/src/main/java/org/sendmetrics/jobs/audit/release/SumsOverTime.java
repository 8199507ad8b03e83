package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.PeriodNesting;
import org.sendmetrics.schemas.PeriodNesting.Named;

/** The sums that {@code schemas} declares between a year and its parts. */
final class SumsOverTime {
  private final Catalogue catalogue;
  private final Figures figures;
  private final Areas areas;
  private final Cells cells;
  private final Sums sums;
  private final Map<Integer, BitSet> periods;
  private final Map<Long, List<List<Integer>>> partsOfPeriods = new HashMap<>();

  /**
   * @param periods numbers of the periods in which there are cells, by number of what is counted
   */
  SumsOverTime(
      Catalogue catalogue,
      Figures figures,
      Areas areas,
      Cells cells,
      Sums sums,
      Map<Integer, BitSet> periods) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.areas = areas;
    this.cells = cells;
    this.sums = sums;
    this.periods = periods;
  }

  /** Adds the ways in which a cell's period is made up of shorter ones. */
  void add(int whole) {
    long key = cells.key(whole);
    Measure measure = cells.measure(key);
    Facts.OverTime overTime = overTime(key);
    boolean adds =
        overTime == Facts.OverTime.ROWS
            || (overTime == Facts.OverTime.SUMS && measure.aggregate() instanceof Measure.Sum);
    if (!adds) {
      return;
    }
    long inPeriod = CellKey.of(CellKey.counted(key), CellKey.period(key), 0, 0, 0, 0);
    partsOfPeriods
        .computeIfAbsent(inPeriod, k -> partsOfPeriod(key))
        .forEach(parts -> add(whole, key, parts));
  }

  /** The periods that make up a cell's period, those of each kind apart. */
  private List<List<Integer>> partsOfPeriod(long key) {
    Named year = figures.periods.name(CellKey.period(key));
    Map<PeriodKind, List<Integer>> byKind = new EnumMap<>(PeriodKind.class);
    for (int period : periods.get(CellKey.counted(key)).stream().toArray()) {
      Named part = figures.periods.name(period);
      if (PeriodNesting.wholes(part).contains(year)) {
        byKind.computeIfAbsent(part.kind().orElseThrow(), k -> new ArrayList<>()).add(period);
      }
    }
    return List.copyOf(byKind.values());
  }

  private void add(int whole, long key, List<Integer> parts) {
    boolean isAuthority = areas.area(CellKey.place(key)).isAuthority();
    List<Integer> found = new ArrayList<>();
    for (int period : parts) {
      int cell = cells.find(CellKey.withPeriod(key, period));
      if (cell != Cells.NONE) {
        found.add(cell);
      } else if (!isAuthority) {
        return;
      }
    }
    if (found.isEmpty()) {
      return;
    }
    if (DeclaredSums.adds(cells.measure(key))) {
      boolean isAnew = overTime(key) == Facts.OverTime.SUMS;
      sums.exactly(isAnew ? Sums.Axis.PERIOD_ANEW : Sums.Axis.PERIOD, whole, found);
    } else {
      if (DeclaredSums.isSeenInAPart(cells.measure(key))) {
        sums.atMost(Sums.Axis.PERIOD, whole, found);
      }
      found.forEach(part -> sums.within(Sums.Axis.PERIOD, whole, List.of(part)));
    }
  }

  private Facts.OverTime overTime(long key) {
    Measure measure = cells.measure(key);
    return catalogue.facts().get(measure.facts()).overTime();
  }
}
