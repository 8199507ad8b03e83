package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Looks for the worlds of many cells without proof by one programme for all that are near each
 * other: far less work than one for each. What it does not find may still be.
 *
 * <p>A neighbourhood is that of the first cell without proof. The cells in it are asked for
 * together, again and again while that proves any: each to rise or to fall, and some more urgently
 * than others, by chance from a fixed seed, for they get in each other's way.
 */
final class ManyAtOnce {
  private static final long SEED = 20;

  /** So many neighbourhoods at the same time, whatever the number of processors. */
  private static final int SIDE_BY_SIDE = 4;

  /** Of so many cells something is asked at once at first. */
  private static final int MANY = 64;

  /** Of so many at last: they get in each other's way the less, the fewer they are. */
  private static final int FEW = 4;

  /** Fewer are asked for when less than one of so many were proven. */
  private static final int ENOUGH = 8;

  /** A neighbourhood is left when so many askings of few in a row proved nothing. */
  private static final int PATIENCE = 6;

  private final Sums sums;
  private final Cells cells;
  private final Proofs proofs;
  private final IntFunction<int[]> near;
  private final boolean isOfShown;
  private final Random dice = new Random(SEED);

  /**
   * @param near the cells that one programme may move, by the cell that they are near to
   * @param isOfShown whether shown cells may move too, at their cost, and are withheld then
   */
  ManyAtOnce(Sums sums, Cells cells, Proofs proofs, IntFunction<int[]> near, boolean isOfShown) {
    this.sums = sums;
    this.cells = cells;
    this.proofs = proofs;
    this.near = near;
    this.isOfShown = isOfShown;
  }

  /** A neighbourhood, and those of its cells that are asked for. */
  private static final class Place {
    private final int[] included;
    private final List<Integer> asked;
    private int atOnce = MANY;
    private int inVain;
    private GoalProgramme programme;

    Place(int[] included, List<Integer> asked) {
      this.included = included;
      this.asked = asked;
    }

    void note(long proven) {
      inVain = proven > 0 || atOnce > FEW ? 0 : inVain + 1;
      if (proven * ENOUGH < atOnce) {
        atOnce = Math.max(FEW, atOnce / 2);
      }
    }
  }

  /** Looks for worlds, and takes up what is found. */
  void seek(int[] each) {
    BitSet left = new BitSet();
    Arrays.stream(each).filter(c -> !proofs.isProven(c)).forEach(left::set);
    List<Place> places = new ArrayList<>();
    for (int c : each) {
      if (left.get(c)) {
        int[] included = near.apply(c);
        places.add(new Place(included, asked(included, left)));
        Arrays.stream(included).forEach(left::clear);
        left.clear(c);
      }
    }
    for (int i = 0; i < places.size(); i += SIDE_BY_SIDE) {
      seek(places.subList(i, Math.min(places.size(), i + SIDE_BY_SIDE)));
    }
  }

  private static List<Integer> asked(int[] included, BitSet left) {
    return new ArrayList<>(Arrays.stream(included).filter(left::get).boxed().toList());
  }

  private record Asking(Place place, List<GoalProgramme.Goal> goals) {}

  private void seek(List<Place> places) {
    List<GoalProgramme> programmes = SideBySide.of(places, this::programme);
    for (int i = 0; i < places.size(); i++) {
      places.get(i).programme = programmes.get(i);
    }
    List<Asking> askings = askings(places);
    while (!askings.isEmpty()) {
      List<List<World>> worlds = SideBySide.of(askings, a -> a.place().programme.worlds(a.goals()));
      for (int i = 0; i < askings.size(); i++) {
        Asking asking = askings.get(i);
        worlds.get(i).forEach(this::take);
        asking.place().note(asking.goals().stream().filter(g -> proofs.isProven(g.cell())).count());
      }
      askings = askings(places);
    }
    programmes.forEach(GoalProgramme::close);
  }

  private List<Asking> askings(List<Place> places) {
    List<Asking> askings = new ArrayList<>();
    for (Place place : places) {
      place.asked.removeIf(proofs::isProven);
      if (!place.asked.isEmpty() && place.inVain < PATIENCE) {
        askings.add(new Asking(place, goals(place)));
      }
    }
    return askings;
  }

  private GoalProgramme programme(Place place) {
    int[] included = place.included;
    double[] costs = new double[included.length];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = cells.withheld[included[i]] ? 0 : cells.cost[included[i]];
    }
    return new GoalProgramme(
        sums,
        cells,
        included,
        place.asked.stream().mapToInt(c -> c).sorted().toArray(),
        Programme.sparing(costs));
  }

  private List<GoalProgramme.Goal> goals(Place place) {
    Collections.shuffle(place.asked, dice);
    return place.asked.stream()
        .limit(place.atOnce)
        .map(
            c ->
                new GoalProgramme.Goal(c, proofs.lacking(c, dice.nextBoolean()), dice.nextDouble()))
        .toList();
  }

  private void take(World world) {
    if (isOfShown) {
      Arrays.stream(world.cells).forEach(proofs::withhold);
    }
    proofs.take(world);
  }
}
