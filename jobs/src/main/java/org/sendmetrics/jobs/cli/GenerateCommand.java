package org.sendmetrics.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.generate.Generator;
import org.sendmetrics.jobs.generate.Scale;
import org.sendmetrics.schemas.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Invented extracts. */
@Command(
    name = "generate",
    description = "Write invented extracts, marked synthetic; the same seed gives the same bytes.",
    footer = {"", "Example: sendmetrics generate --out invented --scale small --seed 1"})
final class GenerateCommand implements Callable<Integer> {
  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where they go")
  private Path out;

  @Option(
      names = "--scale",
      defaultValue = "small",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Scale scale;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "any whole number")
  private long seed;

  @Override
  public Integer call() {
    Generator.generate(Catalogue.shipped(), out, scale, seed);
    System.out.println("Invented extracts are in " + out);
    return ExitCodes.DONE;
  }
}
