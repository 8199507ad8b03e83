package org.sendmetrics.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendmetrics.jobs.audit.release.AttackResult;
import org.sendmetrics.jobs.audit.scan.ScanFinding;
import org.sendmetrics.jobs.publish.CsvTable;

/**
 * What an audit found, kept where only the owner of the work folder can read it: it can tell
 * withheld numbers.
 *
 * <p>Columns: grade, where, what, remedy, low, high; a row a finding.
 */
final class AuditLog {
  private static final List<String> COLUMNS =
      List.of("grade", "where", "what", "remedy", "low", "high");

  private AuditLog() {}

  static void write(Path log, List<ScanFinding> scan, AttackResult attack) {
    List<List<String>> rows = new ArrayList<>();
    scan.forEach(f -> rows.add(List.of("fail", f.where().toString(), f.what(), f.mend(), "", "")));
    attack.findings().forEach(f -> rows.add(row(f)));
    Path doing = log.resolveSibling(log.getFileName() + ".doing");
    CsvTable.write(doing, COLUMNS, rows, row -> row);
    try {
      Files.move(doing, log, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(AttackResult.Finding found) {
    return List.of(
        found.grade().name().toLowerCase(Locale.ROOT),
        found.figure() + " " + found.part(),
        found.how(),
        "withhold more around it: this is a fault of the programme",
        Long.toString(found.low()),
        Long.toString(found.high()));
  }
}
