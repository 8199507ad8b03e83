package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One run that is disturbed in each of its steps, one after the other, and then given once more: it
 * is to end as if nothing had been. Harder to pass than one fault a run, and quicker.
 */
final class Chain {
  private final Trial trial;
  private final Master master;
  private final Judge judge;
  private final Consumer<Verdict> tell;

  /**
   * @param tell is told each verdict as it is found
   */
  Chain(Trial trial, Master master, Consumer<Verdict> tell) {
    this.trial = trial;
    this.master = master;
    this.tell = tell;
    judge = new Judge(trial, master.fingerprint());
  }

  /**
   * Disturbs a run in the steps, in their order, beginning where the first of them would. Where a
   * release stood in spite of it, the next fault meets a run in which the steps before are done.
   */
  void disturb(List<Fault> faults, List<String> steps, Random random) throws IOException {
    if (steps.get(0).equals(master.steps().get(0))) {
      trial.clear();
    } else {
      master.standBefore(steps.get(0));
    }
    Verdict last = null;
    boolean whole = false;
    for (int i = 0; i < steps.size(); i++) {
      String step = steps.get(i);
      if (whole) {
        master.standBefore(step);
      }
      Fault fault = faults.get(i % faults.size());
      Attempt attempt = fault.inject(trial, step, master.milliseconds(step), random);
      whole = Files.exists(trial.out().resolve("manifest.json"));
      if (last != null) {
        tell.accept(last);
      }
      last = judge.of(fault, step, attempt);
    }
    tell.accept(afterwards(last));
  }

  /** The last verdict, with what is wrong when the same command is given without a fault. */
  private Verdict afterwards(Verdict last) {
    Attempt again = trial.start(Launch.ORDINARY).end();
    List<String> amiss = new ArrayList<>(last.amiss());
    if (again.finished()) {
      judge.release().forEach(a -> amiss.add("given again: " + a));
    } else {
      amiss.add("given again, it ends with " + again.exit() + ": " + again.reason());
    }
    return new Verdict(last.fault(), last.step(), last.ended(), last.said(), amiss);
  }
}
