package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sendmetrics.jobs.publish.Manifest;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.style.Approval;

/**
 * Puts a run's products into the out folder: a whole release or none. The earlier manifest goes
 * first, the new one comes last, and what lies between can be done again from the start. Of runs
 * that deliver into one out folder, each in a work folder of its own, one waits for the other.
 */
public final class Delivery {
  private final Run run;

  public Delivery(Run run) {
    this.run = run;
  }

  /** Puts a draft under {@code restricted/draft/}, anything else in place of the last release. */
  public void deliver() {
    try (OutFolder held = OutFolder.take(run.options().out())) {
      if (run.options().approval().isDraft()) {
        deliverDraft();
      } else {
        deliverRelease();
      }
    }
    Folders.delete(run.stage(Stages.PAGES));
  }

  /** Words that owners have filled into an earlier draft's workbook are kept in the new one. */
  private void deliverDraft() {
    Path draft = Draft.folder(run.options().out());
    Path incoming = draft.resolveSibling("draft.incoming");
    Folders.createPrivate(draft.getParent());
    Folders.delete(incoming);
    Folders.createPrivate(incoming);
    Folders.copy(run.stage(Stages.PRODUCTS), incoming);
    Folders.copy(run.stage(Stages.AUDITED), incoming);
    new Pages(run)
        .writeExceptions(draft.resolve(Draft.EXCEPTIONS), incoming.resolve(Draft.EXCEPTIONS));
    Draft.of(run).write(incoming);
    Folders.keepPrivate(incoming);
    replace(incoming, draft);
  }

  private void deliverRelease() {
    Path out = run.options().out();
    Path incoming = out.resolve(".incoming");
    try {
      Files.createDirectories(out);
      Folders.delete(incoming);
      Folders.createPrivate(incoming);
      Folders.copy(run.stage(Stages.PRODUCTS), incoming);
      Folders.copy(run.stage(Stages.AUDITED), incoming);
      Files.deleteIfExists(out.resolve(Manifest.FILE));
      replace(incoming.resolve("public"), out.resolve("public"));
      Folders.createPrivate(incoming.resolve("restricted"));
      keepDraft(incoming);
      Folders.keepPrivate(incoming.resolve("restricted"));
      replace(incoming.resolve("restricted"), out.resolve("restricted"));
      Folders.move(incoming.resolve(Manifest.FILE), out.resolve(Manifest.FILE));
      Folders.delete(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Revising(run).enter();
    Folders.delete(run.workspace().undisclosed());
    Folders.createPrivate(run.workspace().undisclosed());
    Folders.copy(run.stage(Stages.UNDISCLOSED), run.workspace().undisclosed());
    if (run.options().approval().state() == Approval.State.APPROVED) {
      Folders.delete(Draft.folder(run.options().out()));
    }
  }

  /**
   * Puts the data-quality tables of a run that publishes nothing into the out folder; or, where an
   * earlier release stands there, into the work folder, so that the release stays as it was.
   *
   * @return the folder they are in
   */
  public Path deliverQuality() {
    try (OutFolder held = OutFolder.take(run.options().out())) {
      return putQuality();
    }
  }

  private Path putQuality() {
    Path made = run.workspace().temporary().resolve("quality");
    new Tables(run).writeQuality(made.resolve("restricted"));
    Reports.writeQuality(run.catalogue(), new Pages(run).release(), made);
    boolean released = Files.exists(run.options().out().resolve(Manifest.FILE));
    Path restricted =
        released
            ? run.workspace().folder().resolve("quality")
            : run.options().out().resolve("restricted");
    Folders.createPrivate(restricted);
    Folders.copy(made.resolve("restricted"), restricted);
    Folders.keepPrivate(restricted);
    return restricted;
  }

  /** A draft that waits for its owners stays; the one that was approved goes last of all. */
  private void keepDraft(Path incoming) {
    Path draft = Draft.folder(run.options().out());
    if (Files.exists(draft)) {
      Folders.createPrivate(Draft.folder(incoming));
      Folders.copy(draft, Draft.folder(incoming));
    }
  }

  private static void replace(Path from, Path to) {
    Folders.delete(to);
    Folders.move(from, to);
  }
}
