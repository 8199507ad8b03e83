package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One stage of a run: makes one folder, whole or not at all.
 *
 * @param step its name in the run ledger, verb first
 * @param folder the folder's name in the run's own
 * @param work makes the content of the empty folder that it is given
 */
public record Stage(String step, String folder, Consumer<Path> work) {

  /**
   * Does the work in a temporary folder, seals it and renames it. A folder that is there is left as
   * it is while its seal holds and no stage before it had to be done.
   *
   * @return whether it was done now
   */
  public boolean run(Run run) {
    Seals seals = new Seals(run.folder());
    if (!run.hasBegunWork() && seals.holds(folder)) {
      return false;
    }
    run.beginWork();
    Path done = run.stage(folder);
    Path doing = run.stage(folder + ".doing");
    Folders.delete(doing);
    if (Files.exists(done)) {
      // Pages that were kept may come of what is made again now.
      Folders.delete(run.stage(Stages.PAGES));
      Folders.delete(done);
    }
    Folders.createPrivate(doing);
    work.accept(doing);
    Folders.keepPrivate(doing);
    seals.set(folder, doing);
    Folders.move(doing, done);
    return true;
  }
}
