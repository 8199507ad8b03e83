package org.sendmetrics.jobs.disclose.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Measure;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.PeriodNesting;

/**
 * Which cells of a cube add up to which: authorities to regions and England, items to their group
 * and to the whole, phases to the whole, terms, quarters and months to years, and a count to the
 * counts that it is the sum of.
 *
 * <p>A sum that holds but for a child counted twice (different children of two items) is taken to
 * hold: it tells nearly as much.
 */
public final class CubeSums {
  private final Catalogue catalogue;
  private final FamilyCube cube;
  private final FamilyFigures figures;
  private final Map<Integer, List<Integer>> partsOfPlace = new TreeMap<>();
  private final SliceSums slices;
  private final Map<String, List<List<Integer>>> sliceSums = new HashMap<>();
  private final List<List<Integer>> periodSums = new ArrayList<>();

  public CubeSums(Catalogue catalogue, FamilyCube cube) {
    this.catalogue = catalogue;
    this.cube = cube;
    figures = cube.figures();
    slices = new SliceSums(catalogue, figures.slices());
    nestPlaces();
    nestPeriods();
  }

  /**
   * Every sum over the cells of some measures.
   *
   * @param taker takes the whole and its parts, all of them cells of the cube
   */
  public void each(Set<Integer> measures, BiConsumer<Integer, List<Integer>> taker) {
    for (int cell = 0; cell < cube.size(); cell++) {
      if (measures.contains(cube.measureOf(cell))) {
        overPlaces(cell, taker);
        overPeriods(cell, taker);
        overMeasures(cell, taker);
      }
    }
    for (int measure : measures) {
      overSlices(measure, taker);
    }
  }

  private void nestPlaces() {
    int england = figures.places().find(Figure.Place.ENGLAND);
    Map<String, Integer> regions = new HashMap<>();
    for (Figure.Place place : figures.places().things()) {
      if (place.level() == Figure.Level.REGIONAL) {
        regions.put(place.regionCode(), figures.places().find(place));
      }
    }
    for (Figure.Place place : figures.places().things()) {
      int number = figures.places().find(place);
      if (place.level() == Figure.Level.REGIONAL) {
        partsOfPlace.computeIfAbsent(england, p -> new ArrayList<>()).add(number);
      } else if (regions.containsKey(place.regionCode())) {
        partsOfPlace
            .computeIfAbsent(regions.get(place.regionCode()), p -> new ArrayList<>())
            .add(number);
      }
    }
  }

  private void nestPeriods() {
    Map<PeriodNesting.Named, Map<PeriodKind, List<Integer>>> parts = new LinkedHashMap<>();
    for (PeriodNesting.Named period : figures.periods().things()) {
      for (PeriodNesting.Named whole : PeriodNesting.wholes(period)) {
        parts
            .computeIfAbsent(whole, w -> new TreeMap<>())
            .computeIfAbsent(period.kind().orElseThrow(), k -> new ArrayList<>())
            .add(figures.periods().find(period));
      }
    }
    parts.forEach(
        (whole, kinds) ->
            kinds.forEach(
                (kind, of) -> {
                  List<Integer> sum = new ArrayList<>(List.of(figures.periods().find(whole)));
                  sum.addAll(of);
                  periodSums.add(sum);
                }));
  }

  private void overPlaces(int cell, BiConsumer<Integer, List<Integer>> taker) {
    List<Integer> parts = partsOfPlace.getOrDefault(cube.placeAt(cell), List.of());
    take(
        cell,
        parts,
        p -> cube.find(cube.measureOf(cell), cube.periodAt(cell), p, cube.sliceAt(cell)),
        taker);
  }

  private void overPeriods(int cell, BiConsumer<Integer, List<Integer>> taker) {
    if (!addsOverTime(cube.measures().get(cube.measureOf(cell)))) {
      return;
    }
    for (List<Integer> sum : periodSums) {
      if (sum.get(0) == cube.periodAt(cell)) {
        take(
            cell,
            sum.subList(1, sum.size()),
            p -> cube.find(cube.measureOf(cell), p, cube.placeAt(cell), cube.sliceAt(cell)),
            taker);
      }
    }
  }

  private boolean addsOverTime(Measure measure) {
    Facts facts = catalogue.facts().get(measure.facts());
    boolean isSum = measure.aggregate() instanceof Measure.Sum;
    return switch (facts.overTime()) {
      case ROWS -> isSum || measure.aggregate() instanceof Measure.Count;
      case SUMS -> isSum;
      case NOTHING -> false;
    };
  }

  /** A sum of a column that is itself the sum of others. */
  private void overMeasures(int cell, BiConsumer<Integer, List<Integer>> taker) {
    Measure measure = cube.measures().get(cube.measureOf(cell));
    if (measure.aggregate() instanceof Measure.Sum sum) {
      List<String> parts =
          catalogue.facts().get(measure.facts()).sums().getOrDefault(sum.column(), List.of());
      List<Integer> cells =
          parts.stream()
              .map(c -> new Measure(measure.facts(), new Measure.Sum(c), measure.where()))
              .map(m -> cube.inMeasure(cell, m))
              .filter(c -> c >= 0)
              .toList();
      if (!cells.isEmpty() && cells.size() == parts.size()) {
        taker.accept(cell, cells);
      }
    }
  }

  private void overSlices(int measure, BiConsumer<Integer, List<Integer>> taker) {
    String facts = cube.measures().get(measure).facts();
    List<List<Integer>> sums = sliceSums.computeIfAbsent(facts, slices::of);
    for (int period = 0; period < figures.periods().size(); period++) {
      for (int place = 0; place < figures.places().size(); place++) {
        for (List<Integer> sum : sums) {
          int whole = cube.find(measure, period, place, sum.get(0));
          if (whole >= 0) {
            int at = period;
            int in = place;
            take(whole, sum.subList(1, sum.size()), s -> cube.find(measure, at, in, s), taker);
          }
        }
      }
    }
  }

  private static void take(
      int whole,
      List<Integer> parts,
      IntUnaryOperator find,
      BiConsumer<Integer, List<Integer>> taker) {
    List<Integer> cells = new ArrayList<>(parts.size());
    for (int part : parts) {
      int cell = find.applyAsInt(part);
      if (cell >= 0) {
        cells.add(cell);
      }
    }
    if (!cells.isEmpty()) {
      taker.accept(whole, cells);
    }
  }
}
