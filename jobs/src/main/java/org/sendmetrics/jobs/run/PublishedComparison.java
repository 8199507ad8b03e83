package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.compare.AuthorityFigure;
import org.sendmetrics.jobs.compare.AuthorityFigureCsv;
import org.sendmetrics.jobs.compare.Comparators;
import org.sendmetrics.jobs.compare.LiveBesidePublished;
import org.sendmetrics.jobs.compare.PublishedFaults;
import org.sendmetrics.jobs.compare.PublishedFile;
import org.sendmetrics.jobs.compare.PublishedFiles;
import org.sendmetrics.jobs.compare.PublishedRows;
import org.sendmetrics.jobs.compare.Reconciliation;
import org.sendmetrics.jobs.compare.ReconciliationCsv;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * What the published files of an inbox give: comparators, a reconciliation, findings, a balance.
 */
final class PublishedComparison {
  static final String COMPARATORS = "comparators.csv";
  static final String RECONCILIATION = "reconciliation.csv";
  private static final String OF_AUTHORITIES = "published-authorities.csv";
  private static final String NOTES = "notes.json";

  private final Run run;

  PublishedComparison(Run run) {
    this.run = run;
  }

  private record Notes(List<Finding> findings, List<FileBalance> balances) {}

  void write(Path folder) {
    List<InboxFile> files = run.survey().of(Inbox.PUBLISHED);
    try {
      PublishedRows rows =
          PublishedFiles.read(
              run.catalogue(),
              files.stream().map(f -> new PublishedFile(f.name(), f::open)).toList());
      Comparators comparators = Comparators.of(rows);
      FigureCsv.write(folder.resolve(COMPARATORS), comparators.figures());
      Reconciliation.Result reconciled = Reconciliation.of(run.catalogue(), rows);
      ReconciliationCsv.write(folder.resolve(RECONCILIATION), reconciled.rows());
      AuthorityFigureCsv.write(folder.resolve(OF_AUTHORITIES), AuthorityFigure.in(rows));
      List<Finding> findings = new ArrayList<>(rows.findings());
      findings.addAll(comparators.findings());
      findings.addAll(reconciled.findings());
      findings.addAll(PublishedFaults.of(run.catalogue(), rows));
      Json.write(folder.resolve(NOTES), new Notes(findings, balances(rows, files)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<FileBalance> balances(PublishedRows rows, List<InboxFile> files) {
    return rows.balances().stream()
        .map(
            b ->
                new FileBalance(
                    b.file(),
                    Inbox.PUBLISHED,
                    "",
                    b.rowsIn(),
                    b.rowsKept(),
                    b.rowsSetAside(),
                    files.stream()
                        .filter(f -> f.name().equals(b.file()))
                        .map(InboxFile::sha256)
                        .findFirst()
                        .orElse("")))
        .toList();
  }

  /** Adds to a reconciliation each authority's own figures beside the published ones. */
  void appendLive(Path reconciliation, Path undisclosed) {
    try {
      List<AuthorityFigure> published =
          AuthorityFigureCsv.read(run.stage(Stages.COMPARED).resolve(OF_AUTHORITIES));
      List<Figure> live = new ArrayList<>();
      FigureCsv.each(undisclosed, code -> !code.isEmpty(), live::add);
      ReconciliationCsv.append(reconciliation, LiveBesidePublished.rows(live, published));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Finding> findings() {
    return notes().findings();
  }

  List<FileBalance> balances() {
    return notes().balances();
  }

  private Notes notes() {
    return Json.read(run.stage(Stages.COMPARED).resolve(NOTES), Notes.class);
  }
}
