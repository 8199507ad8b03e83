package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.sendmetrics.jobs.run.Folders;

/** What can befall the work folder of a run that was killed. */
final class Damages {
  private static final int DAYS = 4000;

  private Damages() {}

  static final Fault LEDGER_LOST =
      new Killed("ledger deleted", (trial, random) -> Files.deleteIfExists(ledger(trial)));

  static final Fault LEDGER_CUT =
      new Killed("ledger cut short", (trial, random) -> cut(ledger(trial), random));

  static final Fault LEDGER_OVERWRITTEN =
      new Killed("ledger overwritten", (trial, random) -> overwrite(ledger(trial), random));

  static final Fault PARQUET_CUT =
      new Killed("Parquet cut short", (trial, random) -> each(trial, ".parquet", random, true));

  static final Fault FILE_CUT =
      new Killed("a stage's file cut short", (trial, random) -> each(trial, "", random, true));

  static final Fault FILE_CHANGED =
      new Killed("a stage's bytes changed", (trial, random) -> each(trial, "", random, false));

  static final Fault FOLDER_LOST =
      new Killed("a stage's folder deleted", (trial, random) -> deleteAStage(trial, random));

  /** Every file of the work folder seems to be of another time, often one that is yet to come. */
  static final Fault TIMES_MOVED =
      new Killed("files of another time", (trial, random) -> moveTimes(trial, random));

  private static Path ledger(Trial trial) {
    return trial.work().resolve("ledger/runs.mv.db");
  }

  private static void cut(Path file, Random random) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate((long) (channel.size() * random.nextDouble()));
      }
    }
  }

  private static void overwrite(Path file, Random random) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0) {
      byte[] bytes = Files.readAllBytes(file);
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(bytes.length));
      for (int i = from; i < to; i++) {
        bytes[i] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file, bytes);
    }
  }

  private static void each(Trial trial, String ending, Random random, boolean cut)
      throws IOException {
    List<Path> files =
        finished(trial, file -> file.toString().endsWith(ending) && file.toFile().length() > 0);
    if (!files.isEmpty()) {
      Path file = files.get(random.nextInt(files.size()));
      if (cut) {
        cut(file, random);
      } else {
        overwrite(file, random);
      }
    }
  }

  /** The files of stages that are finished, checksums included. */
  private static List<Path> finished(Trial trial, Predicate<Path> which) {
    return trial.run().stream()
        .flatMap(run -> Folders.files(run).stream())
        .filter(file -> !file.toString().contains(".doing") && which.test(file))
        .toList();
  }

  private static void deleteAStage(Trial trial, Random random) {
    List<Path> stages =
        finished(trial, file -> true).stream().map(Path::getParent).distinct().toList();
    if (!stages.isEmpty()) {
      Folders.delete(stages.get(random.nextInt(stages.size())));
    }
  }

  private static void moveTimes(Trial trial, Random random) {
    if (!Files.isDirectory(trial.work())) {
      return;
    }
    for (Path file : Folders.files(trial.work())) {
      Instant moved = Instant.now().plus(Duration.ofDays(random.nextInt(2 * DAYS) - DAYS));
      try {
        Files.setLastModifiedTime(file, FileTime.from(moved));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
