package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sendmetrics.jobs.publish.Manifest;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.make.Shelf;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Remark;

/**
 * Writes the pages beside the tables; says what the manifest over both says.
 *
 * <p>Each authority's pages are a unit of work that is kept when it is finished: a run that was
 * killed, or in which some pages could not be written, makes only the others when it is given
 * again. While any is missing the stage fails, and nothing is delivered.
 */
final class Pages {
  private final Run run;

  Pages(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Folders.copy(run.stage(Stages.TABLES), folder);
    copyRevisions(folder.resolve("public"));
    Folders.createPrivate(folder.resolve("restricted"));
    LocalWords said = said();
    run.options()
        .exceptions()
        .ifPresent(e -> copy(e, folder.resolve("restricted").resolve(Draft.EXCEPTIONS)));
    Reports.writeAll(
        run.catalogue(),
        release(),
        said,
        run.stage(Stages.UNDISCLOSED).resolve("metric-values.csv"),
        folder,
        new Shelf(Folders.createPrivate(run.stage(Stages.PAGES))));
  }

  /** What areas sent in words, and what owners filled in since, which stands in for it. */
  private LocalWords said() {
    LocalWords sent = LocalWords.read(run.stage(Stages.SAID));
    return run.options().exceptions().map(e -> with(filled(e), sent)).orElse(sent);
  }

  private List<Remark> filled(Path exceptions) {
    return Reports.filledExceptions(run.catalogue(), release(), exceptions);
  }

  private static LocalWords with(List<Remark> remarks, LocalWords sent) {
    return new LocalWords(sent.contacts(), sent.board().with(remarks), sent.arrivals());
  }

  /**
   * Writes the workbook that owners fill in.
   *
   * @param earlier one that they may have filled in before; need not be there
   */
  void writeExceptions(Path earlier, Path file) {
    LocalWords said = LocalWords.read(run.stage(Stages.SAID));
    if (Files.exists(earlier)) {
      said = with(filled(earlier), said);
    }
    Reports.writeExceptions(
        run.catalogue(), release(), said.board(), run.stage(Stages.PRODUCTS), file);
  }

  private void copyRevisions(Path folder) {
    copy(run.stage(Stages.REVISED).resolve(Revising.REVISIONS), folder.resolve(Revising.REVISIONS));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the pages say of the release. They say that it is cleared: where the attack that follows
   * finds otherwise, nobody is given them.
   */
  Release release() {
    return new Release(
        run.options().asAt(), run.synthetic(), true, run.id(), run.options().approval());
  }

  /**
   * The manifest of a release.
   *
   * @param folders what is delivered, each laid out as the out folder
   */
  Manifest manifest(List<Path> folders) {
    List<FileBalance> balances = new Tables(run).balances();
    Map<String, Long> disclosure = new TreeMap<>();
    run.catalogue().disclosureRules().rules().forEach((id, r) -> disclosure.put(id, r.setting()));
    Map<String, String> versions = new TreeMap<>(new Engines(run).versions());
    versions.put("sendmetrics", BuildIdentity.version());
    return new Manifest(
        run.id(),
        run.options().asAt().toString(),
        run.options().las(),
        run.synthetic(),
        true,
        run.options().approval().by(),
        new Engines(run).choice().label(),
        versions,
        disclosure,
        new Manifest.Balance(
            balances.stream().mapToLong(FileBalance::rowsIn).sum(),
            balances.stream().mapToLong(FileBalance::rowsKept).sum(),
            balances.stream().mapToLong(FileBalance::rowsSetAside).sum()),
        run.survey().files().stream()
            .map(f -> new Manifest.Input(f.name(), f.extract(), f.sha256()))
            .toList(),
        folders.stream().flatMap(Pages::outputs).toList());
  }

  private static Stream<Manifest.Output> outputs(Path folder) {
    return Folders.files(folder).stream()
        .map(
            f ->
                new Manifest.Output(
                    folder.relativize(f).toString().replace('\\', '/'),
                    f.toFile().length(),
                    Hashes.of(f)));
  }
}
