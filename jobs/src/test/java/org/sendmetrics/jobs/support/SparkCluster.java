package org.sendmetrics.jobs.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A standalone Spark cluster on this machine: Spark's own Master and Workers of one core, each a
 * process of its own that listens on the loopback address alone, and the executors that they start.
 */
public final class SparkCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern PAGES = Pattern.compile("MasterWebUI.* started at (http://\\S+)");
  private static final int MOST_SECONDS = 60;

  private final SparkHome home;
  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private String master;
  private String pages;

  private SparkCluster(SparkHome home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /** Starts one of some workers, which keeps all it writes in a folder. */
  public static SparkCluster of(SparkHome home, Path folder, int workers) {
    Assumptions.assumeTrue(canListen(), "no socket can be had on the loopback address");
    Assumptions.assumeTrue(
        Files.isDirectory(Path.of("/proc/self/fd")), "this machine does not tell of open files");
    SparkCluster cluster = new SparkCluster(home, folder);
    try {
      Files.createDirectories(folder);
      cluster.startMaster();
      for (int i = 1; i <= workers; i++) {
        cluster.startWorker("worker" + i);
      }
      cluster.await(() -> cluster.workersAlive() == workers);
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static boolean canListen() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private void startMaster() throws IOException {
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--webui-port",
        "0");
    await(() -> said("master", MASTER).isPresent() && said("master", PAGES).isPresent());
    master = said("master", MASTER).orElseThrow();
    pages = said("master", PAGES).orElseThrow();
  }

  private void startWorker(String name) throws IOException {
    workers.add(
        start(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve(name).toString(),
            master));
  }

  private Process start(String name, String... program) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(home.command(program))
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile());
    builder.environment().putAll(home.environment());
    builder
        .environment()
        .put("SPARK_LOCAL_DIRS", Files.createDirectories(folder.resolve("spilled")).toString());
    Process process = builder.start();
    processes.add(process);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private Optional<String> said(String name, Pattern words) {
    try {
      Matcher matcher = words.matcher(Files.readString(log(name)));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(BooleanSupplier isSo) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    try {
      while (!isSo.getAsBoolean()) {
        if (System.nanoTime() > end || !processes.stream().allMatch(Process::isAlive)) {
          throw new IllegalStateException("the cluster did not start: see " + folder);
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Its address, for {@code --master}. */
  public String master() {
    return master;
  }

  /** How many workers the Master takes for alive. */
  public int workersAlive() {
    try {
      return new ObjectMapper()
          .readTree(URI.create(pages + "/json/").toURL())
          .required("aliveworkers")
          .asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Kills, with a worker of it, an executor that has a file under one of the folders open. It is
   * halted before it is looked at for the last time, so that it dies with the file open.
   *
   * @return the file; empty where no executor has one open just now
   */
  public Optional<Path> killOneAtWork(Path... folders) {
    for (Process worker : workers) {
      for (ProcessHandle executor : worker.children().toList()) {
        if (open(executor, folders).isPresent()) {
          signal("-STOP", executor);
          Optional<Path> file = open(executor, folders);
          if (file.isPresent()) {
            worker.destroyForcibly();
            executor.destroyForcibly();
            return file;
          }
          signal("-CONT", executor);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> open(ProcessHandle process, Path... folders) {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = Files.readSymbolicLink(file);
        if (Stream.of(folders).anyMatch(target::startsWith)) {
          return Optional.of(target);
        }
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      // It closed a file, or ended, while it was looked at.
      return Optional.empty();
    }
  }

  private static void signal(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends every process, and those that they started. */
  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
