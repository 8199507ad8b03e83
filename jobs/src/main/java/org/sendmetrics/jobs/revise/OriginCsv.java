package org.sendmetrics.jobs.revise;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sendmetrics.jobs.compare.Comparators.Origin;

/** Where figures stand in published files, row by row beside a table of figures. */
public final class OriginCsv {
  private OriginCsv() {}

  public static void write(Path file, Iterable<Origin> origins) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord("file", "line", "column");
      for (Origin origin : origins) {
        writer.writeRecord(origin.file(), Long.toString(origin.line()), origin.column());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from bytes that the caller closes. */
  public static List<Origin> read(InputStream table) {
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))
        .stream()
        .map(OriginCsv::origin)
        .toList();
  }

  private static Origin origin(NamedCsvRecord row) {
    return new Origin(
        row.getField("file"), Long.parseLong(row.getField("line")), row.getField("column"));
  }
}
