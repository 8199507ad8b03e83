package org.sendmetrics.jobs.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.OpenDataPair;

/**
 * Writes the pairs of open-data files: per family of metrics a data file and its metadata, as the
 * department's upload service takes them.
 *
 * <p>Shape in: figures after disclosure control, one a key; only live ones are used. Shape out:
 * {@code NAME.csv}, one row a time, place, breakdown item, phase and part of the year, a count, a
 * base and a rate for each metric; {@code NAME.meta.csv}, one row a filter or indicator. A family
 * without figures has no pair. <b>Law:</b> same figures in any order, same bytes.
 *
 * <p>Errors: throws {@link OpenDataRefused}, and leaves the folder's pairs as they were, when a
 * pair fails a check.
 *
 * <p>Source: DfE analysts' guide, open data standards.
 */
public final class OpenData {
  private static final String UNSCREENED = ".unscreened";

  private OpenData() {}

  /** Writes, screens and then puts in place every pair that there are figures for. */
  public static void write(
      Catalogue catalogue, List<Figure> protectedFigures, Path openDataFolder) {
    try {
      Path unscreened = openDataFolder.resolve(UNSCREENED);
      clear(unscreened);
      Files.createDirectories(unscreened);
      try {
        List<Path> dataFiles = writeAll(catalogue, protectedFigures, unscreened);
        screen(catalogue, dataFiles);
        removePairs(catalogue, openDataFolder);
        for (Path data : dataFiles) {
          moveInto(openDataFolder, data);
          moveInto(openDataFolder, OpenDataFiles.metadataOf(data));
        }
      } finally {
        clear(unscreened);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> writeAll(Catalogue catalogue, List<Figure> figures, Path folder) {
    Map<String, List<Figure>> byFamily =
        figures.stream()
            .filter(f -> f.sourceSeries().equals(Figure.LIVE))
            .collect(Collectors.groupingBy(f -> catalogue.metric(f.key().metric()).family()));
    List<Path> written = new ArrayList<>();
    for (OpenDataPair pair : catalogue.openDataPairs().values()) {
      List<Metric> metrics = metrics(catalogue, pair);
      OpenDataMatrix matrix =
          new OpenDataMatrix(catalogue, pair, metrics, catalogue.openDataRules().limit("rows"));
      byFamily.getOrDefault(pair.family(), List.of()).forEach(matrix::add);
      if (!matrix.isEmpty()) {
        Path data = folder.resolve(pair.id() + ".csv");
        new OpenDataFiles(catalogue, pair, metrics).write(matrix, data);
        written.add(data);
      }
    }
    return written;
  }

  /** The metrics of a pair, in the order of their columns. */
  static List<Metric> metrics(Catalogue catalogue, OpenDataPair pair) {
    return catalogue.metrics().values().stream()
        .filter(m -> m.family().equals(pair.family()))
        .toList();
  }

  private static void screen(Catalogue catalogue, List<Path> dataFiles) {
    OpenDataChecks checks = new OpenDataChecks(catalogue);
    List<String> faults = new ArrayList<>();
    for (Path data : dataFiles) {
      for (OpenDataChecks.Result result : checks.of(data)) {
        if (result.refuses()) {
          faults.add(data.getFileName() + ": " + result.id() + ": " + result.faults());
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new OpenDataRefused(faults);
    }
  }

  private static void removePairs(Catalogue catalogue, Path folder) throws IOException {
    for (String id : catalogue.openDataPairs().keySet()) {
      Path data = folder.resolve(id + ".csv");
      Files.deleteIfExists(data);
      Files.deleteIfExists(OpenDataFiles.metadataOf(data));
    }
  }

  private static void moveInto(Path folder, Path file) throws IOException {
    Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
