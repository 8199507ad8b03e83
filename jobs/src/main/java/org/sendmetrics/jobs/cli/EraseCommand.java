package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Person-level data out of the work folder. */
@Command(
    name = "erase",
    description = "Remove person-level data held in the work folder, leaving the run ledger.",
    footer = {"", "Example: sendmetrics erase --work work --yes"})
final class EraseCommand implements Callable<Integer> {
  @Option(names = "--work", required = true, paramLabel = "DIR", description = "the work folder")
  private Path work;

  @Option(names = "--yes", required = true, description = "yes, remove them")
  private boolean yes;

  @Override
  public Integer call() {
    if (!java.nio.file.Files.isDirectory(work)) {
      throw new IllegalArgumentException("there is no work folder " + work);
    }
    try (Workspace workspace = Workspace.hold(work, "sendmetrics erase")) {
      workspace.erase();
    }
    System.out.println("Person-level data was removed from " + work + "; the run ledger stays.");
    return ExitCodes.DONE;
  }
}
