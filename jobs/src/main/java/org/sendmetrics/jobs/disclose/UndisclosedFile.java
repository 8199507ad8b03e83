package org.sendmetrics.jobs.disclose;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sendmetrics.schemas.Count;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * The table of figures before disclosure control: {@code metric-values.csv} as it will be published
 * but for what is withheld, and beside it, row by row, {@code children.csv} with the children
 * behind each count.
 */
public final class UndisclosedFile {
  static final String FIGURES = "metric-values.csv";
  static final String CHILDREN = "children.csv";

  /** The files of the table, row by row beside each other. */
  public static final List<String> FILES = List.of(FIGURES, CHILDREN);

  private UndisclosedFile() {}

  public static void write(Path folder, Iterable<Counted> table, FigureMaker maker) {
    List<Figure> figures = new ArrayList<>();
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(CHILDREN))) {
      writer.writeRecord("numerator_children", "denominator_children");
      for (Counted row : table) {
        writer.writeRecord(children(row.numerator()), children(row.denominator()));
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
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(CHILDREN))) {
      Iterator<NamedCsvRecord> children = reader.iterator();
      for (Figure figure : FigureCsv.read(folder.resolve(FIGURES))) {
        NamedCsvRecord behind = children.next();
        table.add(
            new Counted(
                figure.key(),
                count(figure.numerator(), behind.getField(0)),
                count(figure.denominator(), behind.getField(1)),
                figure.symbol(),
                figure.note()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static String children(Count count) {
    return count == null ? "" : Long.toString(count.children());
  }

  private static Count count(Long number, String children) {
    return number == null ? null : new Count(number, Long.parseLong(children));
  }
}
