package org.sendmetrics.jobs.campaign.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The kinds of faults by the names that the campaign's command knows. */
final class Kinds {
  private static final String QUICK = "duckdb";
  private static final String SPARK = "spark";

  /** With less, Java ends before the program has begun. */
  private static final int LEAST_MEGABYTES = 20;

  /** Spark refuses to start with less than 450 MB, so that it would never run out of it later. */
  private static final String STARTS_ANYWAY = "-Dspark.testing.reservedMemory=1048576";

  private static final int MOST_MILLISECONDS = 15_000;

  /**
   * Faults of one kind, given in turn.
   *
   * @param which the steps of a run that they are tried in
   */
  record Kind(String name, String engine, List<Fault> faults, UnaryOperator<List<String>> which) {
    List<String> steps(List<String> all) {
      return which.apply(all);
    }
  }

  private static final Map<String, Kind> ALL = new LinkedHashMap<>();

  static {
    each("kill", QUICK, Signal.KILL);
    each("term", QUICK, Signal.TERM);
    add("kill-spark", SPARK, fewer(), Signal.KILL);
    each("random", QUICK, new RandomKill(MOST_MILLISECONDS));
    each("disk", QUICK, new FullDisk(64));
    add("quota", QUICK, fewer(), new LargeFilesRefused(1, 300));
    add("readonly", QUICK, fewer(), ReadOnly.RUN, ReadOnly.OUT);
    each("ledger", QUICK, Damages.LEDGER_LOST, Damages.LEDGER_CUT, Damages.LEDGER_OVERWRITTEN);
    add("locked", QUICK, fewer(), LedgerHeld.LEDGER, LedgerHeld.WORK);
    each(
        "damage",
        QUICK,
        Damages.PARQUET_CUT,
        Damages.FILE_CUT,
        Damages.FILE_CHANGED,
        Damages.FOLDER_LOST);
    each("input", QUICK, ChangingInput.APPENDED, ChangingInput.REPLACED, ChangingInput.REMOVED);
    add("clock", QUICK, fewer(), new Elsewhere(false), Damages.TIMES_MOVED);
    add("faketime", QUICK, fewer(), new Elsewhere(true));
    add("memory", QUICK, times(8), new LittleMemory(LEAST_MEGABYTES, 60));
    add("memory-spark", SPARK, times(16), new LittleMemory(LEAST_MEGABYTES, 8, STARTS_ANYWAY));
    add("two-work", QUICK, late(), TwoAtOnce.ONE_WORK);
    add("two-out", QUICK, late(), TwoAtOnce.ONE_OUT);
  }

  private Kinds() {}

  private static void each(String name, String engine, Fault... faults) {
    add(name, engine, steps -> steps, faults);
  }

  private static void add(
      String name, String engine, UnaryOperator<List<String>> which, Fault... faults) {
    ALL.put(name, new Kind(name, engine, List.of(faults), which));
  }

  /** Every step but most of those that receive: they are one and the same. */
  private static UnaryOperator<List<String>> fewer() {
    return steps ->
        steps.stream()
            .filter(s -> !s.startsWith("receive") || s.matches("receive(Attendance|Ehcp|Sen2)"))
            .toList();
  }

  /** From the measuring on. */
  private static UnaryOperator<List<String>> late() {
    return steps -> steps.subList(steps.indexOf("measureFigures"), steps.size());
  }

  /** The first step, so many times: where the fault strikes is not for the step to say. */
  private static UnaryOperator<List<String>> times(int times) {
    return steps -> Collections.nCopies(times, steps.get(0));
  }

  static Kind of(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException("there is no kind " + name + ", only " + ALL.keySet());
    }
    return ALL.get(name);
  }
}
