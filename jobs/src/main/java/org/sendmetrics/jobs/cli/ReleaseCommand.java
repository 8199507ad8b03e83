package org.sendmetrics.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.job.RunLauncher;
import org.sendmetrics.jobs.run.Adoption;
import org.sendmetrics.jobs.run.Draft;
import org.sendmetrics.jobs.run.Run;
import org.sendmetrics.jobs.run.RunOptions;
import org.sendmetrics.jobs.run.Summary;
import org.sendmetrics.jobs.run.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A draft that becomes a release. */
@Command(
    name = "release",
    description =
        "Publish the draft of an out folder, with the words that owners filled into its exceptions"
            + " workbook and the name of who approved it.",
    footer = {
      "",
      "Example: sendmetrics release --out release --approved-by \"A. Jones, Head of SEND\""
    })
final class ReleaseCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the draft is and the release goes")
  private Path out;

  @Option(
      names = "--approved-by",
      required = true,
      paramLabel = "TEXT",
      description = "who approves it; stands in the manifest")
  private String approver;

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = "the filled-in workbook (default: the one beside the draft)")
  private Path exceptions;

  @Override
  public Integer call() {
    if (approver.isBlank()) {
      throw new IllegalArgumentException("--approved-by needs a name");
    }
    Draft draft = Draft.read(out);
    Path filled =
        Optional.ofNullable(exceptions)
            .orElseGet(() -> Draft.folder(out).resolve(Draft.EXCEPTIONS));
    if (!Files.exists(filled)) {
      throw new IllegalArgumentException("there is no exceptions workbook " + filled);
    }
    RunOptions options = draft.approved(out, approver.strip(), filled);
    try (Workspace workspace =
            Workspace.hold(options.work(), options.command()).takeTemporaryFiles();
        Run drafted = Run.of(draft.options(out), workspace);
        Run run = Run.of(options, workspace);
        StepProgress progress = StepProgress.on(System.err)) {
      new Adoption(draft, drafted).into(run);
      RunLauncher.publish(run, progress);
      progress.close();
      System.out.print(Summary.of(run).text());
      return ExitCodes.DONE;
    }
  }
}
