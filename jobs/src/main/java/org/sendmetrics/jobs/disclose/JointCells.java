package org.sendmetrics.jobs.disclose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.sendmetrics.jobs.disclose.cube.CubeSums;
import org.sendmetrics.jobs.disclose.cube.FamilyCube;
import org.sendmetrics.jobs.disclose.protect.Sums;

/**
 * The cells that are protected together, numbered from 0: those of one system, then what each of
 * their bases leaves out of each.
 *
 * <p><b>Law:</b> a count and what its base leaves out add up to the base, in every world.
 */
final class JointCells {
  /** A count, its base, and what the base leaves out, by number. */
  record Rest(int base, int count, int rest) {}

  private final FamilyCube cube;
  private final CubeSums sums;
  private final IntPredicate isLeftOut;
  private final int[] number;
  private final List<Integer> cells = new ArrayList<>();
  private final List<Rest> rests = new ArrayList<>();
  private final Set<Integer> measures;

  /**
   * @param system numbers of the measures that are to be protected
   * @param isLeftOut which cells are of no concern
   */
  JointCells(
      FamilyCube cube, CubeSums sums, Set<Integer> system, Bases bases, IntPredicate isLeftOut) {
    this.cube = cube;
    this.sums = sums;
    this.isLeftOut = isLeftOut;
    measures = system;
    number = new int[cube.size()];
    Arrays.fill(number, -1);
    add(system);
    for (int i = 0; i < cells.size(); i++) {
      for (int base : bases.of(cells.get(i))) {
        if (number[base] >= 0) {
          rests.add(new Rest(number[base], i, cells.size() + rests.size()));
        }
      }
    }
  }

  private void add(Set<Integer> of) {
    for (int cell = 0; cell < cube.size(); cell++) {
      if (of.contains(cube.measureOf(cell)) && !isLeftOut.test(cell)) {
        number[cell] = cells.size();
        cells.add(cell);
      }
    }
  }

  /** The cells of the cube that have a number. */
  List<Integer> cells() {
    return cells;
  }

  List<Rest> rests() {
    return rests;
  }

  /** Whether a cell of the cube has a number. */
  boolean has(int cell) {
    return number[cell] >= 0;
  }

  int number(int cell) {
    return number[cell];
  }

  /** The counts by number. */
  long[] values() {
    long[] values = new long[size()];
    for (int i = 0; i < cells.size(); i++) {
      values[i] = cube.value(cells.get(i));
    }
    rests.forEach(r -> values[r.rest()] = values[r.base()] - values[r.count()]);
    return values;
  }

  private int size() {
    return cells.size() + rests.size();
  }

  /** The sums that a world must hold. */
  Sums sums() {
    Sums.Builder builder = new Sums.Builder();
    each().forEach(sum -> builder.add(sum.get(0), sum.subList(1, sum.size())));
    rests.forEach(r -> add(r, builder));
    return builder.over(size());
  }

  private static void add(Rest rest, Sums.Builder to) {
    to.add(rest.base(), List.of(rest.count(), rest.rest()));
  }

  /** The same with what follows: where counts and bases add up alike, so does what is left out. */
  Sums told() {
    Sums.Builder builder = new Sums.Builder();
    List<List<Integer>> all = each();
    all.forEach(sum -> builder.add(sum.get(0), sum.subList(1, sum.size())));
    rests.forEach(r -> add(r, builder));
    Map<Integer, List<Rest>> byCount = new HashMap<>();
    rests.forEach(r -> byCount.computeIfAbsent(r.count(), c -> new ArrayList<>()).add(r));
    Set<List<Integer>> known = rests.isEmpty() ? Set.of() : new HashSet<>(all);
    for (List<Integer> sum : all) {
      for (Rest whole : byCount.getOrDefault(sum.get(0), List.of())) {
        List<Rest> left = alike(sum, whole, byCount);
        if (known.contains(left.stream().map(Rest::base).toList())) {
          builder.add(whole.rest(), left.stream().skip(1).map(Rest::rest).toList());
        }
      }
    }
    return builder.over(size());
  }

  /** What the bases of the same measure leave out of each cell of a sum. */
  private List<Rest> alike(List<Integer> sum, Rest whole, Map<Integer, List<Rest>> byCount) {
    List<Rest> alike = new ArrayList<>();
    int measure = cube.measureOf(cells.get(whole.base()));
    for (int count : sum) {
      byCount.getOrDefault(count, List.of()).stream()
          .filter(r -> cube.measureOf(cells.get(r.base())) == measure)
          .forEach(alike::add);
    }
    return alike;
  }

  /** Every sum of numbered cells, the whole first. */
  private List<List<Integer>> each() {
    List<List<Integer>> all = new ArrayList<>();
    sums.each(
        measures,
        (whole, parts) -> {
          List<Integer> sum = new ArrayList<>(List.of(number[whole]));
          parts.forEach(p -> sum.add(number[p]));
          if (sum.stream().allMatch(n -> n >= 0)) {
            all.add(sum);
          }
        });
    return all;
  }
}
