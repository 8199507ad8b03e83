package org.sendmetrics.jobs.campaign.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.sendmetrics.jobs.run.Folders;

/** A file of the inbox is changed in the step, and is again as it was when the run has ended. */
record ChangingInput(String name, Change change) implements Fault {
  static final Fault APPENDED = new ChangingInput("input appended to", ChangingInput::append);
  static final Fault REPLACED = new ChangingInput("input replaced", ChangingInput::replace);
  static final Fault REMOVED = new ChangingInput("input removed", Files::delete);

  /** What is done to the file. */
  interface Change {
    void to(Path file) throws IOException;
  }

  private static void append(Path file) throws IOException {
    Files.writeString(file, "more,", StandardOpenOption.APPEND);
  }

  private static void replace(Path file) throws IOException {
    Path other = file.resolveSibling("." + file.getFileName());
    Files.write(other, new byte[(int) Files.size(file)]);
    Folders.move(other, file);
  }

  @Override
  public Attempt inject(Trial trial, String step, long milliseconds, Random random) {
    Attempt attempt = trial.start(Launch.ORDINARY);
    try {
      Path file = file(trial, step, random);
      byte[] before = Files.readAllBytes(file);
      if (attempt.reaches(() -> trial.step().equals(step))) {
        Attempt.pause(Fault.moment(milliseconds, random));
        change.to(file);
      }
      attempt.end();
      Files.write(file, before);
      return attempt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file that the step reads, or any where it reads none. */
  private static Path file(Trial trial, String step, Random random) {
    List<Path> files = Folders.files(trial.inbox());
    String extract = step.replaceFirst("^receive", "").toLowerCase();
    return files.stream()
        .filter(f -> f.getFileName().toString().startsWith(extract + "_"))
        .findFirst()
        .orElseGet(() -> files.get(random.nextInt(files.size())));
  }
}
