package org.sendmetrics.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of declaration files, in a checkout or inside the module's jar. */
final class SchemaFiles implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Path root;
  private final FileSystem jar;

  private SchemaFiles(Path root, FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  static SchemaFiles in(Path folder) {
    return new SchemaFiles(folder, null);
  }

  static SchemaFiles onClasspath() {
    try {
      URI uri = SchemaFiles.class.getResource("/sendmetrics-schemas/extracts").toURI();
      if (!uri.getScheme().equals("jar")) {
        return in(Path.of(uri).getParent());
      }
      FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
      return new SchemaFiles(jar.getPath("/sendmetrics-schemas"), jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files of a folder with an ending, in name order; none when there is no such folder. */
  List<Path> list(String folder, String ending) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return root.resolve(name);
  }

  String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SchemaException(name(file), "(whole file)", "cannot be read: " + e.getMessage());
    }
  }

  Declaration declaration(Path file) {
    try {
      ObjectMapper mapper = file.toString().endsWith(".json") ? JSON : YAML;
      JsonNode node = mapper.readTree(Files.readString(file));
      return new Declaration(name(file), "", node);
    } catch (IOException e) {
      throw new SchemaException(name(file), "(whole file)", "cannot be read: " + e.getMessage());
    }
  }

  List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new SchemaException(name(file), "(whole file)", "cannot be read: " + e.getMessage());
    }
  }

  /** A file of rows as a table that SQL can read, but for where its facts come from. */
  ReferenceList reference(Path file) {
    List<NamedCsvRecord> rows = rows(file);
    List<String> columns =
        rows.get(0).getHeader().stream().filter(c -> !c.equals("source")).toList();
    return new ReferenceList(
        stem(file), columns, rows.stream().map(r -> cells(r, columns)).toList());
  }

  private static List<String> cells(NamedCsvRecord row, List<String> columns) {
    return columns.stream().map(row::getField).toList();
  }

  /** A file's name as findings and refusals print it: folder and name. */
  String name(Path file) {
    return root.relativize(file).toString();
  }

  /** A file's name without its endings. */
  static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("(\\.schema)?\\.[a-z]+$", "");
  }

  @Override
  public void close() {
    if (jar != null) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
