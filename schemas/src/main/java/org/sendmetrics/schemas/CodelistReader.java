package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a code list: {@code code, label, valid_from, valid_to, ..., source}. */
final class CodelistReader {
  private static final Set<String> COMMON =
      Set.of("code", "label", "valid_from", "valid_to", "source");

  private CodelistReader() {}

  /** Whether a file of the folder is a code list, not another table of facts. */
  static boolean isCodelist(SchemaFiles files, Path file) {
    List<NamedCsvRecord> rows = files.rows(file);
    return !rows.isEmpty() && rows.get(0).getHeader().containsAll(List.of("code", "label"));
  }

  static Codelist read(SchemaFiles files, Path file) {
    List<Codelist.Entry> entries = new ArrayList<>();
    for (NamedCsvRecord row : files.rows(file)) {
      Codelist.Entry entry = entry(files.name(file), row);
      for (Codelist.Entry other : entries) {
        if (other.code().equals(entry.code())
            && !other.validTo().isBefore(entry.validFrom())
            && !entry.validTo().isBefore(other.validFrom())) {
          throw new SchemaException(
              files.name(file), entry.code(), "two rows are in force on the same day");
        }
      }
      entries.add(entry);
    }
    return new Codelist(SchemaFiles.stem(file), List.copyOf(entries));
  }

  private static Codelist.Entry entry(String file, NamedCsvRecord row) {
    String code = row.getField("code");
    String source = row.findField("source").orElse("");
    if (code.isEmpty() || source.isBlank()) {
      throw new SchemaException(
          file, "line " + row.getStartingLineNumber(), "needs a code and a source");
    }
    Map<String, String> attributes = new LinkedHashMap<>(row.getFieldsAsMap());
    attributes.keySet().removeAll(COMMON);
    return new Codelist.Entry(
        code,
        row.getField("label"),
        date(file, row, "valid_from", LocalDate.MIN),
        date(file, row, "valid_to", LocalDate.MAX),
        Map.copyOf(attributes),
        source);
  }

  private static LocalDate date(String file, NamedCsvRecord row, String key, LocalDate open) {
    String cell = row.findField(key).orElse("");
    try {
      return cell.isEmpty() ? open : LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw new SchemaException(
          file, "line " + row.getStartingLineNumber() + " " + key, "is not a date yyyy-mm-dd");
    }
  }
}
