package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.cli.SendMetrics;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.support.PostgresServer;
import org.sendmetrics.jobs.support.SparkCluster;
import org.sendmetrics.jobs.support.SparkHome;

/**
 * Whole runs on a standalone Spark cluster, submitted as jobs/docs/cluster.md says: a thin jar, a
 * folder that all share, the ledger on a PostgreSQL server. They give the very bytes of a run
 * without a cluster.
 */
class ClusterTest {
  private static final int WORKERS = 2;
  private static final String QUICK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  private static final String SECRET = "5ec2e7".repeat(8);

  /** Processes prove to each other who they are; what they send and spill is encrypted. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.authenticate", "true",
          "spark.authenticate.secret", SECRET,
          "spark.network.crypto.enabled", "true",
          "spark.io.encryption.enabled", "true",
          "spark.master.rest.enabled", "false",
          // Storage that is not there: whoever does not say which folder of this machine is meant,
          // fails.
          "spark.hadoop.fs.defaultFS", "hdfs://127.0.0.1:1");

  @TempDir static Path folder;

  private static SparkHome home;
  private static PostgresServer ledger;
  private static SparkCluster cluster;
  private static Path inbox;
  private static Map<String, String> withoutCluster;

  @BeforeAll
  static void start() throws Exception {
    home = SparkHome.in(folder.resolve("home"), SETTINGS);
    inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String file : List.of("mediation_330.csv", "mediation_420.csv", "submission.json")) {
      Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
    }
    // The same rows once more: which of two is set aside depends on no worker.
    Files.copy(WholeRun.SMALL.resolve("mediation_420.csv"), inbox.resolve("mediation_again.csv"));
    ledger = PostgresServer.in(folder.resolve("server"));
    Path own = folder.resolve("without");
    Process local =
        Program.startFrom(home.classPath(), Surroundings.ORDINARY, own, (Object[]) command(own));
    cluster = SparkCluster.of(home, folder.resolve("cluster"), WORKERS);
    Program.Outcome outcome = Program.end(local, own);
    assertEquals(0, outcome.exit(), outcome.stderr());
    withoutCluster = WholeRun.fingerprint(own.resolve("out"));
    assertTrue(withoutCluster.containsKey("public/metric-values.parquet"));
    Path findings = own.resolve("out/restricted/findings.csv");
    assertTrue(Files.readString(findings).contains("duplicate-key"), "rows came twice");
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
    if (ledger != null) {
      ledger.close();
    }
    // Links, of which the one who clears the folder away would warn.
    Folders.delete(folder.resolve("home"));
  }

  @Test
  void aRunGivesTheBytesOfALocalOneAndGoesOnWhenAWorkerIsKilled() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    Program.Outcome outcome = Program.end(submit(undisturbed), undisturbed);
    assertGaveTheSame(undisturbed, outcome);
    assertEquals(WORKERS, cluster.workersAlive());

    Path own = folder.resolve("own");
    Process program = submit(own);
    AtomicReference<Optional<Path>> open = new AtomicReference<>();
    Waiting.until(
        () -> {
          open.set(cluster.killOneAtWork(inbox, own.resolve("work")));
          return open.get().isPresent();
        },
        program);
    assertFalse(Files.exists(own.resolve("out")), "the run goes on");
    Waiting.until(() -> cluster.workersAlive() == WORKERS - 1, program);
    assertGaveTheSame(own, Program.end(program, own));
  }

  private static void assertGaveTheSame(Path own, Program.Outcome outcome) throws IOException {
    assertEquals(0, outcome.exit(), outcome.stderr());
    assertEquals(withoutCluster, WholeRun.fingerprint(own.resolve("out")));
    assertFalse(Files.exists(own.resolve("work/ledger/runs.mv.db")), "the ledger is elsewhere");
    assertEquals(Set.of(), Privacy.openToOthers(own.resolve("work")));
    assertEquals(List.of(), telling(folder.resolve("cluster"), own.resolve("stderr.txt")));
  }

  /** The files in which a secret stands. */
  private static List<Path> telling(Path... places) throws IOException {
    List<String> secrets = new ArrayList<>(List.of(SECRET, Program.KEY));
    secrets.add(ledger.environment().get("SENDMETRICS_LEDGER_PASSWORD"));
    List<Path> telling = new ArrayList<>();
    for (Path place : places) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(f -> f.toString().matches(".*(log|std...|txt)")).toList()) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          if (secrets.stream().anyMatch(text::contains)) {
            telling.add(file);
          }
        }
      }
    }
    return telling;
  }

  private static Process submit(Path own) throws IOException {
    Map<String, String> surroundings = new HashMap<>(home.environment());
    surroundings.putAll(ledger.environment());
    List<String> command = new ArrayList<>();
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", cluster.master(), "--class", SendMetrics.class.getName()));
    command.addAll(List.of("--driver-memory", "1g", "--executor-memory", "512m"));
    command.addAll(List.of("--driver-java-options", QUICK + " " + discreet()));
    command.addAll(
        List.of("--conf", "spark.executor.extraJavaOptions=" + QUICK + " " + discreet()));
    command.addAll(List.of("--conf", "spark.sql.shuffle.partitions=2"));
    command.addAll(List.of("--jars", home.libraries(), home.jar().toString()));
    command.addAll(List.of(command(own)));
    return Program.startCommand(
        Surroundings.ORDINARY.with(surroundings),
        own,
        home.command(command.toArray(String[]::new)));
  }

  /** What libraries log of a failure, and what a crash leaves, could quote a row. */
  private static String discreet() {
    Path logging = Path.of("src/main/resources/log4j2.xml").toAbsolutePath();
    return "-Dlog4j2.configurationFile="
        + logging
        + " -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null";
  }

  /** Names the inbox from the folder of this process, which is that of no executor. */
  private static String[] command(Path own) {
    Path here = Path.of("").toAbsolutePath();
    return Stream.concat(
            Stream.of(WholeRun.command(here.relativize(inbox), own)),
            Stream.of("--engine", "spark"))
        .map(Object::toString)
        .toArray(String[]::new);
  }
}
