package org.sendmetrics.jobs.disclose;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
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
  static final String FIGURES = "metric-values.csv";
  static final String COUNTS = "counts.csv";

  /** The files of the table, row by row beside each other. */
  public static final List<String> FILES = List.of(FIGURES, COUNTS);

  private UndisclosedFile() {}

  public static void write(Path folder, Iterable<Counted> table, FigureMaker maker) {
    List<Figure> figures = new ArrayList<>();
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(COUNTS))) {
      writer.writeRecord("symbol", "counts");
      for (Counted row : table) {
        writer.writeRecord(row.symbol(), text(row.counts()));
        figures.add(maker.figure(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FigureCsv.write(folder.resolve(FIGURES), figures);
  }

  public static List<Counted> read(Path folder) {
    List<Counted> table = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(COUNTS))) {
      Iterator<NamedCsvRecord> rows = reader.iterator();
      for (Figure figure : FigureCsv.read(folder.resolve(FIGURES))) {
        table.add(
            new Counted(
                figure.key(),
                counts(rows.next().getField("counts")),
                figure.symbol(),
                figure.note()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
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
