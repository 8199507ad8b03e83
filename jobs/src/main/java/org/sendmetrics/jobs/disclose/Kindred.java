package org.sendmetrics.jobs.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Condition;
import org.sendmetrics.schemas.Facts;
import org.sendmetrics.schemas.Measure;

/**
 * Which measures tell of each other because one counts some of what the other does: cases over 20
 * weeks are among the open ones.
 *
 * <p>Shape: one of each set of kindred measures stands for all of them. Sums of columns are kin
 * where their columns are the same. The attacker says by itself what lies within what, and is meant
 * to: it shares no code with disclosure control.
 */
final class Kindred {
  private final Catalogue catalogue;
  private final Map<Measure, Measure> first = new HashMap<>();

  Kindred(Catalogue catalogue, Iterable<Measure> measures) {
    this.catalogue = catalogue;
    List<Measure> before = new ArrayList<>();
    for (Measure one : measures) {
      if (first.putIfAbsent(one, one) == null) {
        Facts facts = catalogue.facts().get(one.facts());
        for (Measure other : before) {
          if (isAmong(one, other, facts) || isAmong(other, one, facts)) {
            join(one, other);
          }
        }
        before.add(one);
      }
    }
  }

  private void join(Measure one, Measure other) {
    first.put(of(one), of(other));
  }

  /** The measure that stands for this one and its kindred. */
  Measure of(Measure measure) {
    Measure next = first.getOrDefault(measure, measure);
    return next.equals(measure) ? measure : of(next);
  }

  /** Whether all that one measure counts the other does too, and not the other way round. */
  private boolean isAmong(Measure one, Measure other) {
    Facts facts = catalogue.facts().get(one.facts());
    return isAmong(one, other, facts) && !isAmong(other, one, facts);
  }

  /**
   * By number in a list of measures, the numbers of those that each counts some of, but for those
   * that one of these counts some of.
   */
  Map<Integer, Set<Integer>> nearestWholes(List<Measure> measures) {
    Map<Integer, Set<Integer>> all = new TreeMap<>();
    for (int one = 0; one < measures.size(); one++) {
      Set<Integer> of = all.computeIfAbsent(one, m -> new TreeSet<>());
      for (int other = 0; other < measures.size(); other++) {
        if (isAmong(measures.get(one), measures.get(other))) {
          of.add(other);
        }
      }
    }
    Map<Integer, Set<Integer>> nearest = new TreeMap<>();
    all.forEach(
        (one, of) -> {
          Set<Integer> near = new TreeSet<>(of);
          of.forEach(other -> near.removeAll(all.get(other)));
          nearest.put(one, near);
        });
    return nearest;
  }

  private static boolean isAmong(Measure one, Measure other, Facts facts) {
    return one.facts().equals(other.facts())
        && isAmong(one.aggregate(), other.aggregate())
        && parts(other.where()).stream()
            .allMatch(theirs -> parts(one.where()).stream().anyMatch(p -> says(p, theirs, facts)));
  }

  private static boolean isAmong(Measure.Aggregate one, Measure.Aggregate other) {
    return one.equals(other)
        || (other instanceof Measure.Count
            && (one instanceof Measure.CountDistinct || one instanceof Measure.CountRepeated));
  }

  private static List<Condition> parts(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts().stream().flatMap(p -> parts(p).stream()).toList()
        : List.of(condition);
  }

  /** Whether what meets one condition meets the other. */
  private static boolean says(Condition one, Condition other, Facts facts) {
    if (one instanceof Condition.Is a && other instanceof Condition.Is b) {
      List<Object> isTrue = List.of(Boolean.TRUE);
      boolean lieWithin =
          a.values().equals(isTrue)
              && b.values().equals(isTrue)
              && b.column().equals(facts.within().get(a.column()));
      return lieWithin || (a.column().equals(b.column()) && b.values().containsAll(a.values()));
    }
    if (one instanceof Condition.Between a && other instanceof Condition.Between b) {
      return a.column().equals(b.column())
          && (b.from() == null || (a.from() != null && a.from() >= b.from()))
          && (b.to() == null || (a.to() != null && a.to() <= b.to()));
    }
    return one.equals(other);
  }
}
