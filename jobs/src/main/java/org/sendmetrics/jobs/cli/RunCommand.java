package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.job.RunLauncher;
import org.sendmetrics.jobs.run.Delivery;
import org.sendmetrics.jobs.run.NothingKept;
import org.sendmetrics.jobs.run.Run;
import org.sendmetrics.jobs.run.RunOptions;
import org.sendmetrics.jobs.run.Summary;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job. */
@Command(
    name = "run",
    description = "Receive, check, measure, disclose, publish and report.",
    footer = {"", "Example: sendmetrics run --inbox extracts --out release --as-at 2026-09-30"})
final class RunCommand implements Callable<Integer> {
  @Mixin private RunFlags flags;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the release goes")
  private Path out;

  @Option(
      names = "--draft",
      description = {
        "write everything under OUT/restricted/draft with a workbook for owners to fill in, and"
            + " publish nothing"
      })
  private boolean draft;

  @Override
  public Integer call() {
    RunOptions options = draft ? flags.options(out).asDraft() : flags.options(out);
    try (Workspace workspace =
            Workspace.hold(options.work(), options.command()).takeTemporaryFiles();
        Run run = Run.of(options, workspace);
        StepProgress progress = StepProgress.on(System.err)) {
      try {
        RunLauncher.publish(run, progress);
      } catch (NothingKept e) {
        System.err.println("What was found: " + new Delivery(run).deliverQuality());
        throw e;
      }
      progress.close();
      System.out.print(Summary.of(run).text());
      return ExitCodes.DONE;
    }
  }
}
