package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.schemas.Revision.Shown;

/**
 * The table of revised figures as a CSV file: the columns of {@code
 * published/revisions.schema.json}, in its order, plain decimals, {@code \n} line ends.
 */
public final class RevisionCsv {
  public static final List<String> COLUMNS =
      FigureCsv.keyColumnsAnd(
          "previous_numerator",
          "previous_denominator",
          "previous_value",
          "previous_symbol",
          "numerator",
          "denominator",
          "value",
          "symbol",
          "difference",
          "unit",
          "source_series",
          "previous_as_at",
          "reason");

  private RevisionCsv() {}

  /** Writes revisions in the order given. */
  public static void write(Path file, Iterable<Revision> revisions) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(COLUMNS);
      for (Revision revision : revisions) {
        writer.writeRecord(cells(revision));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads revisions in the file's order. */
  public static List<Revision> read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(RevisionCsv::revision).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Revision r) {
    List<String> cells = new ArrayList<>(FigureCsv.keyCells(r.key()));
    addCells(cells, r.before());
    addCells(cells, r.now());
    cells.addAll(
        List.of(text(r.difference()), r.unit(), r.sourceSeries(), r.previousAsAt(), r.reason()));
    return cells;
  }

  private static void addCells(List<String> cells, Shown shown) {
    cells.addAll(
        List.of(
            text(shown.numerator()),
            text(shown.denominator()),
            text(shown.value()),
            shown.symbol()));
  }

  private static Revision revision(NamedCsvRecord r) {
    return new Revision(
        FigureCsv.key(r),
        shown(r, "previous_"),
        shown(r, ""),
        r.getField("unit"),
        r.getField("source_series"),
        r.getField("previous_as_at"),
        r.getField("reason"));
  }

  private static Shown shown(NamedCsvRecord r, String prefix) {
    return new Shown(
        decimal(r.getField(prefix + "numerator")),
        decimal(r.getField(prefix + "denominator")),
        decimal(r.getField(prefix + "value")),
        r.getField(prefix + "symbol"));
  }

  private static String text(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static BigDecimal decimal(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }
}
