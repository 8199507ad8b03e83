package org.sendmetrics.jobs.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.measure.Submissions;
import org.sendmetrics.jobs.receive.InboxFile;
import org.sendmetrics.jobs.receive.LandedTable;
import org.sendmetrics.jobs.receive.Receipt;
import org.sendmetrics.jobs.receive.ReceiveExtract;
import org.sendmetrics.jobs.receive.Tally;

/** What was received in a run: by extract, the landed rows and the receipt over its files. */
final class Reception {
  private static final String RECEIPT = "receipt.json";

  private final Run run;

  Reception(Run run) {
    this.run = run;
  }

  void receive(String extract, Path folder) {
    List<InboxFile> files = run.survey().of(extract);
    Receipt receipt = new Receipt(List.of(), List.of());
    if (!files.isEmpty()) {
      LandedTable table = new LandedTable(run.catalogue().extracts().get(extract));
      receipt = new ReceiveExtract(run.spark(), table, run.key()).receive(files, folder);
      Folders.delete(folder.resolve("scan"));
    }
    Json.write(folder.resolve(RECEIPT), receipt);
  }

  Receipt receipt(String extract) {
    return Json.read(run.stage(Stages.RECEIVED + extract).resolve(RECEIPT), Receipt.class);
  }

  /** Names each extract's landed rows as a view; one without rows where nothing was received. */
  void nameViews() {
    SparkSession spark = run.spark();
    for (String extract : run.catalogue().extracts().keySet()) {
      LandedTable table = new LandedTable(run.catalogue().extracts().get(extract));
      Path rows = run.stage(Stages.RECEIVED + extract).resolve("rows");
      (Files.exists(rows)
              ? spark.read().schema(table.type()).parquet(rows.toString())
              : spark.createDataFrame(List.of(), table.type()))
          .createOrReplaceTempView(extract);
    }
  }

  /** Everything found in the inbox so far, but for published files. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(run.survey().findings());
    run.catalogue().extracts().keySet().forEach(e -> findings.addAll(receipt(e).findings()));
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

  Submissions submissions() {
    Submissions submissions = new Submissions();
    for (String extract : run.catalogue().extracts().keySet()) {
      for (Tally tally : receipt(extract).tallies()) {
        tally.keptByAuthority().keySet().forEach(la -> submissions.add(extract, la, tally.columns()));
      }
    }
    return submissions;
  }

  /** Throws {@link NothingKept} when no row of any file was kept. */
  void requireAnything() {
    boolean kept = balances().stream().anyMatch(b -> b.rowsKept() > 0);
    if (!kept && new PublishedComparison(run).balances().stream().allMatch(b -> b.rowsKept() == 0)) {
      throw new NothingKept();
    }
  }
}
