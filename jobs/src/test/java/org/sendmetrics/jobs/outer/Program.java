package org.sendmetrics.jobs.outer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.cli.SendMetrics;
import org.sendmetrics.jobs.run.PseudonymKey;

/** The program in a process of its own, as a shell would start it. */
public final class Program {
  /** Fixed, so that runs in different folders can be compared; it guards nothing. */
  static final String KEY = "5e4d".repeat(16);

  private static final String STDOUT = "stdout.txt";
  private static final String STDERR = "stderr.txt";

  private Program() {}

  /** How a process ended and what it said. */
  public record Outcome(int exit, String stdout, String stderr) {}

  /** Runs one command and waits for its end; what it says is also left in the folder. */
  public static Outcome run(Path sayings, Object... arguments) {
    try {
      return end(start(sayings, arguments), sayings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the end of a command that leaves what it says in the folder. */
  static Outcome end(Process program, Path sayings) {
    try {
      int exit = program.waitFor();
      return new Outcome(
          exit,
          Files.readString(sayings.resolve(STDOUT)),
          Files.readString(sayings.resolve(STDERR)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts one command, which leaves what it says in the folder. */
  static Process start(Path sayings, Object... arguments) throws IOException {
    return startIn(Surroundings.ORDINARY, sayings, arguments);
  }

  /** Starts one command in surroundings of its own. */
  static Process startIn(Surroundings surroundings, Path sayings, Object... arguments)
      throws IOException {
    return startFrom(System.getProperty("java.class.path"), surroundings, sayings, arguments);
  }

  /** The same from other places than the classes of this process. */
  static Process startFrom(
      String classPath, Surroundings surroundings, Path sayings, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens") || a.startsWith("-X"))
        .forEach(command::add);
    command.add("-Djava.awt.headless=true");
    command.addAll(surroundings.javaOptions());
    command.addAll(List.of("-cp", classPath));
    command.add(SendMetrics.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return startCommand(surroundings, sayings, command);
  }

  /** Starts what ends in the program, such as {@code spark-submit}, as if it were the program. */
  static Process startCommand(Surroundings surroundings, Path sayings, List<String> command)
      throws IOException {
    Files.createDirectories(sayings);
    ProcessBuilder builder =
        new ProcessBuilder(surroundings.around(command))
            .redirectOutput(sayings.resolve(STDOUT).toFile())
            .redirectError(sayings.resolve(STDERR).toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SENDMETRICS_"));
    builder.environment().put(PseudonymKey.VARIABLE, KEY);
    builder.environment().putAll(surroundings.environment());
    return builder.start();
  }
}
