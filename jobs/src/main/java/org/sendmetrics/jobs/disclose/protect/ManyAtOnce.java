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

  /** How many withheld cells near each other one programme takes in. */
  private static final int NEAR = 8000;

  /** So many neighbourhoods at the same time, whatever the number of processors. */
  private static final int SIDE_BY_SIDE = 4;

  /** Of so many cells something is asked at once at first. */
  private static final int MANY = 64;

  /** Of so many at last where what is left is looked for in quicker ways first. */
  static final int NOT_SO_MANY = 32;

  /** Of so many at last elsewhere: they get in each other's way the less, the fewer they are. */
  static final int FEW = 8;

  /** Fewer are asked for when less than one of so many were proven. */
  private static final int ENOUGH = 8;

  /** A neighbourhood is left when so many askings of few in a row proved nothing. */
  private static final int PATIENCE = 2;

  private final Sums sums;
  private final Cells cells;
  private final Proofs proofs;
  private final IntFunction<int[]> near;
  private final boolean isOfShown;
  private final Random dice = new Random(SEED);

  /** By moving withheld cells only. */
  static ManyAtOnce ofWithheld(Sums sums, Cells cells, Proofs proofs) {
    return new ManyAtOnce(
        sums, cells, proofs, c -> Near.of(sums, cells, c, NEAR, Places.few(cells)), false);
  }

  /**
   * By moving shown cells too, at their cost, which are withheld then.
   *
   * @param near the cells that one programme may move, by the cell that they are near to
   */
  static ManyAtOnce ofAll(Sums sums, Cells cells, Proofs proofs, IntFunction<int[]> near) {
    return new ManyAtOnce(sums, cells, proofs, near, true);
  }

  private ManyAtOnce(
      Sums sums, Cells cells, Proofs proofs, IntFunction<int[]> near, boolean isOfShown) {
    this.sums = sums;
    this.cells = cells;
    this.proofs = proofs;
    this.near = near;
    this.isOfShown = isOfShown;
  }

  /** A neighbourhood, and those of its cells that are asked for. */
  private static final class Neighbourhood {
    private final int[] included;
    private final List<Integer> asked;
    private int atOnce = MANY;
    private int inVain;
    private GoalProgramme programme;

    Neighbourhood(int[] included, List<Integer> asked) {
      this.included = included;
      this.asked = asked;
    }

    void note(long proven, int fewest) {
      inVain = proven > 0 || atOnce > fewest ? 0 : inVain + 1;
      if (proven * ENOUGH < atOnce) {
        atOnce = Math.max(fewest, atOnce / 2);
      }
    }
  }

  /**
   * Looks for worlds, and takes up what is found.
   *
   * @param fewest of how many cells something is asked at once at last
   */
  void seek(int[] each, int fewest) {
    BitSet left = new BitSet();
    Arrays.stream(each).filter(c -> !proofs.isProven(c)).forEach(left::set);
    List<Neighbourhood> neighbourhoods = new ArrayList<>();
    for (int c : each) {
      if (left.get(c)) {
        int[] included = near.apply(c);
        neighbourhoods.add(new Neighbourhood(included, asked(included, left)));
        Arrays.stream(included).forEach(left::clear);
        left.clear(c);
      }
    }
    for (int i = 0; i < neighbourhoods.size(); i += SIDE_BY_SIDE) {
      seek(neighbourhoods.subList(i, Math.min(neighbourhoods.size(), i + SIDE_BY_SIDE)), fewest);
    }
  }

  private static List<Integer> asked(int[] included, BitSet left) {
    return new ArrayList<>(Arrays.stream(included).filter(left::get).boxed().toList());
  }

  private record Asking(Neighbourhood neighbourhood, List<GoalProgramme.Goal> goals) {}

  private void seek(List<Neighbourhood> neighbourhoods, int fewest) {
    List<GoalProgramme> programmes = SideBySide.of(neighbourhoods, this::programme);
    for (int i = 0; i < neighbourhoods.size(); i++) {
      neighbourhoods.get(i).programme = programmes.get(i);
    }
    List<Asking> askings = askings(neighbourhoods);
    while (!askings.isEmpty()) {
      List<List<World>> worlds =
          SideBySide.of(askings, a -> a.neighbourhood().programme.worlds(a.goals()));
      for (int i = 0; i < askings.size(); i++) {
        Asking asking = askings.get(i);
        worlds.get(i).forEach(this::take);
        asking
            .neighbourhood()
            .note(asking.goals().stream().filter(g -> proofs.isProven(g.cell())).count(), fewest);
      }
      askings = askings(neighbourhoods);
    }
    programmes.forEach(GoalProgramme::close);
  }

  private List<Asking> askings(List<Neighbourhood> neighbourhoods) {
    List<Asking> askings = new ArrayList<>();
    for (Neighbourhood neighbourhood : neighbourhoods) {
      neighbourhood.asked.removeIf(proofs::isProven);
      if (!neighbourhood.asked.isEmpty() && neighbourhood.inVain < PATIENCE) {
        askings.add(new Asking(neighbourhood, goals(neighbourhood)));
      }
    }
    return askings;
  }

  private GoalProgramme programme(Neighbourhood neighbourhood) {
    int[] included = neighbourhood.included;
    return new GoalProgramme(
        sums,
        cells,
        included,
        neighbourhood.asked.stream().mapToInt(c -> c).sorted().toArray(),
        Programme.costs(cells, included));
  }

  private List<GoalProgramme.Goal> goals(Neighbourhood neighbourhood) {
    Collections.shuffle(neighbourhood.asked, dice);
    return neighbourhood.asked.stream()
        .limit(neighbourhood.atOnce)
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
