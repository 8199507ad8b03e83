package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.job.RunHistory;
import org.sendmetrics.jobs.job.RunLauncher;
import org.sendmetrics.jobs.run.RunLog;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Past and interrupted runs. */
@Command(
    name = "status",
    description = "List past and interrupted runs, and the command that resumes each.",
    footer = {
      "",
      "Example: sendmetrics status --work work",
      "         sendmetrics status --work work --run 8fc049e0e3b88866"
    })
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "work",
      description = "the runs' work folder (default: ${DEFAULT-VALUE})")
  private Path work;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "what each step of this run did and cost, attempt by attempt")
  private String run;

  @Override
  public Integer call() {
    if (run != null) {
      return steps(RunLog.read(work, run));
    }
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

  private int steps(List<RunLog.Entry> entries) {
    if (entries.isEmpty()) {
      System.out.println("No run " + run + " has left a log in the work folder " + work + ".");
      return ExitCodes.DONE;
    }
    System.out.printf(
        "%-26s %-7s %9s %10s %12s %12s %10s %8s %11s%n",
        "step",
        "",
        "seconds",
        "processor",
        "rows in",
        "kept",
        "set aside",
        "heap MB",
        "process MB");
    for (RunLog.Entry e : entries) {
      if (e.step().equals("run")) {
        System.out.printf("attempt of %s, process %d%n", e.at(), e.process());
      } else {
        System.out.printf(
            "%-26s %-7s %9.1f %10s %12s %12s %10s %8d %11s  %s%n",
            StepProgress.words(e.step()),
            e.outcome(),
            e.seconds(),
            e.processorSeconds() == null ? "" : String.format("%.1f", e.processorSeconds()),
            number(e.rowsIn()),
            number(e.rowsKept()),
            number(e.rowsSetAside()),
            e.heapMegabytes(),
            number(e.processMegabytes()),
            e.failure() == null ? "" : e.failure());
      }
    }
    return ExitCodes.DONE;
  }

  private static String number(Long number) {
    return number == null ? "" : String.format("%,d", number);
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
