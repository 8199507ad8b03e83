package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendmetrics.jobs.publish.Manifest;

/** Holds a release against its manifest. */
public final class Verification {
  private Verification() {}

  /** What does not match: a missing manifest, missing, changed and unlisted files. */
  public static List<String> faults(Path out) {
    if (!Files.exists(out.resolve(Manifest.FILE))) {
      return List.of("There is no manifest in " + out + ": this is no release.");
    }
    List<String> faults = new ArrayList<>();
    Manifest manifest = Manifest.read(out);
    for (Manifest.Output output : manifest.outputs()) {
      Path file = out.resolve(output.file());
      if (!Files.exists(file)) {
        faults.add("missing: " + output.file());
      } else if (!Hashes.of(file).equals(output.sha256())) {
        faults.add("changed: " + output.file());
      }
    }
    Set<String> listed =
        manifest.outputs().stream().map(Manifest.Output::file).collect(Collectors.toSet());
    for (Path file : Folders.files(out)) {
      String name = out.relativize(file).toString().replace('\\', '/');
      boolean isOfDraft = name.startsWith("restricted/draft/");
      if (!listed.contains(name) && !name.equals(Manifest.FILE) && !isOfDraft) {
        faults.add("not in the manifest: " + name);
      }
    }
    return faults;
  }
}
