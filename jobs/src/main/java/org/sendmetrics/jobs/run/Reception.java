package org.sendmetrics.jobs.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.measure.Engine;
import org.sendmetrics.jobs.measure.Submissions;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.jobs.receive.Receipt;
import org.sendmetrics.jobs.receive.ReceiveExtract;
import org.sendmetrics.jobs.receive.Tally;
import org.sendmetrics.schemas.TableCheck;
import org.sendmetrics.schemas.View;

/** What was received in a run: by extract, the landed rows and the receipt over its files. */
final class Reception {
  static final String RECEIPT = "receipt.json";

  private final Run run;

  Reception(Run run) {
    this.run = run;
  }

  void receive(String extract, Path folder) {
    List<InboxFile> files = run.survey().of(extract);
    Receipt receipt = new Receipt(List.of(), List.of());
    if (!files.isEmpty()) {
      LandedTable table = new LandedTable(run.catalogue().extracts().get(extract));
      try {
        receipt = new ReceiveExtract(run.spark(), table, run.key()).receive(files, folder);
      } finally {
        run.stamps().hold(files);
      }
      requireAllIsSeen(receipt, files.size(), table, folder.resolve("rows"));
      Folders.delete(folder.resolve("scan"));
    }
    Json.write(folder.resolve(RECEIPT), receipt);
    run.log()
        .rows(
            receipt.tallies().stream().mapToLong(Tally::rowsKept).sum(),
            receipt.tallies().stream().mapToLong(Tally::rowsSetAside).sum());
  }

  /**
   * Holds what other machines of a cluster said they wrote against what is seen here: a folder that
   * is not the same one everywhere, or seen late, would lose rows without a word.
   */
  private void requireAllIsSeen(Receipt receipt, int files, LandedTable table, Path rows) {
    if (run.spark().sparkContext().isLocal()) {
      return;
    }
    long kept = receipt.tallies().stream().mapToLong(Tally::rowsKept).sum();
    Dataset<Row> landed = run.spark().read().schema(table.type()).parquet(rows.toString());
    if (receipt.tallies().size() != files || landed.count() != kept) {
      throw new IllegalStateException(
          "not all that the cluster wrote is seen here: its machines do not share the work folder");
    }
  }

  Receipt receipt(String extract) {
    return Json.read(run.stage(Stages.RECEIVED + extract).resolve(RECEIPT), Receipt.class);
  }

  /** Finds the faults that show only when rows are held beside others. */
  void checkAcross(Path folder) {
    List<TableCheck> due =
        run.catalogue().tableChecks().values().stream().filter(c -> keptAny(c.extract())).toList();
    List<Finding> findings = due.isEmpty() ? List.of() : findings(due, new Engines(run).ofRecord());
    Json.write(folder.resolve(RECEIPT), new Receipt(List.of(), findings));
  }

  /** Whether any row was kept of an extract, or of another form of it. */
  private boolean keptAny(String extract) {
    return run.catalogue().extracts().values().stream()
        .filter(e -> e.rowsOf().equals(extract))
        .flatMap(e -> receipt(e.name()).tallies().stream())
        .anyMatch(t -> t.rowsKept() > 0);
  }

  private List<Finding> findings(List<TableCheck> checks, Engine engine) {
    engine.view("judgement", "select date '" + run.options().asAt() + "' as as_at");
    List<List<Object[]>> found =
        engine.rowsOfEach(
            checks.stream()
                .map(c -> "select file_id, line, number from (" + c.sql() + ") t")
                .toList());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      TableCheck check = checks.get(i);
      found.get(i).forEach(row -> findings.add(finding(check, row)));
    }
    return findings;
  }

  private Finding finding(TableCheck check, Object[] row) {
    return new Finding(
        check.id(),
        Finding.Severity.WARN,
        run.survey().files().get(((Number) row[0]).intValue()).name(),
        ((Number) row[1]).longValue(),
        check.column(),
        check.message().replace("{number}", row[2].toString()),
        check.remedy());
  }

  /** Everything found in the inbox so far, but for published files. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(run.survey().findings());
    run.catalogue().extracts().keySet().forEach(e -> findings.addAll(receipt(e).findings()));
    findings.addAll(Json.read(run.stage(Stages.ACROSS).resolve(RECEIPT), Receipt.class).findings());
    return findings;
  }

  List<FileBalance> balances() {
    List<FileBalance> balances = new ArrayList<>();
    for (String extract : run.catalogue().extracts().keySet()) {
      for (Tally tally : receipt(extract).tallies()) {
        InboxFile file = run.survey().files().get(tally.fileId());
        balances.add(
            new FileBalance(
                file.name(),
                extract,
                String.join(";", tally.keptByAuthority().keySet()),
                tally.rowsIn(),
                tally.rowsKept(),
                tally.rowsSetAside(),
                file.sha256()));
      }
    }
    return balances;
  }

  /** Which authorities sent which extracts, and which columns of them. */
  Submissions submissions() {
    Submissions submissions = new Submissions();
    for (String extract : run.catalogue().extracts().keySet()) {
      for (Tally tally : receipt(extract).tallies()) {
        tally
            .keptByAuthority()
            .keySet()
            .forEach(la -> submissions.add(extract, la, tally.columns()));
      }
    }
    return submissions;
  }

  /** Adds what files of other extracts than a table's own brought into it. */
  void noteFilled(Submissions submissions, Engine engine) {
    Map<Integer, Tally> tallies = new HashMap<>();
    run.catalogue()
        .extracts()
        .keySet()
        .forEach(e -> receipt(e).tallies().forEach(t -> tallies.put(t.fileId(), t)));
    for (View view : run.catalogue().views().values()) {
      if (run.catalogue().extracts().containsKey(view.id())) {
        String sql = "select distinct file_id, la_code from " + view.name();
        for (Object[] row : engine.rows(sql)) {
          Tally tally = tallies.get(((Number) row[0]).intValue());
          String extract = run.survey().files().get(tally.fileId()).extract();
          submissions.addFilled(view, extract, (String) row[1], tally.columns());
        }
      }
    }
  }

  /** Throws {@link NothingKept} when no row of any file was kept. */
  void requireAnything() {
    boolean kept = balances().stream().anyMatch(b -> b.rowsKept() > 0);
    if (!kept
        && new PublishedComparison(run).balances().stream().allMatch(b -> b.rowsKept() == 0)) {
      throw new NothingKept();
    }
  }
}
