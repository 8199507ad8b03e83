package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import org.sendmetrics.jobs.disclose.Decisions;
import org.sendmetrics.jobs.disclose.Disclosure;

/** Turns the table of figures before disclosure control into the one that is published. */
final class Disclosing {
  private final Run run;

  Disclosing(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Path undisclosed = run.stage(Stages.UNDISCLOSED);
    Decisions decisions =
        Decisions.of(
            run.catalogue(), new Disclosure(run.catalogue(), run.options().asAt()), undisclosed);
    decisions.write(undisclosed, folder);
    Json.write(folder.resolve("tallies.json"), decisions.tallies());
  }
}
