package org.sendmetrics.jobs.campaign.fault;

import java.util.Random;

/** Something that happens to a run. */
interface Fault {

  /** In words, for the table. */
  String name();

  /**
   * Starts the program as the trial stands, disturbs it at a step, takes away what disturbs it, and
   * leaves everything else as it is.
   *
   * @param milliseconds how long the step lasts undisturbed
   * @return the disturbed process, which has ended
   */
  Attempt inject(Trial trial, String step, long milliseconds, Random random);

  /** Some moment within so many milliseconds, often one of the first. */
  static long moment(long milliseconds, Random random) {
    return random.nextInt(4) == 0 ? 0 : (long) (milliseconds * random.nextDouble());
  }
}
