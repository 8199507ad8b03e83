package org.sendmetrics.jobs.disclose.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which world proves of each withheld cell that it could be as much more as it must be, and which
 * that it could be as much less.
 *
 * <p>A world proves as much of every cell that it moves, and mostly its opposite is one too.
 */
final class Proofs {
  /** How hard a proof is looked for. */
  enum Effort {
    /** Step by step only. */
    QUICK(),
    /** Step by step, then by programmes of ever more cells near it. */
    THOROUGH(40, 2500);

    private final int[] near;

    Effort(int... near) {
      this.near = near;
    }
  }

  /** How often a world is looked for step by step. */
  private static final int ATTEMPTS = 10;

  /** So many cells are asked for whole numbers where the linear programme has fractions. */
  static final int FEW = 150;

  private final Sums sums;
  private final Cells cells;
  private final Walk walk;
  private final World[] rises;
  private final World[] falls;
  private final List<List<World>> moving = new ArrayList<>();
  private List<Change> journal;

  private record Change(World[] of, int cell, World before) {
    void undo() {
      of[cell] = before;
    }
  }

  Proofs(Sums sums, Cells cells) {
    this.sums = sums;
    this.cells = cells;
    walk = new Walk(sums, cells);
    rises = new World[cells.size()];
    falls = new World[cells.size()];
    for (int c = 0; c < cells.size(); c++) {
      moving.add(null);
    }
  }

  boolean isProven(int cell) {
    return !lacksRise(cell) && !lacksFall(cell);
  }

  private boolean lacksRise(int cell) {
    return cells.needUp(cell) > 0 && rises[cell] == null;
  }

  private boolean lacksFall(int cell) {
    return cells.needDown(cell) > 0 && falls[cell] == null;
  }

  /** The cells among some that no world of withheld cells proves, all of it looked at again. */
  BitSet missing(BitSet of) {
    BitSet missing = new BitSet();
    of.stream()
        .filter(c -> !isProven(c) || !isOfWithheld(rises[c]) || !isOfWithheld(falls[c]))
        .forEach(missing::set);
    return missing;
  }

  private boolean isOfWithheld(World world) {
    return world == null || Arrays.stream(world.cells).allMatch(c -> cells.withheld[c]);
  }

  /**
   * Looks for the proofs of some cells by moving withheld ones.
   *
   * @return the cells for which none was found
   */
  BitSet seek(BitSet wanted, Effort effort) {
    int[] each = byNeed(wanted);
    for (int c : each) {
      seek(c, Effort.QUICK);
    }
    if (effort == Effort.THOROUGH) {
      ManyAtOnce.ofWithheld(sums, cells, this).seek(each, ManyAtOnce.FEW);
    }
    SideBySide.each(each, this::lacksRise, c -> near(c, cells.needUp(c), effort), this::take);
    SideBySide.each(
        each,
        c -> lacksFall(c) && !lacksRise(c),
        c -> near(c, -cells.needDown(c), effort),
        this::take);
    wanted = (BitSet) wanted.clone();
    Arrays.stream(each).filter(this::isProven).forEach(wanted::clear);
    return wanted;
  }

  /** Cells by what they need, the most first: what proves these proves others with them. */
  int[] byNeed(BitSet of) {
    return of.stream()
        .boxed()
        .sorted(Comparator.comparingLong((Integer c) -> -need(c)).thenComparing(c -> c))
        .mapToInt(c -> c)
        .toArray();
  }

  private long need(int cell) {
    return Math.max(cells.needUp(cell), cells.needDown(cell));
  }

  /** Looks for the proof of a cell; whether it then has one. */
  boolean seek(int cell, Effort effort) {
    if (lacksRise(cell)) {
      take(world(cell, cells.needUp(cell), effort));
    }
    if (lacksFall(cell) && !lacksRise(cell)) {
      take(world(cell, -cells.needDown(cell), effort));
    }
    return isProven(cell);
  }

  private World world(int cell, long amount, Effort effort) {
    World world = walk.among(cell, amount, ATTEMPTS);
    return world == null ? near(cell, amount, effort) : world;
  }

  /** The world that programmes find near a cell; null where they find none. */
  private World near(int cell, long amount, Effort effort) {
    World world = null;
    for (int i = 0; i < effort.near.length && world == null; i++) {
      int[] near = Near.of(sums, cells, cell, effort.near[i], Places.all(cells));
      world = Programme.world(sums, cells, near, cell, amount, Programme.costs(cells, near), FEW);
      if (near.length < effort.near[i]) {
        break;
      }
    }
    return world;
  }

  /** Keeps a world, and its opposite, where they prove something new. */
  void take(World world) {
    if (world != null) {
      keep(world);
      World opposite = world.opposite(cells);
      if (opposite != null) {
        keep(opposite);
      }
    }
  }

  private void keep(World world) {
    boolean isNew = false;
    for (int i = 0; i < world.cells.length; i++) {
      int c = world.cells[i];
      if (lacksRise(c) && world.change[i] >= cells.needUp(c)) {
        set(rises, c, world);
        isNew = true;
      }
      if (lacksFall(c) && -world.change[i] >= cells.needDown(c)) {
        set(falls, c, world);
        isNew = true;
      }
    }
    if (isNew) {
      for (int c : world.cells) {
        if (moving.get(c) == null) {
          moving.set(c, new ArrayList<>(2));
        }
        moving.get(c).add(world);
      }
    }
  }

  private void set(World[] of, int cell, World world) {
    if (journal != null) {
      journal.add(new Change(of, cell, of[cell]));
    }
    of[cell] = world;
  }

  /** From here on every change can be undone. */
  void begin() {
    journal = new ArrayList<>();
  }

  /** Undoes what was taken and dropped since the beginning. */
  void undo() {
    for (int i = journal.size() - 1; i >= 0; i--) {
      journal.get(i).undo();
    }
    journal = null;
  }

  /** Drops every world that moves a cell, and returns the cells that they were proofs of. */
  List<Integer> drop(int cell) {
    List<Integer> lost = new ArrayList<>();
    if (moving.get(cell) != null) {
      for (World world : moving.get(cell)) {
        for (int c : world.cells) {
          boolean isLost = false;
          if (rises[c] == world) {
            set(rises, c, null);
            isLost = true;
          }
          if (falls[c] == world) {
            set(falls, c, null);
            isLost = true;
          }
          if (isLost && c != cell) {
            lost.add(c);
          }
        }
      }
    }
    return lost;
  }

  /** Withholds one more cell. */
  void withhold(int cell) {
    cells.withhold(cell);
    walk.isWithheld(cell);
  }

  /** By how much a cell without proof must move next; less than 0 to fall. */
  long lacking(int cell) {
    return lacksRise(cell) ? cells.needUp(cell) : -cells.needDown(cell);
  }

  /** The same; by how much it must fall, where it lacks both and that is asked for. */
  long lacking(int cell, boolean isToFall) {
    return isToFall && lacksFall(cell) ? -cells.needDown(cell) : lacking(cell);
  }

  /** Looks for a world that proves a cell and may move shown cells too, as cheaply as can be. */
  World beyond(int cell, int attempts) {
    return walk.beyond(cell, lacking(cell), attempts);
  }
}
