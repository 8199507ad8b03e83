package org.sendmetrics.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sendmetrics.jobs.audit.foreign.ForeignAttack;
import org.sendmetrics.jobs.audit.foreign.ForeignResult;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.release.ReleaseAttack;
import org.sendmetrics.jobs.revise.PublishedTables;
import org.sendmetrics.jobs.revise.ReleaseLedger;
import org.sendmetrics.jobs.run.Workspace;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.DisclosureRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Can any withheld count be worked out? */
@Command(
    name = "audit",
    description = {
      "Attack a published folder: can any withheld count be worked out from what is shown?",
      "Of our own release it prints how many; of other published files, which, and how."
    },
    footer = {
      "",
      "Example: sendmetrics audit release --work work",
      "         sendmetrics audit published",
      "Exit codes: 0 nothing can be worked out, 4 something can"
    })
final class AuditCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "the out folder of a run, or a folder of anybody's published CSV files, or one")
  private Path folder;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "work folder whose earlier releases are attacked together with this one")
  private Path work;

  @Override
  public Integer call() throws IOException {
    return Files.isRegularFile(folder.resolve("public").resolve("metric-values.csv"))
        ? attackRelease()
        : attackForeignFiles();
  }

  private int attackRelease() {
    AttackResult result = ReleaseAttack.of(Catalogue.shipped(), folder, earlier()).run();
    System.out.printf(
        "%-12s %9s %9s %9s %9s %9s %9s %8s%n",
        "family", "figures", "withheld", "exact", "narrow", "undecided", "harmless", "seconds");
    for (AttackResult.Family f : result.families()) {
      System.out.printf(
          "%-12s %9d %9d %9d %9d %9d %9d %8.1f%n",
          f.family(),
          f.figures(),
          f.attacked(),
          f.exact(),
          f.narrow(),
          f.undecided(),
          f.warned(),
          f.seconds());
    }
    int failing = result.failures().size();
    System.out.println(
        failing == 0
            ? "Nothing that is withheld can be worked out."
            : failing + " withheld numbers can be worked out, or nearly, or might be.");
    return failing == 0 ? ExitCodes.DONE : ExitCodes.RECOVERABLE;
  }

  private int attackForeignFiles() throws IOException {
    List<Path> files = csvFiles();
    long threshold = Catalogue.shipped().disclosureRules().setting(DisclosureRules.SMALL_COUNT);
    int recovered = 0;
    for (Path file : files) {
      ForeignResult result = ForeignAttack.of(file, threshold).run();
      long exact = result.recovered().stream().filter(ForeignResult.Recovered::isExact).count();
      recovered += result.recovered().size();
      System.out.printf(
          "%s: %d withheld, %d exact, %d nearly%n",
          file.getFileName(), result.withheld(), exact, result.recovered().size() - exact);
      for (ForeignResult.Recovered r : result.recovered()) {
        System.out.printf(
            "  %s, %s, %s, %s: %s (%s)%n",
            r.time(),
            r.authority(),
            String.join(", ", r.filters()),
            r.column(),
            r.isExact() ? "" + r.low() : r.low() + " to " + r.high(),
            r.how());
      }
    }
    return recovered == 0 ? ExitCodes.DONE : ExitCodes.RECOVERABLE;
  }

  private List<Path> csvFiles() throws IOException {
    if (Files.isRegularFile(folder)) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> csv = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
      if (csv.isEmpty()) {
        throw new IllegalArgumentException("neither a release nor a CSV file is in " + folder);
      }
      return csv;
    }
  }

  private List<Path> earlier() {
    return work == null
        ? List.of()
        : new ReleaseLedger(work.resolve(Workspace.RELEASES))
            .releases().stream().map(r -> r.table(PublishedTables.LIVE)).toList();
  }
}
