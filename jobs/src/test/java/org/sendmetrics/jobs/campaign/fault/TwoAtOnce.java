package org.sendmetrics.jobs.campaign.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sendmetrics.jobs.run.Folders;

/**
 * The same command is given twice, the second time when the first run is in the step: with one work
 * folder, or with another and the same out folder.
 */
record TwoAtOnce(String name, boolean oneWorkFolder) implements Fault {
  static final Fault ONE_WORK = new TwoAtOnce("two runs, one work folder", true);
  static final Fault ONE_OUT = new TwoAtOnce("two runs, one out folder", false);

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Path other = oneWorkFolder ? trial.work() : trial.folder().resolve("other-work");
    if (!oneWorkFolder) {
      Folders.delete(other);
      Folders.copy(trial.work(), other);
    }
    Attempt first = trial.start(Launch.ORDINARY);
    if (oneWorkFolder) {
      first.reaches(() -> trial.step().equals(step));
    }
    Attempt.pause(Fault.moment(milliseconds, random));
    List<Attempt> both = new ArrayList<>();
    both.add(
        Attempt.start(
                Launch.ORDINARY, trial.folder().resolve("said-by-second"), trial.command(other))
            .end());
    both.add(first.end());
    if (!oneWorkFolder) {
      Folders.delete(other);
    }
    // Of two, the one that did not finish is the one to be judged; one must.
    return both.stream().filter(a -> !a.finished()).findFirst().orElse(first);
  }
}
