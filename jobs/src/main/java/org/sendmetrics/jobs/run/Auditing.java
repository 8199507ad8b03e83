package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendmetrics.jobs.audit.scan.ProductScan;
import org.sendmetrics.jobs.audit.scan.Products;
import org.sendmetrics.jobs.publish.CsvTable;

/**
 * Holds every number of the finished products against the one table of figures, before anybody else
 * has them. A release that fails is not delivered, whatever is asked.
 *
 * <p>Shape out: {@code disclosure-audit.json} for everybody, which says what was looked at, and the
 * manifest. What was found goes to the work folder. The attack on the table itself is the command
 * {@code audit}, not yet a part of the run: until it is, no release is called cleared.
 */
final class Auditing {
  static final String PUBLIC_RECORD = "disclosure-audit.json";
  static final String LOG = "disclosure-audit-findings.csv";

  private final Run run;

  Auditing(Run run) {
    this.run = run;
  }

  void write(Path folder) {
    Path products = run.stage(Stages.PRODUCTS);
    ProductScan scan = Products.scan(products, run.catalogue());
    log(scan);
    if (!scan.findings().isEmpty()) {
      throw new AuditFailed(scan.findings().size(), run.stage(LOG));
    }
    Path open = folder.resolve("public");
    try {
      Files.createDirectories(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Json.write(open.resolve(PUBLIC_RECORD), record(scan));
    new Pages(run).manifest(List.of(products, folder)).write(folder);
  }

  /** Keeps what was found where only the owner of the work folder can read it. */
  private void log(ProductScan scan) {
    List<List<String>> rows =
        scan.findings().stream()
            .map(f -> List.of(f.where().toString(), f.what(), f.mend()))
            .toList();
    Path log = run.stage(LOG);
    Path doing = log.resolveSibling(LOG + ".doing");
    CsvTable.write(doing, List.of("where", "what", "remedy"), rows, row -> row);
    try {
      Files.move(doing, log, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> record(ProductScan scan) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("products", "no number in any product is missing from or withheld in the table");
    record.put("files_read", scan.files());
    record.put("numbers_held_against_the_table", scan.numbers());
    record.put("table", "not attacked in this run; see sendmetrics audit");
    Map<String, Long> settings = new TreeMap<>();
    run.catalogue().disclosureRules().rules().forEach((id, r) -> settings.put(id, r.setting()));
    record.put("settings", settings);
    return record;
  }
}
