package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.job.RunHistory;
import org.sendmetrics.jobs.job.RunLauncher;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Past and interrupted runs. */
@Command(
    name = "status",
    description = "List past and interrupted runs, and the command that resumes each.",
    footer = {"", "Example: sendmetrics status --work work"})
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "work",
      description = "the runs' work folder (default: ${DEFAULT-VALUE})")
  private Path work;

  @Override
  public Integer call() {
    if (!java.nio.file.Files.isDirectory(work)) {
      System.out.println("No run has used the work folder " + work + " yet.");
      return ExitCodes.DONE;
    }
    try (Workspace held = Workspace.hold(work, "sendmetrics status")) {
      RunHistory history = RunLauncher.history(held.folder());
      if (history.entries().isEmpty()) {
        System.out.println("No run has used the work folder " + work + " yet.");
      }
      for (RunHistory.Entry e : history.entries()) {
        System.out.printf(
            "%s  %-11s  %-11s  run %s  last step %s%n",
            TIME.format(e.started()), e.job(), e.state(), e.runId(), e.lastStep());
        if (!e.state().equals("finished")) {
          System.out.println("    resume: " + e.command());
        }
      }
    }
    return ExitCodes.DONE;
  }
}
