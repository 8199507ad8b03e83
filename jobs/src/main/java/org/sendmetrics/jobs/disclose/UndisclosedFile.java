package org.sendmetrics.jobs.disclose;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * The table of figures before disclosure control: {@code metric-values.csv} as it will be published
 * but for what is withheld, and beside it, row by row, {@code counts.csv} with every count that
 * travels and the children behind it, as {@code 12:10 140:70}.
 */
public final class UndisclosedFile {
  public static final String FIGURES = "metric-values.csv";
  static final String COUNTS = "counts.csv";

  /** The files of the table, row by row beside each other. */
  public static final List<String> FILES = List.of(FIGURES, COUNTS);

  private UndisclosedFile() {}

  /** Writes both files side by side, holding no figure but the one at hand. */
  public static void write(Path folder, Iterable<Counted> table, FigureMaker maker) {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(COUNTS))) {
      writer.writeRecord("symbol", "counts");
      FigureCsv.write(
          folder.resolve(FIGURES),
          () ->
              StreamSupport.stream(table.spliterator(), false)
                  .map(row -> written(row, writer, maker))
                  .iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure written(Counted row, CsvWriter counts, FigureMaker maker) {
    counts.writeRecord(row.symbol(), text(row.counts()));
    return maker.figure(row);
  }

  /** The rows of the table, held at once. */
  public static List<Counted> read(Path folder) {
    List<Counted> table = new ArrayList<>();
    each(folder, table::add);
    return table;
  }

  /** Passes over the rows of the table without holding them. */
  public static void each(Path folder, Consumer<Counted> taker) {
    try (Rows rows = rows(folder)) {
      rows.forEachRemaining(taker);
    }
  }

  /** Opens the table; the caller closes it. */
  public static Rows rows(Path folder) {
    return new Rows(folder);
  }

  /** The rows of the table, one at a time. */
  public static final class Rows implements Iterator<Counted>, AutoCloseable {
    private final CsvReader<NamedCsvRecord> countsFile;
    private final InputStream figuresFile;
    private final Iterator<NamedCsvRecord> counts;
    private final Iterator<Figure> figures;

    private Rows(Path folder) {
      try {
        countsFile = CsvReader.builder().ofNamedCsvRecord(folder.resolve(COUNTS));
        figuresFile = Files.newInputStream(folder.resolve(FIGURES));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      counts = countsFile.iterator();
      figures = FigureCsv.iterator(figuresFile);
    }

    @Override
    public boolean hasNext() {
      return figures.hasNext();
    }

    @Override
    public Counted next() {
      Figure figure = figures.next();
      String text = counts.next().getField("counts");
      return new Counted(
          figure.key(), UndisclosedFile.counts(text), figure.symbol(), figure.note());
    }

    @Override
    public void close() {
      try {
        countsFile.close();
        figuresFile.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String text(List<Count> counts) {
    return counts.stream()
        .map(c -> c.number() + ":" + c.children())
        .collect(Collectors.joining(" "));
  }

  private static List<Count> counts(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ")).map(UndisclosedFile::count).toList();
  }

  private static Count count(String text) {
    int colon = text.indexOf(':');
    return new Count(
        Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }
}
