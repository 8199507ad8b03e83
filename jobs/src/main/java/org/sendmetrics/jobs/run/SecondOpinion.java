package org.sendmetrics.jobs.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sendmetrics.jobs.disclose.UndisclosedFile;
import org.sendmetrics.schemas.FigureCsv;

/**
 * Holds the tables of two engines before disclosure control against each other, cell by cell: every
 * number, limit, symbol and note, and the children behind each count.
 *
 * <p>Errors: {@link EnginesDisagree} on any difference. What differs goes to a file that its owner
 * alone can read, and into no message, for it is not yet protected.
 */
final class SecondOpinion {
  static final String DIFFERENCES = "engine-differences.csv";

  private static final int KEY_COLUMNS = FigureCsv.COLUMNS.indexOf("numerator");
  private static final String NO_ROW = "no such row";

  private final Path differences;

  /**
   * @param work the work folder, where the differences are left
   */
  SecondOpinion(Path work) {
    differences = work.resolve(DIFFERENCES);
  }

  /** The two engines do not agree: nothing is published. */
  static final class EnginesDisagree extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnginesDisagree(int figures, Path file) {
      super(
          String.format(
              "Spark and DuckDB differ in %,d figures; nothing was published. The figures, not yet"
                  + " protected, are in %s, which only you can read",
              figures, file));
    }
  }

  /** Compares the folder of Spark's table with that of DuckDB's. */
  void compare(Path spark, Path duckDb) {
    try {
      Files.deleteIfExists(differences);
      if (same(spark, duckDb)) {
        return;
      }
      List<List<String>> found = differing(rows(spark), rows(duckDb));
      if (!found.isEmpty()) {
        write(found);
        long figures = found.stream().map(d -> d.subList(0, KEY_COLUMNS)).distinct().count();
        throw new EnginesDisagree((int) figures, differences);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean same(Path spark, Path duckDb) throws IOException {
    for (String file : UndisclosedFile.FILES) {
      if (Files.mismatch(spark.resolve(file), duckDb.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** By the figure's key, every cell of its row by column, in both files. */
  private static Map<List<String>, Map<String, String>> rows(Path folder) throws IOException {
    List<Iterator<CsvRecord>> tables = new ArrayList<>();
    for (String file : UndisclosedFile.FILES) {
      tables.add(
          CsvReader.builder().ofCsvRecord(Files.readString(folder.resolve(file))).iterator());
    }
    List<String> columns = next(tables);
    Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
    while (tables.get(0).hasNext()) {
      List<String> cells = next(tables);
      Map<String, String> byColumn = new LinkedHashMap<>();
      for (int i = KEY_COLUMNS; i < cells.size(); i++) {
        byColumn.put(columns.get(i), cells.get(i));
      }
      rows.put(List.copyOf(cells.subList(0, KEY_COLUMNS)), byColumn);
    }
    return rows;
  }

  private static List<String> next(List<Iterator<CsvRecord>> tables) {
    List<String> cells = new ArrayList<>();
    tables.forEach(table -> cells.addAll(table.next().getFields()));
    return cells;
  }

  private static List<List<String>> differing(
      Map<List<String>, Map<String, String>> spark, Map<List<String>, Map<String, String>> duckDb) {
    List<List<String>> found = new ArrayList<>();
    spark.forEach(
        (key, cells) -> {
          Map<String, String> others = duckDb.getOrDefault(key, Map.of());
          new TreeSet<>(cells.keySet())
              .forEach(
                  column -> {
                    String other = others.getOrDefault(column, NO_ROW);
                    if (!cells.get(column).equals(other)) {
                      found.add(difference(key, column, cells.get(column), other));
                    }
                  });
        });
    duckDb.keySet().stream()
        .filter(key -> !spark.containsKey(key))
        .forEach(key -> found.add(difference(key, "value", NO_ROW, duckDb.get(key).get("value"))));
    return found;
  }

  private static List<String> difference(
      List<String> key, String column, String spark, String duckDb) {
    List<String> line = new ArrayList<>(key);
    line.addAll(List.of(column, spark, duckDb));
    return line;
  }

  private void write(List<List<String>> found) throws IOException {
    List<String> header = new ArrayList<>(FigureCsv.COLUMNS.subList(0, KEY_COLUMNS));
    header.addAll(List.of("column", "spark", "duckdb"));
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Folders.createPrivateFile(differences))) {
      writer.writeRecord(header);
      found.forEach(writer::writeRecord);
    }
  }
}
