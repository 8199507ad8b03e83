package org.sendmetrics.jobs.audit.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Condition;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;

/**
 * What ties different measures of the same cell: a column that is the sum of others, one that lies
 * within another, and a condition that says more than another, so that fewer rows meet it.
 */
final class Ties {
  private final Catalogue catalogue;
  private final Cells cells;

  Ties(Catalogue catalogue, Cells cells) {
    this.catalogue = catalogue;
    this.cells = cells;
  }

  /** Adds the ties of every cell that is there. */
  void add() {
    Map<Integer, List<Integer>> atMost = new HashMap<>();
    Map<Integer, List<Integer>> sumOf = new HashMap<>();
    List<Measure> measures = cells.measures.all();
    for (int a = 0; a < measures.size(); a++) {
      for (int b = 0; b < measures.size(); b++) {
        if (a != b && isAtMost(measures.get(a), measures.get(b))) {
          atMost.computeIfAbsent(a, x -> new ArrayList<>()).add(b);
        }
      }
      List<Integer> parts = parts(measures.get(a));
      if (!parts.isEmpty()) {
        sumOf.put(a, parts);
      }
    }
    int size = cells.size();
    for (int cell = 0; cell < size; cell++) {
      long key = cells.key(cell);
      for (int larger : atMost.getOrDefault(CellKey.counted(key), List.of())) {
        int other = cells.find(CellKey.withCounted(key, larger));
        if (other != Cells.NONE && !areKnown(cell, other)) {
          cells.relations.add(Relation.partsWithin(other, cell));
        }
      }
      addSum(cell, sumOf.getOrDefault(CellKey.counted(key), List.of()));
    }
  }

  private boolean areKnown(int one, int other) {
    return cells.relations.isKnown(one) && cells.relations.isKnown(other);
  }

  private void addSum(int whole, List<Integer> measures) {
    int[] parts =
        measures.stream()
            .mapToInt(m -> cells.find(CellKey.withCounted(cells.key(whole), m)))
            .filter(c -> c != Cells.NONE)
            .toArray();
    if (parts.length == measures.size() && parts.length > 0) {
      cells.relations.add(Relation.sum(whole, parts));
    }
  }

  /** The measures of the columns of which a measure's column is the sum. */
  private List<Integer> parts(Measure measure) {
    List<Integer> parts = new ArrayList<>();
    if (measure.aggregate() instanceof Measure.Sum sum) {
      List<String> columns = facts(measure).sums().getOrDefault(sum.column(), List.of());
      for (String column : columns) {
        Measure part = new Measure(measure.facts(), new Measure.Sum(column), measure.where());
        if (!cells.measures.all().contains(part)) {
          return List.of();
        }
        parts.add(cells.measures.of(part));
      }
    }
    return parts;
  }

  private Facts facts(Measure measure) {
    return catalogue.facts().get(measure.facts());
  }

  /** Whether one measure can never be more than another in the same cell. */
  private boolean isAtMost(Measure one, Measure other) {
    return one.facts().equals(other.facts())
        && implies(one.where(), other.where(), facts(one))
        && isAtMost(one.aggregate(), other.aggregate(), facts(one));
  }

  private static boolean isAtMost(Measure.Aggregate one, Measure.Aggregate other, Facts facts) {
    if (one instanceof Measure.Sum a && other instanceof Measure.Sum b) {
      return a.column().equals(b.column()) || b.column().equals(facts.within().get(a.column()));
    }
    if (one instanceof Measure.CountRepeated a && other instanceof Measure.CountDistinct b) {
      return a.column().equals(b.column());
    }
    return one.equals(other)
        || (other instanceof Measure.Count
            && (one instanceof Measure.CountDistinct || one instanceof Measure.CountRepeated));
  }

  /** Whether every row that meets one condition meets the other. */
  static boolean implies(Condition one, Condition other, Facts facts) {
    if (one.equals(other)) {
      return true;
    }
    if (other instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> implies(one, part, facts));
    }
    if (one instanceof Condition.All all) {
      return all.parts().stream().anyMatch(part -> implies(part, other, facts));
    }
    if (one instanceof Condition.Any any) {
      return any.parts().stream().allMatch(part -> implies(part, other, facts));
    }
    if (other instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> implies(one, part, facts));
    }
    if (one instanceof Condition.Is a && other instanceof Condition.Is b) {
      return a.column().equals(b.column())
          ? b.values().containsAll(a.values())
          : areTrue(a, b) && b.column().equals(facts.within().get(a.column()));
    }
    return one instanceof Condition.Between a
        && other instanceof Condition.Between b
        && a.column().equals(b.column())
        && (b.from() == null || (a.from() != null && a.from() >= b.from()))
        && (b.to() == null || (a.to() != null && a.to() <= b.to()));
  }

  private static boolean areTrue(Condition.Is one, Condition.Is other) {
    List<Object> isTrue = List.of(Boolean.TRUE);
    return one.values().equals(isTrue) && other.values().equals(isTrue);
  }
}
