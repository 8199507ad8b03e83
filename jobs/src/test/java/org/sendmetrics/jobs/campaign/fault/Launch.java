package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.cli.SendMetrics;

/**
 * How one process of the program is started: by the launcher that the property {@code
 * fault.launcher} names, or from the classes of this process.
 *
 * @param environment variables beside the ordinary ones
 * @param javaOptions options of Java beside the ordinary ones
 * @param shell what a shell does first, such as {@code ulimit -f 8}; may be empty
 */
record Launch(Map<String, String> environment, List<String> javaOptions, String shell) {
  static final Launch ORDINARY = new Launch(Map.of(), List.of(), "");

  /** Fixed, so that runs in different folders can be compared; it guards nothing. */
  private static final String KEY = "5e4d".repeat(16);

  private static final String LAUNCHER = System.getProperty("fault.launcher", "");
  private static final String ALWAYS = System.getProperty("fault.java", "");
  private static final String JAVA_OPTIONS = "SENDMETRICS_JAVA_OPTS";

  static Launch after(String shell) {
    return new Launch(Map.of(), List.of(), shell);
  }

  /** Starts a command, which leaves what it says in two files of a folder. */
  Process start(Path sayings, List<String> arguments) throws IOException {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("SENDMETRICS_KEY", KEY);
    List<String> command = new ArrayList<>();
    if (!shell.isEmpty()) {
      command.addAll(List.of("bash", "-c", shell + "; exec \"$@\"", "bash"));
    }
    if (LAUNCHER.isEmpty()) {
      command.addAll(java());
    } else {
      command.add(LAUNCHER);
      variables.put(JAVA_OPTIONS, (ALWAYS + " " + String.join(" ", javaOptions)).strip());
    }
    command.addAll(arguments);
    Files.createDirectories(sayings);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(sayings.resolve("stdout.txt").toFile())
            .redirectError(sayings.resolve("stderr.txt").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SENDMETRICS_"));
    builder.environment().putAll(variables);
    return builder.start();
  }

  private List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens") || a.startsWith("-X"))
        .forEach(command::add);
    command.addAll(javaOptions);
    command.addAll(List.of("-Djava.awt.headless=true", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), SendMetrics.class.getName()));
    return command;
  }
}
