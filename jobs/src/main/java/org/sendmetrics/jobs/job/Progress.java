package org.sendmetrics.jobs.job;

/** Told when a step begins and ends. */
public interface Progress {
  /** Told once, before the first step: how many there are, those of an earlier attempt included. */
  void expects(int steps);

  void begins(String step);

  void ends(String step);

  /** Told what an operator should know and need not mend. */
  default void notes(String remark) {}
}
