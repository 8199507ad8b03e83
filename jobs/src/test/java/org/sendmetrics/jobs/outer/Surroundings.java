package org.sendmetrics.jobs.outer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the program finds around it when it starts.
 *
 * @param environment variables beside the ordinary ones
 * @param javaOptions options of Java beside the ordinary ones
 * @param shell what a shell does first, such as {@code umask 077}; may be empty
 */
record Surroundings(Map<String, String> environment, List<String> javaOptions, String shell) {
  static final Surroundings ORDINARY = new Surroundings(Map.of(), List.of(), "");

  Surroundings with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Surroundings(all, javaOptions, shell);
  }

  /** With a temporary folder of its own, in which nothing else can leave anything. */
  Surroundings withTemporary(Path folder) {
    List<String> all = new ArrayList<>(javaOptions);
    all.add("-Djava.io.tmpdir=" + folder);
    return new Surroundings(environment, all, shell);
  }

  Surroundings after(String shellCommand) {
    return new Surroundings(environment, javaOptions, shellCommand);
  }

  /** The command as the shell hands over to it: the process stays the same one. */
  List<String> around(List<String> command) {
    if (shell.isEmpty()) {
      return command;
    }
    List<String> all = new ArrayList<>(List.of("bash", "-c", shell + "; exec \"$@\"", "bash"));
    all.addAll(command);
    return all;
  }
}
