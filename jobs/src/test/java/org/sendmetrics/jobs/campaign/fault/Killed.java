package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

/** The process is killed in the step, and then something befalls what it left. */
record Killed(String what, Damage damage) implements Fault {

  /** What befalls a trial in which nothing runs. */
  interface Damage {
    void befall(Trial trial, Random random) throws IOException;
  }

  @Override
  public String name() {
    return what;
  }

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Attempt attempt = Signal.KILL.inject(trial, step, milliseconds, random);
    try {
      damage.befall(trial, random);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return attempt;
  }
}
