package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.job.RunLauncher;
import org.sendmetrics.jobs.run.Delivery;
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
    footer = {"", "Example: sendmetrics check --inbox extracts --out quality"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private RunFlags flags;

  @Option(names = "--out", paramLabel = "DIR", description = "where the data-quality report goes")
  private Path out;

  @Override
  public Integer call() {
    RunOptions options = flags.options(out == null ? Path.of("") : out);
    try (Workspace workspace = Workspace.hold(options.work(), "sendmetrics check");
        Run run = Run.of(options, workspace);
        StepProgress progress = StepProgress.on(System.err)) {
      RunLauncher.check(run, progress);
      Optional<Path> written =
          Optional.ofNullable(out).map(folder -> new Delivery(run).deliverQuality());
      progress.close();
      Summary summary = Summary.ofCheck(run, written);
      System.out.print(summary.text());
      return summary.keptAnything() ? ExitCodes.DONE : ExitCodes.NOTHING_KEPT;
    }
  }
}
