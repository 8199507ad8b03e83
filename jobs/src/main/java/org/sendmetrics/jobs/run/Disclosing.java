package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.List;
import org.sendmetrics.jobs.disclose.Decisions;
import org.sendmetrics.jobs.disclose.Disclosure;
import org.sendmetrics.jobs.disclose.Tally;

/**
 * Turns the table of figures before disclosure control into the one that is published.
 *
 * <p><b>Errors:</b> {@link AuditFailed} where a withheld count has no proof.
 */
final class Disclosing {
  private static final String LINES = "withheld.json";

  private final Run run;

  Disclosing(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Path undisclosed = run.stage(Stages.UNDISCLOSED);
    Decisions decisions =
        Decisions.of(
            run.catalogue(),
            new Disclosure(run.catalogue(), run.options().asAt()),
            undisclosed,
            new Revising(run).earlierReleases());
    decisions.write(undisclosed, folder);
    int unproven = decisions.tallies().values().stream().mapToInt(Tally::unproven).sum();
    if (unproven > 0) {
      throw AuditFailed.unproven(unproven, folder);
    }
    Json.write(folder.resolve(LINES), decisions.lines());
  }

  /** What was withheld, a line a family. */
  static List<String> lines(Run run) {
    return List.of(Json.read(run.stage(Stages.DISCLOSED).resolve(LINES), String[].class));
  }
}
