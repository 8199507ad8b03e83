package org.sendmetrics.jobs.audit.release;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.solve.Relation;

/**
 * What is told of every cell in any case, by what may be shown: so much nobody is asked to hide.
 *
 * <p>At most a cell is what it is a part of, where that is shown, and what all its own parts can be
 * together. A shown whole that is small is one that may be shown: none of many, or printed by the
 * department. At least a cell is what the department prints of its parts; and where the department
 * prints a total, what the other phases leave of it, for in which phases an area has schools is no
 * secret. What is split into one item alone is that item, and nothing is left of it: that there is
 * no other says which rows there are.
 */
final class WhatIsTold {
  private final Cells cells;
  private final List<Relation> relations;
  private final long[] least;
  private final long[] most;
  private final Map<Integer, Integer> wholeOfOnlyPart = new HashMap<>();

  WhatIsTold(Cells cells, List<Relation> relations) {
    this.cells = cells;
    this.relations = relations;
    least = new long[cells.size()];
    most = new long[cells.size()];
    Arrays.fill(most, Long.MAX_VALUE);
    for (int cell = 0; cell < least.length; cell++) {
      least[cell] = cells.isPrinted(cell) && isKnown(cell) ? cells.relations.low(cell) : 0;
    }
    relations.stream().filter(this::isOfOnePart).forEach(this::noteOnlyPart);
    untilNothingChanges(this::bringDown);
    untilNothingChanges(this::bringUp);
  }

  private void noteOnlyPart(Relation relation) {
    int whole = whole(relation);
    if (isSum(relation) && whole >= 0) {
      wholeOfOnlyPart.put(relation.cells()[relation.cells()[0] == whole ? 1 : 0], whole);
    }
  }

  /** How far apart the least and the most are that a cell can be for one who knows so much. */
  long width(int cell) {
    return most[cell] - least[cell];
  }

  private interface Step {
    /** Whether the relation told more. */
    boolean by(Relation relation, int whole);
  }

  private void untilNothingChanges(Step step) {
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Relation relation : relations) {
        int whole = whole(relation);
        changed |= whole >= 0 && step.by(relation, whole);
      }
    }
  }

  private boolean bringDown(Relation relation, int whole) {
    boolean changed = false;
    for (int cell : relation.cells()) {
      boolean isRestOfOnlyPart =
          relation.cells().length == 3
              && Arrays.stream(relation.cells())
                  .anyMatch(c -> c != cell && wholeOfOnlyPart.getOrDefault(c, -1) == whole);
      changed |= cell != whole && bringDown(cell, isRestOfOnlyPart ? 0 : atMost(whole));
    }
    return changed | isSum(relation) && bringDown(whole, otherPartsAtMost(relation, whole, whole));
  }

  private boolean bringDown(int cell, long to) {
    boolean isLess = to < most[cell];
    most[cell] = Math.min(most[cell], to);
    return isLess;
  }

  private boolean bringUp(Relation relation, int whole) {
    if (isOfOnePart(relation)) {
      return bringUpTheOnlyPart(relation, whole);
    }
    if (!isSum(relation)) {
      return false;
    }
    boolean changed = false;
    long together = 0;
    for (int cell : relation.cells()) {
      if (cell != whole) {
        together += least[cell];
        if (isPhaseOf(cell, whole)) {
          long others = otherPartsAtMost(relation, whole, cell);
          changed |= others < least[whole] && bringUp(cell, least[whole] - others);
        }
      }
    }
    return changed | bringUp(whole, together);
  }

  /** A whole and its one part are the same, and so are two of which each is at most the other. */
  private boolean bringUpTheOnlyPart(Relation relation, int whole) {
    int part = relation.cells()[relation.cells()[0] == whole ? 1 : 0];
    return bringUp(whole, atLeast(part)) | isSum(relation) && bringUp(part, atLeast(whole));
  }

  private long atLeast(int cell) {
    return isKnown(cell) ? cells.relations.low(cell) : least[cell];
  }

  /** Whether a relation is of two cells that count the same in one place. */
  private boolean isOfOnePart(Relation relation) {
    if (relation.cells().length != 2) {
      return false;
    }
    long one = cells.key(relation.cells()[0]);
    long other = cells.key(relation.cells()[1]);
    return CellKey.counted(one) == CellKey.counted(other)
        && CellKey.place(one) == CellKey.place(other);
  }

  private boolean bringUp(int cell, long to) {
    boolean isMore = to > least[cell];
    least[cell] = Math.max(least[cell], to);
    return isMore;
  }

  private boolean isPhaseOf(int part, int whole) {
    return CellKey.withPhase(cells.key(part), 0) == cells.key(whole);
  }

  /** What the parts of a whole but for one are at most, together. */
  private long otherPartsAtMost(Relation relation, int whole, int butFor) {
    long together = 0;
    for (int cell : relation.cells()) {
      if (cell != whole && cell != butFor) {
        together =
            atMost(cell) > Long.MAX_VALUE - together ? Long.MAX_VALUE : together + atMost(cell);
      }
    }
    return together;
  }

  private long atMost(int cell) {
    return isKnown(cell) ? cells.relations.low(cell) : most[cell];
  }

  private boolean isKnown(int cell) {
    return cells.relations.isKnown(cell);
  }

  private static boolean isSum(Relation relation) {
    return relation.kind() == Relation.Kind.ZERO;
  }

  /** The one cell that the others of a relation are parts of; -1 where there is no such. */
  static int whole(Relation relation) {
    int whole = -1;
    for (int k = 0; k < relation.by().length; k++) {
      if (relation.by()[k] == -1 && whole == -1) {
        whole = relation.cells()[k];
      } else if (relation.by()[k] != 1) {
        return -1;
      }
    }
    return whole;
  }
}
