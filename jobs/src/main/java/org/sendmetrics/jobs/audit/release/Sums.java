package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.solve.Relation;

/**
 * Sums held against what is fully shown before they are believed.
 *
 * <p>Shape: sums are gathered by kind: what is counted, along which axis, split by what. A kind
 * over time is believed where every sum that is fully shown holds; any other kind too while hardly
 * one in a hundred fails, and those that fail are told.
 */
final class Sums {
  /** Along what parts make a whole. */
  enum Axis {
    PLACE,
    PHASE,
    ITEM,
    /** A coarser item and the finer ones that it adds up. */
    GROUP,
    /** Each row lies in a period and in the wholes that it lies in. */
    PERIOD,
    /** Rows are made anew for each period, and may be of another item in each. */
    PERIOD_ANEW;

    private boolean isOverTime() {
      return this == PERIOD || this == PERIOD_ANEW;
    }
  }

  private static final int HARDLY_ONE_IN = 100;

  private record Kind(Axis axis, Object counted, int topic, boolean splitByPhase) {
    private boolean mayChange() {
      return axis == Axis.PERIOD_ANEW && (topic != 0 || splitByPhase);
    }
  }

  private static final class Gathered {
    private int holding;
    private int failing;
    private final List<Relation> open = new ArrayList<>();
  }

  private final Cells cells;
  private final Map<Kind, Gathered> byKind = new HashMap<>();
  private final List<Long> failing = new ArrayList<>();

  Sums(Cells cells) {
    this.cells = cells;
  }

  /** A whole is the sum of its parts. */
  void exactly(Axis axis, int whole, List<Integer> parts) {
    take(axis, whole, Relation.sum(whole, array(parts)));
  }

  /** A whole is at most the sum of its parts. */
  void atMost(Axis axis, int whole, List<Integer> parts) {
    take(axis, whole, Relation.atMostSum(whole, array(parts)));
  }

  /** Parts are together at most the whole. */
  void within(Axis axis, int whole, List<Integer> parts) {
    take(axis, whole, Relation.partsWithin(whole, array(parts)));
  }

  private static int[] array(List<Integer> parts) {
    return parts.stream().mapToInt(p -> p).toArray();
  }

  private void take(Axis axis, int whole, Relation relation) {
    long key = cells.key(whole);
    boolean isOverTime = axis.isOverTime();
    Kind kind =
        new Kind(
            axis,
            counted(axis, key),
            axis == Axis.ITEM || axis == Axis.GROUP || isOverTime
                ? CellKey.topic(cells.key(relation.cells()[1]))
                : 0,
            isOverTime && CellKey.phase(key) != 0);
    Gathered gathered = byKind.computeIfAbsent(kind, k -> new Gathered());
    long sum = 0;
    for (int k = 0; k < relation.cells().length; k++) {
      int cell = relation.cells()[k];
      if (!cells.relations.isKnown(cell)) {
        gathered.open.add(relation);
        return;
      }
      sum += relation.by()[k] * cells.relations.low(cell);
    }
    if (sum > 0 || (sum < 0 && relation.kind() == Relation.Kind.ZERO)) {
      gathered.failing++;
      if (!isOverTime) {
        failing.add(key);
      }
    } else {
      gathered.holding++;
    }
  }

  /**
   * Over time what is a row's item in each period is a matter of the facts, whatever is counted.
   */
  private Object counted(Axis axis, long key) {
    int counted = CellKey.counted(key);
    return axis.isOverTime() ? cells.measure(key).facts() : (Object) counted;
  }

  /** Adds to the system the sums that are believed. */
  void believe() {
    byKind.forEach(
        (kind, gathered) -> {
          boolean isBelieved =
              kind.axis().isOverTime()
                  ? gathered.failing == 0 && (gathered.holding > 0 || !kind.mayChange())
                  : gathered.failing * HARDLY_ONE_IN <= gathered.holding;
          if (isBelieved) {
            gathered.open.forEach(this::add);
          }
        });
  }

  /** Where counts and what they are left out of add up alike, so does what is left out. */
  private void add(Relation relation) {
    if (Cells.isComplement(cells.key(relation.cells()[0]))) {
      cells.relations.addFollowing(relation);
    } else {
      cells.relations.add(relation);
    }
  }

  /** Keys of the wholes that are shown unlike the sum of their shown parts. */
  List<Long> failing() {
    return failing;
  }
}
