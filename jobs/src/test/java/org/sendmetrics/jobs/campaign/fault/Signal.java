package org.sendmetrics.jobs.campaign.fault;

import java.util.Random;

/** The process is ended from outside at some moment of the step. */
record Signal(String name, boolean forcibly) implements Fault {
  static final Fault KILL = new Signal("kill -9", true);
  static final Fault TERM = new Signal("SIGTERM", false);

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Attempt attempt = trial.start(Launch.ORDINARY);
    if (attempt.reaches(() -> trial.step().equals(step))) {
      Attempt.pause(Fault.moment(milliseconds, random));
    }
    return forcibly ? attempt.kill() : attempt.terminate();
  }
}
