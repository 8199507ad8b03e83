package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.style.Approval;

/**
 * A release that is written for its owners to look at: under {@code restricted/draft/} of the out
 * folder, with what it takes to turn it into the release.
 *
 * @param runId the run that wrote it
 * @param key file of the pseudonyms' key; empty for the operator's own
 * @param engine who measured, where the operator said so; else empty
 */
public record Draft(
    String runId,
    String inbox,
    String work,
    String asAt,
    List<String> las,
    String key,
    String engine) {
  /** The workbook that owners fill in. */
  public static final String EXCEPTIONS = "exceptions.xlsx";

  private static final String FILE = "draft.json";

  /** Where the draft of an out folder lies. */
  public static Path folder(Path out) {
    return out.resolve("restricted").resolve("draft");
  }

  static Draft of(Run run) {
    RunOptions o = run.options();
    return new Draft(
        run.id(),
        absolute(o.inbox()),
        absolute(o.work()),
        o.asAt().toString(),
        o.las(),
        o.key().map(Draft::absolute).orElse(""),
        o.engine().map(EngineChoice::label).orElse(""));
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  void write(Path folder) {
    Json.write(folder.resolve(FILE), this);
  }

  /**
   * The draft of an out folder.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Draft read(Path out) {
    Path file = folder(out).resolve(FILE);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "there is no draft in " + out + ": write one with sendmetrics run --draft");
    }
    return Json.read(file, Draft.class);
  }

  /** The options that wrote it. */
  public RunOptions options(Path out) {
    return options(out, Approval.DRAFT, Optional.empty());
  }

  /** The options of the release that it becomes. */
  public RunOptions approved(Path out, String by, Path exceptions) {
    return options(out, Approval.by(by), Optional.of(exceptions));
  }

  private RunOptions options(Path out, Approval approval, Optional<Path> exceptions) {
    return new RunOptions(
        Path.of(inbox),
        out,
        Path.of(work),
        LocalDate.parse(asAt),
        las,
        key.isEmpty() ? Optional.empty() : Optional.of(Path.of(key)),
        engine.isEmpty()
            ? Optional.empty()
            : Optional.of(EngineChoice.valueOf(engine.toUpperCase(java.util.Locale.ROOT))),
        approval,
        exceptions);
  }
}
