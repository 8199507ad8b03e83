package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * How the cost of a run grows with the number of authorities: the program of {@code
 * jobs/benchmarks/growth.sh}. Arguments: an inbox of files that are named after an extract and an
 * authority, a folder with a key, the engine, the last step, and numbers of authorities; without
 * any it prints the options that Spark asks of Java.
 *
 * <p>Prints the processor seconds of each step for so many of the authorities, spread evenly over
 * their codes, after one that warms up; and the power of the number of rows with which each step
 * grew from the first number to the last.
 */
final class GrowthBenchmark {
  private static final LocalDate AS_AT = LocalDate.of(2026, 9, 30);
  private static final Pattern NAME = Pattern.compile("[a-z]+_(\\d{3})\\.csv(\\.gz)?");

  /** What is quicker than this is not told: the clock would tell of chance. */
  private static final double LEAST_SECONDS = 0.2;

  private final Map<String, List<Path>> filesOf = new TreeMap<>();
  private final Path place;
  private final EngineChoice engine;
  private final String last;

  private GrowthBenchmark(Path inbox, Path place, EngineChoice engine, String last)
      throws IOException {
    this.place = place;
    this.engine = engine;
    this.last = last;
    try (Stream<Path> files = Files.list(inbox)) {
      files.sorted().forEach(this::take);
    }
  }

  private void take(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (name.matches()) {
      filesOf.computeIfAbsent(name.group(1), la -> new ArrayList<>()).add(file);
    }
  }

  /** What a number of authorities cost, by step. */
  private record Cost(int authorities, long rows, Map<String, Double> processorSeconds) {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.out.println(JavaModuleOptions.defaultModuleOptions());
      return;
    }
    EngineChoice engine = EngineChoice.valueOf(args[2].toUpperCase(Locale.ROOT));
    GrowthBenchmark benchmark =
        new GrowthBenchmark(Path.of(args[0]), Path.of(args[1]), engine, args[3]);
    benchmark.cost(1, "warm-up");
    List<Cost> costs = new ArrayList<>();
    for (String size : Arrays.copyOfRange(args, 4, args.length)) {
      costs.add(benchmark.cost(Integer.parseInt(size), "of-" + size));
    }
    print(costs);
  }

  private Cost cost(int size, String name) throws IOException {
    Path inbox = Files.createDirectories(place.resolve(name).resolve("inbox"));
    List<String> all = List.copyOf(filesOf.keySet());
    for (int i = 0; i < size; i++) {
      for (Path file : filesOf.get(all.get((int) ((i + 0.5) * all.size() / size)))) {
        Files.createSymbolicLink(inbox.resolve(file.getFileName()), file.toAbsolutePath());
      }
    }
    Path work = place.resolve(name).resolve("work");
    RunOptions options =
        new RunOptions(
            inbox,
            place.resolve(name).resolve("out"),
            work,
            AS_AT,
            List.of(),
            Optional.of(place.resolve("key")),
            Optional.of(engine));
    try (Workspace workspace = Workspace.hold(work, "benchmark");
        Run run = Run.of(options, workspace)) {
      run.spark();
      steps(run);
      return cost(size, RunLog.read(work, run.id()));
    } finally {
      Folders.delete(place.resolve(name));
    }
  }

  private void steps(Run run) {
    Stages stages = new Stages(run);
    List<Stage> steps = new ArrayList<>(List.of(stages.takeInventory()));
    steps.addAll(stages.receiveExtracts());
    steps.add(stages.checkAcross());
    steps.add(stages.compareWithPublished());
    steps.add(stages.measureFigures());
    steps.add(stages.confirmFigures());
    steps.add(stages.discloseFigures());
    for (Stage step : steps) {
      run.log().begin();
      boolean done = step.run(run);
      run.log().end(step.step(), done);
      if (step.step().equals(last)) {
        return;
      }
    }
  }

  private static Cost cost(int authorities, List<RunLog.Entry> log) {
    long rows = 0;
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (RunLog.Entry entry : log) {
      rows += entry.rowsIn() == null ? 0 : entry.rowsIn();
      String step = entry.step().startsWith("receive") ? "receive" : entry.step();
      seconds.merge(step, entry.processorSeconds(), Double::sum);
    }
    return new Cost(authorities, rows, seconds);
  }

  private static void print(List<Cost> costs) {
    print("authorities", costs.stream().map(c -> String.valueOf(c.authorities())), "");
    print("rows", costs.stream().map(c -> String.format("%,d", c.rows())), "");
    for (String step : costs.get(0).processorSeconds().keySet()) {
      if (costs.get(0).processorSeconds().get(step) < LEAST_SECONDS) {
        continue;
      }
      print(
          step,
          costs.stream().map(c -> String.format("%.1f", c.processorSeconds().get(step))),
          String.format("%.2f", power(costs, step)));
    }
  }

  private static void print(String name, Stream<String> cells, String power) {
    StringBuilder line = new StringBuilder(String.format("%-22s", name));
    cells.forEach(cell -> line.append(String.format("%14s", cell)));
    System.out.println(line.append(String.format("%8s", power)));
  }

  /** Of the rows with which a step's cost grew: 1 is in step with them, less is better. */
  private static double power(List<Cost> costs, String step) {
    Cost first = costs.get(0);
    Cost last = costs.get(costs.size() - 1);
    return Math.log(last.processorSeconds().get(step) / first.processorSeconds().get(step))
        / Math.log((double) last.rows() / first.rows());
  }
}
