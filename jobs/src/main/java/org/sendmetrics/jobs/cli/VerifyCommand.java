package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.run.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Every file of a release still matches its manifest. */
@Command(
    name = "verify",
    description = "Hold every file of a published folder against its manifest.",
    footer = {"", "Example: sendmetrics verify release"})
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "the out folder of a run")
  private Path folder;

  @Override
  public Integer call() {
    List<String> faults = Verification.faults(folder);
    faults.forEach(System.out::println);
    System.out.println(
        faults.isEmpty() ? "Every file matches the manifest." : faults.size() + " faults found.");
    return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.UNEXPECTED;
  }
}
