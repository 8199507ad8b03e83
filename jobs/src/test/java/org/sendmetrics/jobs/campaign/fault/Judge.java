package org.sendmetrics.jobs.campaign.fault;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sendmetrics.jobs.run.Verification;

/**
 * Holds a disturbed run against the law: it completes, or says what to do; a manifest stands in the
 * out folder only over a whole release; a release has the bytes of the undisturbed run and no row
 * is lost or doubled.
 */
final class Judge {
  private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|^Exception in ");

  /** A message that names a file and not what is wrong with it. */
  private static final Pattern BARE = Pattern.compile("sendmetrics: \\S*");

  private static final Pattern REMEDY =
      Pattern.compile("give the same command again|Wait for it to end|run it again");

  private final Trial trial;
  private final Map<String, String> undisturbed;

  Judge(Trial trial, Map<String, String> undisturbed) {
    this.trial = trial;
    this.undisturbed = undisturbed;
  }

  /** Judges a run that was disturbed and has ended. */
  Verdict of(Fault fault, String step, Attempt attempt) {
    List<String> amiss = new ArrayList<>();
    String said = attempt.reason().lines().findFirst().orElse("");
    if (attempt.hung()) {
      amiss.add("it hung");
    } else if (attempt.finished()) {
      amiss.addAll(release());
    } else if (!attempt.wasEnded()) {
      amiss.addAll(message(attempt));
    }
    if (Files.exists(trial.out().resolve("manifest.json")) && !attempt.finished()) {
      amiss.addAll(halfRelease());
    }
    Verdict.Ended ended =
        attempt.finished()
            ? Verdict.Ended.WENT_ON
            : attempt.wasEnded() ? Verdict.Ended.KILLED : Verdict.Ended.STOPPED;
    return new Verdict(fault.name(), step, ended, said, amiss);
  }

  /** What is wrong with a manifest that a run left which did not end well, or found there. */
  private List<String> halfRelease() {
    List<String> amiss =
        new ArrayList<>(
            Verification.faults(trial.out()).stream()
                .filter(f -> !f.startsWith("not in the manifest: ."))
                .toList());
    Map<String, String> now = trial.fingerprint();
    undisturbed.forEach(
        (file, hash) -> {
          if (file.startsWith("out/") && !hash.equals(now.get(file))) {
            amiss.add("other bytes: " + file);
          }
        });
    return amiss;
  }

  /** What is wrong with what stands after a run that ended well. */
  List<String> release() {
    List<String> amiss = new ArrayList<>();
    Map<String, String> now = trial.fingerprint();
    if (!now.equals(undisturbed)) {
      amiss.add("other bytes: " + different(now));
    }
    amiss.addAll(Verification.faults(trial.out()));
    trial.lostRows().ifPresent(amiss::add);
    trial.leftovers().forEach(left -> amiss.add("left: " + left));
    return amiss;
  }

  private String different(Map<String, String> now) {
    List<String> files = new ArrayList<>();
    undisturbed.forEach(
        (file, hash) -> {
          if (!hash.equals(now.get(file))) {
            files.add(file);
          }
        });
    now.keySet().stream().filter(f -> !undisturbed.containsKey(f)).forEach(files::add);
    return files.size() + " files, such as " + files.get(0);
  }

  private static List<String> message(Attempt attempt) {
    List<String> amiss = new ArrayList<>();
    String reason = attempt.reason();
    if (reason.isEmpty()) {
      amiss.add("exit " + attempt.exit() + " without a word of why");
    } else if (BARE.matcher(reason.lines().findFirst().orElse("")).matches()) {
      amiss.add("it does not say what is wrong");
    }
    if (attempt.exit() != 1) {
      amiss.add("exit " + attempt.exit());
    }
    if (!REMEDY.matcher(reason).find()) {
      amiss.add("it does not say what to do");
    }
    if (TRACE.matcher(reason).find()) {
      amiss.add("a stack trace");
    }
    return amiss;
  }
}
