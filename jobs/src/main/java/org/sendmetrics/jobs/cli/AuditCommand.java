package org.sendmetrics.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.ReleaseAttack;
import org.sendmetrics.schemas.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Can any withheld count be worked out? */
@Command(
    name = "audit",
    description = {
      "Attack a published folder: can any withheld count be worked out from what is shown?",
      "Prints counts only, never a number that was worked out."
    },
    footer = {
      "",
      "Example: sendmetrics audit release --work work",
      "Exit codes: 0 nothing can be worked out, 4 something can"
    })
final class AuditCommand implements Callable<Integer> {
  private static final String RELEASES = "releases";
  private static final String TABLE = "metric-values.csv.gz";

  @Parameters(paramLabel = "DIR", description = "the out folder of a run")
  private Path folder;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "work folder whose earlier releases are attacked together with this one")
  private Path work;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(folder.resolve("public").resolve("metric-values.csv"))) {
      throw new IllegalArgumentException("there is no release in " + folder);
    }
    AttackResult result = ReleaseAttack.of(Catalogue.shipped(), folder, earlier()).run();
    System.out.printf(
        "%-12s %9s %9s %9s %9s %9s %8s%n",
        "family", "figures", "withheld", "exact", "narrow", "harmless", "seconds");
    for (AttackResult.Family f : result.families()) {
      System.out.printf(
          "%-12s %9d %9d %9d %9d %9d %8.1f%n",
          f.family(), f.figures(), f.attacked(), f.exact(), f.narrow(), f.warned(), f.seconds());
    }
    long failing =
        result.findings().stream().filter(f -> f.grade() == AttackResult.Grade.FAIL).count();
    System.out.println(
        failing == 0
            ? "Nothing that is withheld can be worked out."
            : failing + " withheld numbers can be worked out, or nearly.");
    return failing == 0 ? ExitCodes.DONE : ExitCodes.RECOVERABLE;
  }

  private List<Path> earlier() throws IOException {
    Path releases = work == null ? null : work.resolve(RELEASES);
    if (releases == null || !Files.isDirectory(releases)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(releases)) {
      return folders.map(f -> f.resolve(TABLE)).filter(Files::isRegularFile).sorted().toList();
    }
  }
}
