package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sendmetrics.jobs.run.Folders;

/**
 * An undisturbed run of a trial: what it left, which steps it had, how long each lasted, and the
 * folder that each but the last made.
 */
final class Master {
  private static final Pattern STEP = Pattern.compile("(?m)^([a-z][a-z0-9 ]*?) +([0-9.]+) s$");

  private final Trial trial;
  private final Path kept;
  private final Map<String, String> fingerprint;
  private final Map<String, Long> steps = new LinkedHashMap<>();
  private final List<String> folders = new ArrayList<>();

  private Master(Trial trial, String said) throws IOException {
    this.trial = trial;
    kept = trial.folder().resolve("undisturbed");
    fingerprint = trial.fingerprint();
    Matcher step = STEP.matcher(said);
    while (step.find()) {
      steps.put(camel(step.group(1)), (long) (Double.parseDouble(step.group(2)) * 1000));
    }
    try (Stream<Path> made = Files.list(trial.run().orElseThrow())) {
      made.filter(Files::isDirectory)
          .filter(f -> !f.endsWith("seals"))
          .sorted(Comparator.comparing(Master::written))
          .forEach(f -> folders.add(f.getFileName().toString()));
    }
    Folders.delete(kept);
    Folders.copy(trial.work(), kept);
  }

  /** Writes the inbox and runs the command once, from nothing. */
  static Master of(Trial trial) throws IOException {
    trial.clear();
    TinyInbox.write(trial.inbox());
    Attempt attempt = trial.start(Launch.ORDINARY).end();
    if (!attempt.finished()) {
      throw new IllegalStateException("the undisturbed run failed: " + attempt.stderr());
    }
    return new Master(trial, attempt.stderr());
  }

  private static FileTime written(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code receive roll} as {@code receiveRoll}. */
  private static String camel(String words) {
    Matcher next = Pattern.compile(" ([a-z])").matcher(words);
    return next.replaceAll(m -> m.group(1).toUpperCase());
  }

  List<String> steps() {
    return List.copyOf(steps.keySet());
  }

  long milliseconds(String step) {
    return steps.get(step);
  }

  Map<String, String> fingerprint() {
    return fingerprint;
  }

  /** Puts the trial where every step before the named one is done and none after it. */
  void standBefore(String step) throws IOException {
    trial.clear();
    Folders.copy(kept, trial.work());
    Folders.keepPrivate(trial.work());
    Folders.delete(trial.work().resolve("undisclosed"));
    Folders.delete(trial.work().resolve("releases"));
    Path run = trial.run().orElseThrow();
    for (String folder : folders.subList(steps().indexOf(step), folders.size())) {
      Folders.delete(run.resolve(folder));
    }
    // Copies hold no empty folders: some stages leave one.
    for (String folder : folders.subList(0, Math.min(steps().indexOf(step), folders.size()))) {
      Folders.createPrivate(run.resolve(folder));
    }
  }
}
