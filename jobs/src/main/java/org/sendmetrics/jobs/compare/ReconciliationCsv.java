package org.sendmetrics.jobs.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The reconciliation as a CSV file: {@code \n} line ends, quoting only where it is needed.
 *
 * <p><b>Source:</b> the contract, section 3, {@code reconciliation.csv}.
 */
public final class ReconciliationCsv {
  public static final List<String> COLUMNS =
      List.of(
          "file",
          "time_period",
          "time_identifier",
          "geographic_level",
          "area_code",
          "area_name",
          "filter",
          "measure",
          "published_numerator",
          "published_denominator",
          "published_value",
          "recomputed_numerator",
          "recomputed_denominator",
          "recomputed_value",
          "verdict",
          "reason");

  private ReconciliationCsv() {}

  /** Writes rows in the order given. */
  public static void write(Path file, List<ReconciliationRow> rows) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(COLUMNS);
      rows.forEach(row -> writer.writeRecord(cells(row)));
    }
  }

  /** Writes rows below those of a file that is there. */
  public static void append(Path file, List<ReconciliationRow> rows) throws IOException {
    try (Writer below = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(below)) {
      rows.forEach(row -> writer.writeRecord(cells(row)));
    }
  }

  private static List<String> cells(ReconciliationRow r) {
    return List.of(
        r.file(),
        r.timePeriod(),
        r.timeIdentifier(),
        r.geographicLevel(),
        r.areaCode(),
        r.areaName(),
        r.filter(),
        r.measure(),
        r.publishedNumerator(),
        r.publishedDenominator(),
        r.publishedValue(),
        r.recomputedNumerator(),
        r.recomputedDenominator(),
        r.recomputedValue(),
        r.verdict().label(),
        r.reason());
  }
}
