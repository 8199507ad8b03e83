package org.sendmetrics.jobs.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Messages;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * Describes the pairs of a folder as one Frictionless data package, {@code datapackage.json}: every
 * file with its columns, their types and titles, the symbols that stand for numbers, and the key.
 *
 * <p>Shape in: the files that {@link OpenData} wrote. <b>Law:</b> it says nothing that the pairs do
 * not, so it holds no figure; same pairs, same bytes.
 *
 * <p>Source: Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
 */
public final class DataPackage {
  public static final String FILE = "datapackage.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What may stand where there is no number. */
  static final List<String> SYMBOLS = List.of("", "c", "z", "x", "low", "u");

  private static final List<String> PLACES = List.of("region_code", "new_la_code", "old_la_code");
  private static final List<String> TIMES =
      List.of("time_period", "time_identifier", "geographic_level");

  private final Messages words = Messages.load("words", "open-data");
  private final Path folder;

  private DataPackage(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the description beside the pairs.
   *
   * @param marks what every title of the release must carry: keys of words
   */
  public static void write(Catalogue catalogue, List<String> marks, Path openDataFolder) {
    DataPackage made = new DataPackage(openDataFolder);
    try {
      Files.writeString(
          openDataFolder.resolve(FILE),
          JSON.writeValueAsString(made.description(catalogue, marks)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> description(Catalogue catalogue, List<String> marks)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "tabular-data-package");
    all.put("name", "send-metrics");
    all.put("title", title(marks));
    all.put("description", words.text("package.description"));
    all.put("licenses", List.of(licence()));
    all.put("sources", List.of(Map.of("title", words.text("package.source"))));
    List<Object> resources = new ArrayList<>();
    for (OpenDataPair pair : catalogue.openDataPairs().values()) {
      Path data = folder.resolve(pair.id() + ".csv");
      if (Files.exists(data)) {
        Path metadata = OpenDataFiles.metadataOf(data);
        Map<String, String> labels = labels(metadata);
        pair.filters().forEach(f -> labels.putIfAbsent(f.column(), f.label()));
        resources.add(resource(data, pair.title(), schema(data, pair, labels)));
        resources.add(
            resource(
                metadata,
                words.text("package.metadata", "title", pair.title()),
                Map.of("fields", fields(metadata, Map.of(), List.of()))));
      }
    }
    all.put("resources", resources);
    return all;
  }

  private Map<String, Object> licence() {
    Map<String, Object> licence = new LinkedHashMap<>();
    licence.put("name", "OGL-UK-3.0");
    licence.put("title", words.text("package.licence"));
    return licence;
  }

  private String title(List<String> marks) {
    String title = words.text("package.title");
    return marks.isEmpty()
        ? title
        : words.text(
            "title.marked",
            "title",
            title,
            "marks",
            marks.stream().map(m -> words.text("mark." + m)).collect(Collectors.joining("; ")));
  }

  private Map<String, Object> resource(Path file, String title, Map<String, Object> schema) {
    String name = file.getFileName().toString();
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", name.replaceFirst("\\.csv$", "").replace('_', '-'));
    resource.put("path", name);
    resource.put("title", title);
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", schema);
    return resource;
  }

  private Map<String, Object> schema(Path data, OpenDataPair pair, Map<String, String> labels)
      throws IOException {
    List<String> filters = pair.filters().stream().map(OpenDataPair.Filter::column).toList();
    List<String> key = new ArrayList<>(TIMES);
    key.addAll(PLACES);
    key.addAll(filters);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields(data, labels, filters));
    schema.put("missingValues", SYMBOLS);
    schema.put("primaryKey", key);
    return schema;
  }

  private List<Object> fields(Path file, Map<String, String> labels, List<String> filters)
      throws IOException {
    List<Object> fields = new ArrayList<>();
    for (String column : header(file)) {
      boolean isNumber = labels.containsKey(column) && !filters.contains(column);
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column);
      field.put("type", isNumber ? "number" : "string");
      String label = labels.get(column);
      field.put("title", label == null ? words.text("column." + column) : label);
      fields.add(field);
    }
    return fields;
  }

  private static List<String> header(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.iterator().next().getFields();
    }
  }

  private static Map<String, String> labels(Path metadata) throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(metadata)) {
      reader.forEach(r -> labels.put(r.getField("col_name"), r.getField("label")));
    }
    return labels;
  }
}
