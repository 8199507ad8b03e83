package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sendmetrics.jobs.revise.ReleaseEntry;

/**
 * Hands what a draft's run has made to the run that releases it, so that the figures which were
 * looked at are those that are published.
 *
 * <p><b>Errors:</b> {@link IllegalArgumentException} when the inbox or the program is not as it was
 * when the draft was written, when its work is gone, or when another release came between.
 */
public final class Adoption {
  /** What the release makes anew: its pages have the owners' words and no mark of a draft. */
  private static final Set<String> OWN = Set.of(Stages.PRODUCTS, Stages.AUDITED, Stages.REVISED);

  private final Draft draft;
  private final Run drafted;

  /**
   * @param drafted the run that the draft's options give today
   */
  public Adoption(Draft draft, Run drafted) {
    this.draft = draft;
    this.drafted = drafted;
  }

  /** Copies every stage that the release does not make anew. */
  public void into(Run release) {
    String again = ": write the draft again with sendmetrics run --draft";
    if (!drafted.id().equals(draft.runId())) {
      throw new IllegalArgumentException(
          "the inbox, the key or the program has changed since the draft was written" + again);
    }
    if (!Files.exists(drafted.stage(Stages.REVISED)) || !Files.exists(drafted.stage(Stages.SAID))) {
      throw new IllegalArgumentException("the work behind the draft was erased" + again);
    }
    ReleaseEntry entry =
        Json.read(drafted.stage(Stages.REVISED).resolve(Revising.ENTRY), ReleaseEntry.class);
    if (release.workspace().releases().baselineOf(release.id()) != entry.baseline()) {
      throw new IllegalArgumentException(
          "another release has been published since the draft was written" + again);
    }
    for (Path stage : stages()) {
      Path own = release.stage(stage.getFileName().toString());
      if (!Files.exists(own)) {
        Path doing = own.resolveSibling(own.getFileName() + ".doing");
        Folders.delete(doing);
        Folders.createPrivate(doing);
        Folders.copy(stage, doing);
        Folders.move(doing, own);
      }
    }
  }

  private List<Path> stages() {
    try (Stream<Path> made = Files.list(drafted.folder())) {
      return made.filter(Files::isDirectory)
          .filter(f -> !OWN.contains(f.getFileName().toString()))
          .filter(f -> !f.getFileName().toString().endsWith(".doing"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
