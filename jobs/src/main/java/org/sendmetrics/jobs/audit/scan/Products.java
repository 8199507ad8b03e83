package org.sendmetrics.jobs.audit.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.jobs.audit.read.Spot;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Publication;

/**
 * Every finished product of a release against its one table of figures.
 *
 * <p><b>Shape:</b> the folder of a release, of which {@code public/} alone is read; out come
 * faults, and the numbers that products show although the table withholds them. Authorities are
 * read one at a time.
 *
 * <p><b>Errors:</b> a product that cannot be read is a finding; without the table of figures an
 * {@link UncheckedIOException} is thrown.
 *
 * <p><b>Source:</b> disclosure control, scans of finished files.
 */
public final class Products {
  private static final String PARQUET = "metric-values.parquet";

  private final Path folder;
  private final Catalogue catalogue;
  private final Vocabulary words;
  private final PeriodWords periods;
  private final ReleaseTables tables;
  private final Set<String> plain = new HashSet<>();
  private final Map<String, String> pageStyle = TraitScan.noStyleYet();
  private final Findings findings = new Findings();
  private final List<OpenDataScan> pairs = new ArrayList<>();
  private final Map<String, Map<String, Path>> filesByArea = new TreeMap<>();

  private Products(Path out, Catalogue catalogue) throws IOException {
    this.folder = out.resolve("public");
    this.catalogue = catalogue;
    words = new Vocabulary(catalogue);
    periods = new PeriodWords(catalogue);
    tables = new ReleaseTables(folder);
    tables.readComparisons();
  }

  /** Reads all that {@code out/public} holds. */
  public static ProductScan scan(Path out, Catalogue catalogue) {
    try {
      return new Products(out, catalogue).scan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProductScan scan() throws IOException {
    sortFiles();
    Map<String, AreaTable> everyone = new HashMap<>();
    everyone.putAll(tables.yearly());
    everyone.putAll(tables.wider());
    SideTables beside = new SideTables(tables, findings);
    tables.wider().values().forEach(beside::see);
    for (OpenDataScan pair : pairs) {
      pair.see("", tables.wider());
    }
    for (String code : tables.authorities()) {
      AreaTable table = tables.authority(code);
      for (OpenDataScan pair : pairs) {
        pair.see(code, Map.of(code, table));
      }
      beside.see(table);
      // Its pages tell all figures of an area, and of other authorities those of years alone.
      Map<String, AreaTable> others = new HashMap<>(everyone);
      others.put(code, table);
      read(filesByArea.remove(code), scope(table, others));
    }
    tables.allComparisons().stream()
        .filter(c -> c.key().timeIdentifier().endsWith(" year"))
        .forEach(c -> beside.neighbours(c, catalogue.neighbours(), everyone));
    Scope all = scope(tables.england(), everyone);
    for (Map<String, Path> rest : filesByArea.values()) {
      read(rest, all);
    }
    return findings.result();
  }

  private Scope scope(AreaTable table, Map<String, AreaTable> others) {
    Set<String> publications =
        catalogue.publications().values().stream()
            .map(Publication::title)
            .collect(Collectors.toSet());
    return new Scope(table, others, tables, words, periods, publications);
  }

  private void read(Map<String, Path> files, Scope scope) {
    if (files != null) {
      files.forEach(
          (name, file) -> new ProductFile(scope, findings, plain, pageStyle).read(file, name));
    }
  }

  private void sortFiles() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (ProductFile.reads(name)) {
        filesByArea.computeIfAbsent(area(file), a -> new TreeMap<>()).put(name, file);
      } else if (!isTable(file, name)) {
        findings.add(Fault.UNREADABLE, new Spot(name, ""));
      }
    }
  }

  /** The code in a file's name; the whole name for products that are not of one authority. */
  private static String area(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private boolean isTable(Path file, String name) throws IOException {
    if (name.equals(PARQUET)) {
      ParquetScan.see(folder.resolve(ReleaseTables.FIGURES), file, name, findings);
      return true;
    }
    if (name.startsWith("open-data/") && name.endsWith(".csv")) {
      if (name.endsWith(".meta.csv")) {
        return true;
      }
      Optional<OpenDataScan> pair = OpenDataScan.open(file, name, catalogue, words, findings);
      pair.ifPresent(pairs::add);
      return pair.isPresent();
    }
    return Set.of(
            ReleaseTables.FIGURES,
            ReleaseTables.COMPARATORS,
            ReleaseTables.REVISIONS,
            "comparisons.csv",
            "disclosure-audit.json",
            "open-data/datapackage.json")
        .contains(name);
  }
}
