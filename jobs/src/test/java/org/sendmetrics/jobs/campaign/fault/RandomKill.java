package org.sendmetrics.jobs.campaign.fault;

import java.util.Random;

/**
 * The process is killed at any moment from its start on, whatever it does then: while Java starts,
 * while the ledger is opened, between steps.
 */
record RandomKill(int mostMilliseconds) implements Fault {
  @Override
  public String name() {
    return "kill -9 at any moment";
  }

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Attempt attempt = trial.start(Launch.ORDINARY);
    long end = System.nanoTime() + random.nextInt(mostMilliseconds) * 1_000_000L;
    attempt.reaches(() -> System.nanoTime() > end);
    return attempt.isAlive() ? attempt.kill() : attempt.end();
  }
}
