package org.sendmetrics.jobs.outer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sendmetrics.jobs.run.Folders;
import org.sendmetrics.jobs.run.Hashes;

/**
 * A run of the main job from its inbox to its release, in folders of its own. Those that several
 * tests look at are made once; who changes anything works on a copy.
 */
record WholeRun(Path inbox, Path folder, Program.Outcome outcome) {
  static final Path SMALL = Path.of("../sample-data/small").toAbsolutePath().normalize();

  private static final Supplier<WholeRun> OF_SMALL = once(() -> in(SMALL, temporary()));
  private static final Supplier<WholeRun> OF_FAULTY =
      once(
          () -> {
            Path folder = temporary();
            FaultyInbox.write(folder.resolve("inbox"));
            return in(folder.resolve("inbox"), folder);
          });

  /** The small sample, run once. */
  static WholeRun ofSmall() {
    return OF_SMALL.get();
  }

  /** The inbox full of faults, run once. */
  static WholeRun ofFaulty() {
    return OF_FAULTY.get();
  }

  /** Runs the main job once more, in a folder of one's own or again in that of an earlier run. */
  static WholeRun in(Path inbox, Path folder) {
    Program.Outcome outcome = Program.run(folder.resolve("said"), command(inbox, folder));
    return new WholeRun(inbox, folder, outcome);
  }

  /** The same with one engine, for tests that look at something else than figures. */
  static WholeRun quickly(Path inbox, Path folder) {
    Program.Outcome outcome = Program.run(folder.resolve("said"), quickCommand(inbox, folder));
    return new WholeRun(inbox, folder, outcome);
  }

  static Object[] quickCommand(Path inbox, Path folder) {
    return Stream.concat(Stream.of(command(inbox, folder)), Stream.of("--engine", "duckdb"))
        .toArray();
  }

  /** Whether a run in a folder is just now making what a stage leaves. */
  static boolean isIn(Path folder, String stage) {
    Path runs = folder.resolve("work/runs");
    if (!Files.exists(runs)) {
      return false;
    }
    try (Stream<Path> all = Files.list(runs)) {
      return all.anyMatch(run -> Files.exists(run.resolve(stage + ".doing")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command that does so. */
  static Object[] command(Path inbox, Path folder) {
    return new Object[] {
      "run",
      "--inbox",
      inbox,
      "--out",
      folder.resolve("out"),
      "--work",
      folder.resolve("work"),
      "--as-at",
      "2026-09-30"
    };
  }

  Path out() {
    return folder.resolve("out");
  }

  Path work() {
    return folder.resolve("work");
  }

  /** The checksum of every file under a folder, by its path there. */
  static TreeMap<String, String> fingerprint(Path folder) {
    TreeMap<String, String> fingerprint = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      fingerprint.put(folder.relativize(file).toString(), Hashes.of(file));
    }
    return fingerprint;
  }

  static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("whole-run").toRealPath();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private T made;

      @Override
      public synchronized T get() {
        if (made == null) {
          made = maker.get();
        }
        return made;
      }
    };
  }
}
