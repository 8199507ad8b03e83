package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sendmetrics.jobs.disclose.Earlier;
import org.sendmetrics.jobs.receive.Inbox;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.jobs.revise.PublishedTables;
import org.sendmetrics.jobs.revise.ReleaseEntry;
import org.sendmetrics.jobs.revise.ReleaseLedger;
import org.sendmetrics.jobs.revise.Revisions;
import org.sendmetrics.schemas.FigureCsv;
import org.sendmetrics.schemas.MetricSources;
import org.sendmetrics.schemas.RevisionCsv;

/** Holds what a run is about to publish against the releases before it, and enters it with them. */
final class Revising {
  static final String REVISIONS = "revisions.csv";

  static final String ENTRY = "release.json";

  private final Run run;
  private final ReleaseLedger ledger;

  Revising(Run run) {
    this.run = run;
    ledger = run.workspace().releases();
  }

  /** Writes the revisions, and the entry as it will stand in the ledger. */
  void write(Path folder) {
    new PublishedComparison(run).writeWantedOrigins(folder.resolve(PublishedTables.ORIGINS));
    ReleaseEntry entry = entry();
    Json.write(folder.resolve(ENTRY), entry);
    RevisionCsv.write(
        folder.resolve(REVISIONS),
        new Revisions(run.catalogue(), entry, tables(), ledger.baseline(entry))
            .find(new PublishedComparison(run).editions()));
  }

  /** Enters the delivered release in the ledger. */
  void enter() {
    ledger.enter(Json.read(run.stage(Stages.REVISED).resolve(ENTRY), ReleaseEntry.class), tables());
  }

  /** The releases that this one is told beside, the first one first. */
  List<Earlier.Release> earlierReleases() {
    List<Earlier.Release> releases = new ArrayList<>();
    for (ReleaseLedger.Kept kept :
        ledger.baseline(
            ledger.baselineOf(run.id()),
            new ReleaseEntry.Kind(run.synthetic(), run.options().las()))) {
      releases.add(
          0,
          new Earlier.Release(
              LocalDate.parse(kept.entry().asAt()), kept.table(PublishedTables.LIVE)));
    }
    return releases;
  }

  private PublishedTables tables() {
    Path open = run.stage(Stages.TABLES).resolve("public");
    return new PublishedTables(
        open.resolve(PublishedTables.LIVE),
        open.resolve(PublishedTables.COMPARATORS),
        run.stage(Stages.REVISED).resolve(PublishedTables.ORIGINS));
  }

  private ReleaseEntry entry() {
    Map<String, String> versions = new TreeMap<>(new Engines(run).versions());
    versions.put("sendmetrics", BuildIdentity.version());
    Map<String, String> definitions = new TreeMap<>();
    new MetricSources(run.catalogue())
        .definitions()
        .forEach((metric, text) -> definitions.put(metric, Hashes.of(text)));
    return new ReleaseEntry(
        run.id(),
        run.options().asAt().toString(),
        run.options().las(),
        run.synthetic(),
        new Engines(run).choice().label(),
        versions,
        definitions,
        inputs(),
        periods(),
        ledger.baselineOf(run.id()));
  }

  private TreeSet<String> periods() {
    TreeSet<String> periods = new TreeSet<>();
    for (Path table : List.of(tables().live(), tables().comparators())) {
      FigureCsv.each(
          table,
          la -> true,
          f -> periods.add(f.key().timePeriod() + "|" + f.key().timeIdentifier()));
    }
    return periods;
  }

  private List<ReleaseEntry.Input> inputs() {
    Map<String, FileBalance> balances = new HashMap<>();
    new Tables(run).balances().forEach(b -> balances.put(b.file(), b));
    Map<String, String> publications = new PublishedComparison(run).publications();
    List<ReleaseEntry.Input> inputs = new ArrayList<>();
    for (InboxFile file : run.survey().files()) {
      FileBalance balance = balances.get(file.name());
      String las = balance == null ? "" : balance.las();
      inputs.add(
          new ReleaseEntry.Input(
              file.name(),
              file.extract(),
              file.extract().equals(Inbox.PUBLISHED)
                  ? publications.getOrDefault(file.name(), Inbox.PUBLISHED)
                  : "",
              las.isEmpty() ? List.of() : List.of(las.split(";")),
              file.sha256()));
    }
    return inputs;
  }
}
