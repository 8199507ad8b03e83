package org.sendmetrics.jobs.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A CSV file from records: a header row, {@code \n} line ends, UTF-8.
 *
 * <p><b>Law:</b> no cell is a formula to a spreadsheet. What begins with {@code = + - @}, a full
 * width form of these, a tab or a line end, and is no number, has an apostrophe put before it:
 * names of files and columns are whatever a sender made them.
 */
public final class CsvTable {
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");

  private CsvTable() {}

  public static <T> void write(
      Path file, List<String> columns, Iterable<T> rows, Function<T, List<String>> cells) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(columns);
      for (T row : rows) {
        writer.writeRecord(cells.apply(row).stream().map(CsvTable::inert).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String inert(String cell) {
    boolean isFormula = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return isFormula ? "'" + cell : cell;
  }
}
