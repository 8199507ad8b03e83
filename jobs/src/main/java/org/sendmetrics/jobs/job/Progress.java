package org.sendmetrics.jobs.job;

/** Told when a step begins and ends. */
public interface Progress {
  void begins(String step);

  void ends(String step);
}
