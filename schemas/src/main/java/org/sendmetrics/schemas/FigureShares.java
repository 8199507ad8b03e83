package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table of figures shared out to authorities: a file for each, laid out as the table itself.
 *
 * <p><b>Law:</b> the table is passed over once, and none of it is held.
 */
public final class FigureShares implements AutoCloseable {
  private final Function<String, Path> part;
  private final Map<String, CsvWriter> writers = new HashMap<>();

  private FigureShares(Function<String, Path> part) {
    this.part = part;
  }

  /**
   * Shares out a table.
   *
   * @param part the file of an authority, by its code; need not be there
   * @param rows is told the code of every row of an authority
   * @param reader is given every figure above authorities, each authority's first one, and those of
   *     its others that are not split
   */
  public static void of(
      Path table, Function<String, Path> part, Consumer<String> rows, Consumer<Figure> reader) {
    try (FigureShares shares = new FigureShares(part);
        CsvReader<CsvRecord> records =
            CsvReader.builder().skipEmptyLines(true).ofCsvRecord(table)) {
      Iterator<CsvRecord> all = records.iterator();
      if (all.hasNext()) {
        all.next();
      }
      while (all.hasNext()) {
        CsvRecord row = all.next();
        String code = row.getField(FigureCsv.LA_CODE);
        boolean isFirst = !shares.writers.containsKey(code);
        if (!code.isEmpty()) {
          shares.writer(code).writeRecord(row.getFields());
          rows.accept(code);
        }
        if (code.isEmpty() || isFirst || isTotal(row)) {
          reader.accept(FigureCsv.figure(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CsvWriter writer(String code) throws IOException {
    CsvWriter writer = writers.get(code);
    if (writer == null) {
      writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part.apply(code));
      writers.put(code, writer);
      writer.writeRecord(FigureCsv.COLUMNS);
    }
    return writer;
  }

  private static boolean isTotal(CsvRecord row) {
    return row.getField(FigureCsv.PHASE).equals(Figure.TOTAL)
        && row.getField(FigureCsv.PHASE + 1).equals(Figure.TOTAL);
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (CsvWriter writer : writers.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
