package org.sendmetrics.jobs.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each step of a run did and cost, for whoever operates it: a line of JSON for every attempt
 * at the run and for every step of it, in {@code log.jsonl} of the run's folder.
 *
 * <p>Shape: see {@link Entry}; lines are only ever added. <b>Law:</b> it names steps, times and
 * numbers; no file, no message, no word of the data.
 */
public final class RunLog {
  private static final String FILE = "log.jsonl";
  private static final Path PROCESS = Path.of("/proc/self/status");
  private static final String HIGHEST = "VmHWM:";
  private static final int KILOBYTE = 1024;

  private final Run run;
  private Rows rows;
  private long began;
  private long processorTimeBefore;

  /**
   * One line.
   *
   * @param at when it was written
   * @param process the number of the operating system's process, which tells attempts apart
   * @param step the step's name; {@code run} for the beginning of an attempt
   * @param outcome {@code done}, {@code stood} when it was done before, {@code failed}, or {@code
   *     begun} for an attempt
   * @param failure class of what went wrong
   * @param seconds wall time of the step
   * @param processorSeconds what it took of all processors, by the whole process
   * @param rowsIn rows read by a step that reads any; kept and set aside add up to them
   * @param heapMegabytes the most Java's heap held in the step
   * @param processMegabytes the most memory the process had so far; none where the system does not
   *     tell
   * @param build hash of the program, of an attempt
   * @param engine what counts, of an attempt
   * @param asAt day of judgement, of an attempt
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      String at,
      long process,
      String step,
      String outcome,
      String failure,
      Double seconds,
      Double processorSeconds,
      Long rowsIn,
      Long rowsKept,
      Long rowsSetAside,
      Long heapMegabytes,
      Long processMegabytes,
      String build,
      String engine,
      String asAt) {}

  private record Rows(long in, long kept, long setAside) {}

  RunLog(Run run) {
    this.run = run;
  }

  /** Notes the beginning of an attempt. */
  public void beginAttempt() {
    RunOptions options = run.options();
    add(
        new Entry(
            now(),
            ProcessHandle.current().pid(),
            "run",
            "begun",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            processMegabytes(),
            BuildIdentity.hash(),
            options.engine().map(EngineChoice::label).orElse(null),
            options.asAt().toString()));
  }

  public void begin() {
    rows = null;
    began = System.nanoTime();
    processorTimeBefore = processorTime();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Notes the rows that the present step read: kept and set aside are all of them. */
  void rows(long kept, long setAside) {
    rows = new Rows(kept + setAside, kept, setAside);
  }

  /**
   * Notes the end of the present step.
   *
   * @param isDone false when what it makes stood before
   */
  public void end(String step, boolean isDone) {
    add(entry(step, isDone ? "done" : "stood", null));
  }

  /** Notes that the present step failed; a log that cannot be written hides no other fault. */
  public void fail(String step, Throwable failure) {
    try {
      add(entry(step, "failed", failure.getClass().getSimpleName()));
    } catch (UncheckedIOException e) {
      failure.addSuppressed(e);
    }
  }

  private Entry entry(String step, String outcome, String failure) {
    return new Entry(
        now(),
        ProcessHandle.current().pid(),
        step,
        outcome,
        failure,
        seconds(System.nanoTime() - began),
        seconds(processorTime() - processorTimeBefore),
        rows == null ? null : rows.in(),
        rows == null ? null : rows.kept(),
        rows == null ? null : rows.setAside(),
        heap().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / KILOBYTE / KILOBYTE,
        processMegabytes(),
        null,
        null,
        null);
  }

  private static double seconds(long nanoseconds) {
    return Math.round(nanoseconds / 1e6) / 1e3;
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP);
  }

  private static Long processMegabytes() {
    try (Stream<String> lines = Files.lines(PROCESS)) {
      return lines
          .filter(l -> l.startsWith(HIGHEST))
          .map(l -> Long.parseLong(l.replaceAll("\\D", "")) / KILOBYTE)
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  private void add(Entry entry) {
    Path file = run.folder().resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Folders.createPrivateFile(file);
      }
      // Whatever a kill cut short, or a disk damaged, before it ends where this line begins.
      boolean isCut = Files.size(file) > 0 && lastByte(file) != '\n';
      Files.writeString(
          file, (isCut ? "\n" : "") + Json.line(entry) + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte lastByte(Path file) throws IOException {
    try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      bytes.position(bytes.size() - 1).read(last);
      return last.get(0);
    }
  }

  /**
   * The lines of a run, in the order in which they were written, but for damaged ones; none where
   * it left no log.
   */
  public static List<Entry> read(Path work, String runId) {
    Path file = Workspace.run(work, runId).resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .flatMap(l -> Json.ofLine(l, Entry.class).stream())
          .filter(e -> e.at() != null && e.step() != null && e.outcome() != null)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
