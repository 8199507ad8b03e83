package org.sendmetrics.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sendmetrics.jobs.explain.Explainer;
import org.sendmetrics.jobs.explain.Question;
import org.sendmetrics.schemas.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How one figure was made. */
@Command(
    name = "explain",
    description = {
      "Tell how one figure of the last release was made: its definition, what it was counted from,"
          + " what it cannot tell. A withheld count is never told."
    },
    footer = {
      "",
      "Example: sendmetrics explain ehcp.issued-within-20-weeks-rate --area 850 --period 2021",
      "Example: sendmetrics explain attendance.overall-absence-rate --area Hampshire \\",
      "  --period \"202425:Autumn term\" --breakdown \"SEN provision=SEN support\""
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 40;
  private static final int MOST_WIDTH = 100;

  @Parameters(paramLabel = "METRIC", description = "the measure's name in the data files")
  private String metric;

  @Option(
      names = "--area",
      required = true,
      paramLabel = "CODE",
      description = "3-digit code of an authority, code of a region, or a name such as England")
  private String area;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "P",
      description = "2024, \"202425:Autumn term\", \"202425:Financial year Q4\"")
  private String period;

  @Option(
      names = "--breakdown",
      paramLabel = "TOPIC=ITEM",
      description = "such as \"Sex=Female\" or phase=Primary")
  private List<String> splits = List.of();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "work",
      description = "the run's work folder (default: ${DEFAULT-VALUE})")
  private Path work;

  @Option(
      names = "--sql",
      description = "print only the whole script that counts it, for DuckDB in the work folder")
  private boolean sql;

  @Override
  public Integer call() {
    if (!Files.isDirectory(work)) {
      throw new IllegalArgumentException(
          "there is no work folder " + work + ": give the --work of the run");
    }
    Explainer explainer = new Explainer(Catalogue.shipped(), work);
    Question question = new Question(metric, area, period, splits);
    System.out.print(sql ? explainer.script(question) : explainer.explain(question, width()));
    return ExitCodes.DONE;
  }

  /** The terminal's width, where the shell tells it. */
  private static int width() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width));
  }
}
