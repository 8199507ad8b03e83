package org.sendmetrics.jobs.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A CSV file from records: a header row, {@code \n} line ends, UTF-8. */
public final class CsvTable {
  private CsvTable() {}

  public static <T> void write(
      Path file, List<String> columns, Iterable<T> rows, Function<T, List<String>> cells) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(columns);
      for (T row : rows) {
        writer.writeRecord(cells.apply(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
