package org.sendmetrics.jobs.audit.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.audit.solve.Relation;
import org.sendmetrics.jobs.audit.solve.Relations;

/**
 * Guessed relations of a published file, by kind, and which of them its figures bear out.
 *
 * <p>A kind is believed where fully shown cases of it hold and hardly any fails; a single case that
 * fails is never used.
 */
final class Beliefs {
  /** Cases that must hold, and be about more than zeros. */
  private static final int HOLDING_AT_LEAST = 3;

  /** At most one case in so many may fail. */
  private static final int HARDLY_ONE_IN = 20;

  private static final class Kind {
    private int holding;
    private int failing;
    private final List<Relation> open = new ArrayList<>();

    private boolean isBelieved() {
      return holding >= HOLDING_AT_LEAST && failing * HARDLY_ONE_IN <= holding;
    }
  }

  private final Relations relations;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<Integer, String> words = new HashMap<>();

  Beliefs(Relations relations) {
    this.relations = relations;
  }

  /**
   * Takes up one case.
   *
   * @param kind in words, such as "England is the sum of its regions: requests"
   */
  void guess(String kind, Relation relation) {
    Kind of = kinds.computeIfAbsent(kind, k -> new Kind());
    long least = 0;
    long most = 0;
    boolean isNothing = true;
    for (int k = 0; k < relation.cells().length; k++) {
      int cell = relation.cells()[k];
      if (relations.high(cell) == Relations.OPEN) {
        of.open.add(relation);
        return;
      }
      long by = relation.by()[k];
      least += by * (by > 0 ? relations.low(cell) : relations.high(cell));
      most += by * (by > 0 ? relations.high(cell) : relations.low(cell));
      isNothing &= relations.high(cell) == 0;
    }
    if (least > 0 || (most < 0 && relation.kind() == Relation.Kind.ZERO)) {
      of.failing++;
    } else if (!isNothing) {
      of.holding++;
    }
  }

  /** Adds the open cases of every kind that is believed. */
  void believe() {
    kinds.forEach(
        (words, kind) -> {
          if (kind.isBelieved()) {
            kind.open.forEach(relation -> this.words.put(relations.add(relation), words));
          }
        });
  }

  /** The kinds that are believed and have open cases, in the order in which they were guessed. */
  List<String> believed() {
    return kinds.entrySet().stream()
        .filter(e -> e.getValue().isBelieved() && !e.getValue().open.isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The kinds that figures contradict. */
  List<String> discarded() {
    return kinds.entrySet().stream()
        .filter(e -> e.getValue().failing > 0 && !e.getValue().isBelieved())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What kind a relation of the system is of. */
  String words(int relation) {
    return words.get(relation);
  }
}
