package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
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
    Optional<String> holder = Workspace.holder(work);
    holder.ifPresent(h -> System.out.println("Running now: " + h));
    if (holder.isPresent() && !RunLauncher.sharesItsLedger()) {
      System.out.println("Earlier runs can be listed when it has ended.");
      return ExitCodes.DONE;
    }
    RunLauncher.atWork(work).forEach(w -> System.out.println("At work on the ledger: " + w));
    list(RunLauncher.history(work), holder.isPresent());
    return ExitCodes.DONE;
  }

  /**
   * @param running whether the newest run goes on just now
   */
  private void list(RunHistory history, boolean running) {
    if (history.entries().isEmpty() && !running) {
      System.out.println("No run has used the work folder " + work + " yet.");
    }
    boolean goesOn = running;
    for (RunHistory.Entry e : history.entries()) {
      String state = goesOn && e.state().equals("interrupted") ? "running" : e.state();
      goesOn = false;
      System.out.printf(
          "%s  %-11s  %-11s  run %s  last step %s%n",
          TIME.format(e.started()), e.job(), state, e.runId(), e.lastStep());
      if (state.equals("failed") || state.equals("interrupted")) {
        System.out.println("    resume: " + e.command());
      }
    }
  }
}
