package org.sendmetrics.jobs.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.jobs.run.Run;
import org.sendmetrics.jobs.run.RunOptions;
import org.sendmetrics.jobs.run.Workspace;

/** A check of an inbox, empty at first, in folders of its own. */
record SmallCheck(Path folder) {
  /** Receives and checks the inbox; gives the steps that ended. */
  List<String> run() throws IOException {
    Path key = folder.resolve("key");
    if (!Files.exists(key)) {
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(key, "00".repeat(32));
    }
    RunOptions options =
        new RunOptions(
            inbox(),
            folder.resolve("out"),
            work(),
            LocalDate.of(2026, 9, 30),
            List.of(),
            Optional.of(key),
            Optional.empty());
    List<String> done = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void expects(int steps) {}

          @Override
          public void begins(String step) {}

          @Override
          public void ends(String step) {
            done.add(step);
          }
        };
    try (Workspace workspace = Workspace.hold(work(), "a test");
        Run run = Run.of(options, workspace)) {
      RunLauncher.check(run, progress);
    }
    return done;
  }

  Path inbox() throws IOException {
    return Files.createDirectories(folder.resolve("inbox"));
  }

  Path work() {
    return folder.resolve("work");
  }
}
