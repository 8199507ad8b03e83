package org.sendmetrics.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Person-level data out of the work folder. */
@Command(
    name = "erase",
    description = "Remove person-level data held in the work folder, leaving the run ledger.",
    footer = {
      "",
      "Example: sendmetrics erase --work work --yes",
      "Example: sendmetrics erase --work work --older-than 90 --yes"
    })
final class EraseCommand implements Callable<Integer> {
  @Option(names = "--work", required = true, paramLabel = "DIR", description = "the work folder")
  private Path work;

  @Option(names = "--yes", required = true, description = "yes, remove them")
  private boolean yes;

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      description = "only of runs last worked on more than so many days ago (default: of all)")
  private Integer days;

  @Override
  public Integer call() {
    if (!Files.isDirectory(work)) {
      throw new IllegalArgumentException("there is no work folder " + work);
    }
    if (days != null && days < 0) {
      throw new IllegalArgumentException("--older-than needs a number of days");
    }
    try (Workspace workspace = Workspace.hold(work, "sendmetrics erase")) {
      if (days == null) {
        workspace.erase();
        System.out.println(
            "Person-level data was removed from " + work + "; the run ledger stays.");
      } else {
        int runs = workspace.eraseBefore(Instant.now().minus(Duration.ofDays(days)));
        System.out.printf(
            "Person-level data of %d runs was removed from %s; the run ledger stays.%n",
            runs, work);
      }
    }
    return ExitCodes.DONE;
  }
}
