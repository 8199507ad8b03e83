package org.sendmetrics.jobs.receive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sendmetrics.jobs.check.Finding;
import org.sendmetrics.jobs.check.Finding.Severity;
import org.sendmetrics.schemas.TableSchema;

/**
 * The {@code mapping.json} files of an inbox: what a supplier calls our columns. One applies to the
 * files of its folder and of those below it; the nearest wins.
 *
 * <p>Form: <code>{"ehcp": {"Date received": "received_date"}}</code>, the supplier's header first;
 * the other way round is understood too.
 */
final class Mappings {
  static final String FILE = "mapping.json";

  private record Named(String folder, Map<String, Map<String, String>> columns) {}

  private final Map<String, TableSchema> extracts;
  private final List<Named> mappings = new ArrayList<>();

  Mappings(Map<String, TableSchema> extracts) {
    this.extracts = extracts;
  }

  /**
   * Reads one file.
   *
   * @param name its path in the inbox
   * @return what is wrong with it
   */
  List<Finding> add(String name, Path path) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Optional<JsonNode> root = NoteFile.read(path);
    if (root.isEmpty()) {
      findings.add(
          told("mapping-not-read", name, "the file is no JSON object, so no column is mapped"));
      return findings;
    }
    Map<String, Map<String, String>> columns = new TreeMap<>();
    root.get()
        .properties()
        .forEach(
            e -> {
              TableSchema schema = extracts.get(e.getKey());
              if (schema == null || !e.getValue().isObject()) {
                findings.add(
                    told(
                        "mapping-not-known",
                        name,
                        "an entry of the mapping is no extract with its columns"));
              } else {
                columns.put(e.getKey(), columns(schema, e.getValue(), name, findings));
              }
            });
    mappings.add(new Named(name.substring(0, name.length() - FILE.length()), columns));
    return findings;
  }

  private static Map<String, String> columns(
      TableSchema schema, JsonNode entries, String name, List<Finding> findings) {
    Map<String, String> columns = new TreeMap<>();
    entries
        .properties()
        .forEach(
            e -> {
              String header = e.getKey();
              String column = e.getValue().asText();
              if (schema.field(column).isPresent()) {
                columns.put(Header.folded(header), column);
              } else if (schema.field(header).isPresent() && e.getValue().isTextual()) {
                columns.put(Header.folded(column), header);
              } else {
                findings.add(
                    told(
                        "mapping-not-known",
                        name,
                        "the mapping names a column that the "
                            + schema.name()
                            + " extract does not have"));
              }
            });
    return columns;
  }

  private static Finding told(String rule, String file, String message) {
    return new Finding(
        rule,
        Severity.WARN,
        file,
        0,
        "",
        message,
        "write {\"extract\": {\"your header\": \"our_column\"}}; check proposes one");
  }

  /** By folded header, the columns of an extract's file. */
  Map<String, String> of(String name, String extract) {
    Map<String, String> columns = new TreeMap<>();
    mappings.stream()
        .filter(m -> name.startsWith(m.folder()))
        .sorted(java.util.Comparator.comparing(m -> m.folder().length()))
        .forEach(m -> columns.putAll(m.columns().getOrDefault(extract, Map.of())));
    return columns;
  }
}
