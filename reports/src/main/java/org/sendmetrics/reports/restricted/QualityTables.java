package org.sendmetrics.reports.restricted;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What was found in the files that areas sent, by authority.
 *
 * <p><b>Shape in:</b> {@code findings.csv}, {@code row-balance.csv}, {@code reconciliation.csv};
 * one that is not there has no rows. <b>Out:</b> one {@link Quality} an authority, and one of all
 * files. A finding belongs to the authorities of its file.
 */
final class QualityTables {
  static final String ALL_FILES = "all-files";

  /** Files that no area sent: they stand with all files only. */
  private static final String PUBLISHED = "published";

  private final Map<String, Quality> byArea = new TreeMap<>();
  private final Map<String, Set<String>> areasOfFile = new HashMap<>();

  QualityTables(Path folder) {
    byArea.put(ALL_FILES, new Quality());
    each(folder.resolve("row-balance.csv"), this::balance);
    each(folder.resolve("findings.csv"), this::finding);
    each(folder.resolve("reconciliation.csv"), this::reconciliation);
  }

  /** By authority code, and under {@link #ALL_FILES}. */
  Map<String, Quality> byArea() {
    return byArea;
  }

  private void balance(NamedCsvRecord row) {
    String file = row.getField("file");
    Set<String> areas = areasOfFile.computeIfAbsent(file, f -> new TreeSet<>());
    boolean isOfEveryone = row.getField("extract").equals(PUBLISHED);
    for (String code :
        isOfEveryone ? new String[0] : row.getField("la_code").split("[^0-9A-Za-z]+")) {
      if (!code.isEmpty()) {
        areas.add(code);
      }
    }
    eachQuality(
        file,
        q ->
            q.add(
                new Quality.Balance(
                    file,
                    row.getField("extract"),
                    whole(row.getField("rows_in")),
                    whole(row.getField("rows_kept")),
                    whole(row.getField("rows_set_aside")))));
  }

  private void finding(NamedCsvRecord row) {
    Quality.Finding finding =
        new Quality.Finding(
            row.getField("rule").intern(),
            row.getField("severity").intern(),
            row.getField("file").intern(),
            row.getField("line"),
            row.getField("column").intern(),
            row.getField("message"),
            row.getField("remedy").intern());
    eachQuality(finding.file(), q -> q.add(finding));
  }

  private void reconciliation(NamedCsvRecord row) {
    List<String> cells = new ArrayList<>();
    Quality.RECONCILIATION_COLUMNS.forEach(c -> cells.add(row.getField(c)));
    byArea.get(ALL_FILES).addReconciled(cells);
    Quality area = byArea.get(row.getField("area_code"));
    if (area != null) {
      area.addReconciled(cells);
    }
  }

  private void eachQuality(String file, Consumer<Quality> reader) {
    reader.accept(byArea.get(ALL_FILES));
    for (String code : areasOfFile.getOrDefault(file, Set.of())) {
      reader.accept(byArea.computeIfAbsent(code, c -> new Quality()));
    }
  }

  private static long whole(String cell) {
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  private static void each(Path file, Consumer<NamedCsvRecord> reader) {
    if (!Files.exists(file)) {
      return;
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
