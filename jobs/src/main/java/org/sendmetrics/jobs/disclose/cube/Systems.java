package org.sendmetrics.jobs.disclose.cube;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Measure;

/**
 * Which measures of a cube are protected together, and in what order: a base before what is told of
 * it.
 */
public final class Systems {
  private final Catalogue catalogue;
  private final FamilyCube cube;
  private final Map<Integer, Set<Integer>> wholes;
  private final Set<Integer> ordered = new LinkedHashSet<>();

  /**
   * @param wholes by number of a measure, those that it counts some of
   */
  public Systems(Catalogue catalogue, FamilyCube cube, Map<Integer, Set<Integer>> wholes) {
    this.catalogue = catalogue;
    this.cube = cube;
    this.wholes = wholes;
    Map<Integer, Set<Integer>> basesOf = basesOf();
    for (int measure = 0; measure < cube.measures().size(); measure++) {
      place(measure, basesOf, ordered);
    }
  }

  private Map<Integer, Set<Integer>> basesOf() {
    Map<Integer, Set<Integer>> basesOf = new TreeMap<>();
    wholes.forEach((measure, of) -> basesOf.put(measure, new TreeSet<>(of)));
    FamilyFigures figures = cube.figures();
    for (int row = 0; row < figures.size(); row++) {
      int numerator = cube.cellOf(row, 0);
      int base = cube.cellOf(row, 1);
      if (numerator >= 0 && base >= 0) {
        basesOf
            .computeIfAbsent(cube.measureOf(numerator), m -> new TreeSet<>())
            .add(cube.measureOf(base));
      }
    }
    return basesOf;
  }

  /** Those that add up to each other. */
  public List<Set<Integer>> thatAddUp() {
    return inSets(this::addUp);
  }

  /** Those that add up to each other or of which one counts some of what another does. */
  public List<Set<Integer>> ofKin() {
    return inSets((a, b) -> addUp(a, b) || isAmong(a, b) || isAmong(b, a));
  }

  private List<Set<Integer>> inSets(BiPredicate<Integer, Integer> hangTogether) {
    List<Set<Integer>> sets = new ArrayList<>();
    Set<Integer> placed = new TreeSet<>();
    for (int measure : ordered) {
      if (!placed.contains(measure)) {
        Set<Integer> set = around(measure, hangTogether);
        sets.add(set);
        placed.addAll(set);
      }
    }
    return sets;
  }

  private Set<Integer> around(int measure, BiPredicate<Integer, Integer> hangTogether) {
    Set<Integer> set = new TreeSet<>(Set.of(measure));
    for (boolean grows = true; grows; ) {
      Set<Integer> more = new TreeSet<>();
      ordered.stream()
          .filter(other -> set.stream().anyMatch(one -> hangTogether.test(one, other)))
          .forEach(more::add);
      grows = set.addAll(more);
    }
    return set;
  }

  private boolean isAmong(int one, int other) {
    return wholes.getOrDefault(one, Set.of()).contains(other);
  }

  private static void place(int measure, Map<Integer, Set<Integer>> basesOf, Set<Integer> ordered) {
    if (!ordered.contains(measure)) {
      basesOf.getOrDefault(measure, Set.of()).stream()
          .filter(base -> base != measure)
          .forEach(base -> place(base, basesOf, ordered));
      ordered.add(measure);
    }
  }

  private boolean addUp(int a, int b) {
    Measure one = cube.measures().get(a);
    Measure other = cube.measures().get(b);
    return one.facts().equals(other.facts())
        && one.where().equals(other.where())
        && one.aggregate() instanceof Measure.Sum sum
        && other.aggregate() instanceof Measure.Sum sumOfOther
        && hangTogether(
            catalogue.facts().get(one.facts()).sums(), sum.column(), sumOfOther.column());
  }

  private static boolean hangTogether(Map<String, List<String>> sums, String one, String other) {
    return sums.entrySet().stream()
        .anyMatch(
            s ->
                (s.getKey().equals(one) || s.getValue().contains(one))
                    && (s.getKey().equals(other) || s.getValue().contains(other)));
  }
}
