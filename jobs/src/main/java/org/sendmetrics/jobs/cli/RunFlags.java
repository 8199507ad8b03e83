package org.sendmetrics.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sendmetrics.jobs.run.EngineChoice;
import org.sendmetrics.jobs.run.RunOptions;
import org.sendmetrics.schemas.Catalogue;
import picocli.CommandLine.Option;

/** The options that {@code run} and {@code check} share. */
final class RunFlags {
  /** Such as that of object storage, for which a folder of that name would be made here. */
  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+:.*");

  @Option(
      names = "--inbox",
      required = true,
      paramLabel = "DIR",
      description = "folder of extracts")
  private Path inbox;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "work",
      description = "run ledger and received rows (default: ${DEFAULT-VALUE})")
  private Path work;

  @Option(
      names = "--as-at",
      paramLabel = "yyyy-mm-dd",
      description = "day on which open cases are judged (default: today)")
  private LocalDate asAt;

  @Option(
      names = "--la",
      split = ",",
      paramLabel = "CODE",
      description = "only these authorities, by 3-digit code; all for every one in force")
  private List<String> las = List.of();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "key for pseudonyms, 64 hexadecimal digits (default: your own, made on first use)")
  private Path key;

  @Option(
      names = "--engine",
      description =
          "who measures: ${COMPLETION-CANDIDATES}. With both, DuckDB counts every figure again and"
              + " nothing is published unless it agrees (default: spark; both over more than 33"
              + " authorities)")
  private EngineChoice engine;

  RunOptions options(Path out) {
    for (Path folder : new Path[] {inbox, work, out}) {
      if (ADDRESS.matcher(folder.toString()).matches()) {
        throw new IllegalArgumentException(
            "not a folder of this machine, but an address: " + folder);
      }
    }
    if (!Files.isDirectory(inbox)) {
      throw new IllegalArgumentException("there is no inbox folder " + inbox);
    }
    for (String la : las) {
      if (!la.equals("all") && !Catalogue.shipped().authorities().codes().contains(la)) {
        throw new IllegalArgumentException("--la " + la + " is not an authority's 3-digit code");
      }
    }
    return new RunOptions(
        inbox,
        out,
        work,
        asAt == null ? LocalDate.now() : asAt,
        las,
        Optional.ofNullable(key),
        Optional.ofNullable(engine));
  }
}
