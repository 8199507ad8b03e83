package org.sendmetrics.jobs.campaign.fault;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The kinds of faults by the names that the campaign's command knows. */
final class Kinds {
  private static final String QUICK = "duckdb";
  private static final String SPARK = "spark";

  /**
   * Faults of one kind, given in turn.
   *
   * @param which the steps of a run that they are tried in
   */
  record Kind(
      String name, String engine, List<Fault> faults, UnaryOperator<List<String>> which) {
    List<String> steps(List<String> all) {
      return which.apply(all);
    }
  }

  private static final Map<String, Kind> ALL =
      Map.of(
          "kill", all("kill", QUICK, Signal.KILL),
          "term", all("term", QUICK, Signal.TERM),
          "kill-spark", all("kill-spark", SPARK, Signal.KILL));

  private Kinds() {}

  private static Kind all(String name, String engine, Fault... faults) {
    return new Kind(name, engine, List.of(faults), steps -> steps);
  }

  static Kind of(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException("there is no kind " + name + ", only " + ALL.keySet());
    }
    return ALL.get(name);
  }
}
