package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.job.RunLauncher;
import org.sendmetrics.jobs.run.Delivery;
import org.sendmetrics.jobs.run.Proposals;
import org.sendmetrics.jobs.run.Run;
import org.sendmetrics.jobs.run.RunOptions;
import org.sendmetrics.jobs.run.Summary;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Receive and check only. */
@Command(
    name = "check",
    description = "Receive and check only: what was found in the extracts, nothing published.",
    footer = {
      "",
      "Example: sendmetrics check --inbox extracts --out quality",
      "",
      "Where a supplier's headers are not ours, put a mapping.json into the folder of the files. It"
          + " holds for that folder and those below it:",
      "  {\"ehcp\": {\"Date Received\": \"received_date\", \"Ref\": \"request_id\"}}",
      "check proposes one where headers almost fit: it is printed, and written to"
          + " OUT/mapping-proposed.json, but never applied unasked."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private RunFlags flags;

  @Option(names = "--out", paramLabel = "DIR", description = "where the data-quality report goes")
  private Path out;

  private void propose(Proposals proposals) {
    if (proposals.isEmpty()) {
      return;
    }
    System.out.println("Some headers almost fit. Were this right, it could be a mapping.json:");
    System.out.println(proposals.text());
    if (out != null) {
      proposals.write(out);
    }
  }

  @Override
  public Integer call() {
    RunOptions options = flags.options(out == null ? Path.of("") : out);
    try (Workspace workspace =
            Workspace.hold(options.work(), "sendmetrics check").takeTemporaryFiles();
        Run run = Run.of(options, workspace);
        StepProgress progress = StepProgress.on(System.err)) {
      RunLauncher.check(run, progress);
      Optional<Path> written =
          Optional.ofNullable(out).map(folder -> new Delivery(run).deliverQuality());
      progress.close();
      Summary summary = Summary.ofCheck(run, written);
      System.out.print(summary.text());
      propose(new Proposals(run));
      return summary.keptAnything() ? ExitCodes.DONE : ExitCodes.NOTHING_KEPT;
    }
  }
}
