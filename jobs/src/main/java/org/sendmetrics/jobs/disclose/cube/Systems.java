package org.sendmetrics.jobs.disclose.cube;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Measure;

/**
 * The measures of a cube in the order in which they are protected: those that are sums of each
 * other together, and a base before what is told of it.
 */
public final class Systems {
  private Systems() {}

  /** Sets of measures that must be protected together, bases first. */
  public static List<Set<Integer>> of(
      Catalogue catalogue, FamilyCube cube, Map<Integer, Set<Integer>> wholes) {
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
    Set<Integer> ordered = new LinkedHashSet<>();
    for (int measure = 0; measure < cube.measures().size(); measure++) {
      place(measure, basesOf, ordered);
    }
    List<Set<Integer>> systems = new ArrayList<>();
    Set<Integer> placed = new TreeSet<>();
    for (int measure : ordered) {
      Set<Integer> system = together(catalogue, cube, measure);
      if (!placed.contains(measure)) {
        systems.add(system);
        placed.addAll(system);
      }
    }
    return systems;
  }

  private static void place(int measure, Map<Integer, Set<Integer>> basesOf, Set<Integer> ordered) {
    if (!ordered.contains(measure)) {
      basesOf.getOrDefault(measure, Set.of()).stream()
          .filter(base -> base != measure)
          .forEach(base -> place(base, basesOf, ordered));
      ordered.add(measure);
    }
  }

  private static Set<Integer> together(Catalogue catalogue, FamilyCube cube, int measure) {
    Set<Integer> together = new TreeSet<>(Set.of(measure));
    Measure one = cube.measures().get(measure);
    for (int other = 0; other < cube.measures().size(); other++) {
      Measure two = cube.measures().get(other);
      if (one.facts().equals(two.facts())
          && one.where().equals(two.where())
          && one.aggregate() instanceof Measure.Sum a
          && two.aggregate() instanceof Measure.Sum b
          && hangTogether(catalogue.facts().get(one.facts()).sums(), a.column(), b.column())) {
        together.add(other);
      }
    }
    return together;
  }

  private static boolean hangTogether(Map<String, List<String>> sums, String one, String other) {
    return sums.entrySet().stream()
        .anyMatch(
            s ->
                (s.getKey().equals(one) || s.getValue().contains(one))
                    && (s.getKey().equals(other) || s.getValue().contains(other)));
  }
}
