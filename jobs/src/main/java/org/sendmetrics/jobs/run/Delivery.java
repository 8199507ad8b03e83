package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sendmetrics.jobs.publish.Manifest;
import org.sendmetrics.reports.Reports;

/**
 * Puts a run's products into the out folder: a whole release or none. The earlier manifest goes
 * first, the new one comes last, and what lies between can be done again from the start.
 */
public final class Delivery {
  private final Run run;

  public Delivery(Run run) {
    this.run = run;
  }

  public void deliver() {
    Path out = run.options().out();
    Path incoming = out.resolve(".incoming");
    try {
      Files.createDirectories(out);
      Folders.delete(incoming);
      Folders.createPrivate(incoming);
      Folders.copy(run.stage(Stages.PRODUCTS), incoming);
      Folders.copy(run.stage(Stages.AUDITED), incoming);
      Files.deleteIfExists(out.resolve(Manifest.FILE));
      replace(incoming.resolve("public"), out.resolve("public"));
      Folders.createPrivate(incoming.resolve("restricted"));
      replace(incoming.resolve("restricted"), out.resolve("restricted"));
      Folders.move(incoming.resolve(Manifest.FILE), out.resolve(Manifest.FILE));
      Folders.delete(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Revising(run).enter();
    Folders.delete(run.workspace().undisclosed());
    Folders.createPrivate(run.workspace().undisclosed());
    Folders.copy(run.stage(Stages.UNDISCLOSED), run.workspace().undisclosed());
  }

  /**
   * Puts the data-quality tables of a run that publishes nothing into the out folder; or, where an
   * earlier release stands there, into the work folder, so that the release stays as it was.
   *
   * @return the folder they are in
   */
  public Path deliverQuality() {
    Path made = run.workspace().temporary().resolve("quality");
    new Tables(run).writeQuality(made.resolve("restricted"));
    Reports.writeQuality(run.catalogue(), new Pages(run).release(), made);
    boolean released = Files.exists(run.options().out().resolve(Manifest.FILE));
    Path restricted =
        released
            ? run.workspace().folder().resolve("quality")
            : run.options().out().resolve("restricted");
    Folders.createPrivate(restricted);
    Folders.copy(made.resolve("restricted"), restricted);
    return restricted;
  }

  private static void replace(Path from, Path to) {
    Folders.delete(to);
    Folders.move(from, to);
  }
}
