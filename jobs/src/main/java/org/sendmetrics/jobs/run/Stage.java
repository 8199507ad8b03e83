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
   * Does the work in a temporary folder and renames it; a folder that is there is left as it is.
   */
  public void run(Run run) {
    Path done = run.stage(folder);
    if (Files.exists(done)) {
      return;
    }
    Path doing = run.stage(folder + ".doing");
    Folders.delete(doing);
    Folders.createPrivate(doing);
    work.accept(doing);
    Folders.keepPrivate(doing);
    Folders.move(doing, done);
  }
}
