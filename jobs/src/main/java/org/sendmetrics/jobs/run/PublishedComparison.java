package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.compare.AuthorityFigure;
import org.sendmetrics.jobs.compare.AuthorityFigureCsv;
import org.sendmetrics.jobs.compare.Comparators;
import org.sendmetrics.jobs.compare.Comparators.Origin;
import org.sendmetrics.jobs.compare.Comparators.Superseded;
import org.sendmetrics.jobs.compare.LiveBesidePublished;
import org.sendmetrics.jobs.compare.PublishedFaults;
import org.sendmetrics.jobs.compare.PublishedFile;
import org.sendmetrics.jobs.compare.PublishedFiles;
import org.sendmetrics.jobs.compare.PublishedRows;
import org.sendmetrics.jobs.compare.Reconciliation;
import org.sendmetrics.jobs.compare.ReconciliationCsv;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.jobs.revise.Editions;
import org.sendmetrics.jobs.revise.OriginCsv;
import org.sendmetrics.jobs.revise.PublishedTables;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * What the published files of an inbox give: comparators, a reconciliation, findings, a balance.
 */
final class PublishedComparison {
  static final String COMPARATORS = "comparators.csv";
  static final String RECONCILIATION = "reconciliation.csv";
  private static final String ORIGINS = PublishedTables.ORIGINS;
  private static final String SUPERSEDED = "superseded.csv";
  private static final String SUPERSEDED_ORIGINS = "superseded-origins.csv";
  private static final String OF_AUTHORITIES = "published-authorities.csv";
  private static final String NOTES = "notes.json";

  private final Run run;

  PublishedComparison(Run run) {
    this.run = run;
  }

  /**
   * @param publications by file, the title of the publication that it was known for
   */
  private record Notes(
      List<Finding> findings, List<FileBalance> balances, Map<String, String> publications) {}

  void write(Path folder) {
    List<InboxFile> files = run.survey().of(Inbox.PUBLISHED);
    try {
      PublishedRows rows =
          PublishedFiles.read(
              run.catalogue(),
              files.stream().map(f -> new PublishedFile(f.name(), f::open)).toList());
      run.stamps().hold(files);
      Comparators comparators = Comparators.of(rows);
      FigureCsv.write(folder.resolve(COMPARATORS), comparators.figures());
      Reconciliation.Result reconciled = Reconciliation.of(run.catalogue(), rows);
      ReconciliationCsv.write(folder.resolve(RECONCILIATION), reconciled.rows());
      OriginCsv.write(
          folder.resolve(ORIGINS),
          comparators.figures().stream().map(f -> comparators.origins().get(f.key())).toList());
      FigureCsv.write(
          folder.resolve(SUPERSEDED),
          comparators.superseded().stream().map(Superseded::figure).toList());
      OriginCsv.write(
          folder.resolve(SUPERSEDED_ORIGINS),
          comparators.superseded().stream().map(Superseded::origin).toList());
      AuthorityFigureCsv.write(folder.resolve(OF_AUTHORITIES), AuthorityFigure.in(rows));
      List<Finding> findings = new ArrayList<>(rows.findings());
      findings.addAll(comparators.findings());
      findings.addAll(reconciled.findings());
      findings.addAll(PublishedFaults.of(run.catalogue(), rows));
      Json.write(
          folder.resolve(NOTES), new Notes(findings, balances(rows, files), publications(rows)));
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

  private Map<String, String> publications(PublishedRows rows) {
    Map<String, String> titles = new TreeMap<>();
    rows.balances().stream()
        .filter(b -> !b.publication().isEmpty())
        .forEach(
            b -> titles.put(b.file(), run.catalogue().publications().get(b.publication()).title()));
    return titles;
  }

  /** By file, the title of the publication that it was known for. */
  Map<String, String> publications() {
    return notes().publications();
  }

  /** Writes the origins of the figures of places that are wanted, beside which they then stand. */
  void writeWantedOrigins(Path file) {
    List<Origin> wanted = new ArrayList<>();
    eachComparator(
        (figure, origin) -> {
          if (run.options().wants(figure.key().place())) {
            wanted.add(origin);
          }
        });
    OriginCsv.write(file, wanted);
  }

  /** What the editions of one inbox say of the same figures. */
  Editions editions() {
    Map<Figure.Key, Origin> origins = new HashMap<>();
    eachComparator((figure, origin) -> origins.put(figure.key(), origin));
    List<Superseded> superseded = new ArrayList<>();
    each(SUPERSEDED, SUPERSEDED_ORIGINS, (f, o) -> superseded.add(new Superseded(f, o)));
    return new Editions(superseded, origins);
  }

  private void eachComparator(BiConsumer<Figure, Origin> reader) {
    each(COMPARATORS, ORIGINS, reader);
  }

  private void each(String figures, String origins, BiConsumer<Figure, Origin> reader) {
    Path folder = run.stage(Stages.COMPARED);
    try (InputStream in = Files.newInputStream(folder.resolve(origins))) {
      Iterator<Origin> beside = OriginCsv.read(in).iterator();
      FigureCsv.read(folder.resolve(figures)).forEach(f -> reader.accept(f, beside.next()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
