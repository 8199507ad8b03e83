package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What partnership boards send in words, as pages read it: targets and remarks.
 *
 * <p><b>Shape:</b> a folder with {@code targets.csv} and {@code commentary.csv}, each with the
 * columns of the extract of that name; one that is not there has no rows.
 *
 * <p><b>Errors:</b> {@link UncheckedIOException} when a file cannot be read or written.
 */
public record BoardWords(List<Target> targets, List<Remark> remarks) {
  /** The extracts that boards send in words. */
  public static final List<String> EXTRACTS = List.of("targets", "commentary");

  public static final BoardWords NONE = new BoardWords(List.of(), List.of());

  public static BoardWords read(Path folder) {
    return new BoardWords(
        rows(folder.resolve(EXTRACTS.get(0) + ".csv"), BoardWords::target),
        rows(folder.resolve(EXTRACTS.get(1) + ".csv"), BoardWords::remark));
  }

  /** Writes the kept rows of one of the extracts. */
  public static void write(Path folder, TableSchema extract, List<List<String>> rows) {
    Path file = folder.resolve(extract.name() + ".csv");
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(extract.fields().stream().map(Field::name).toList());
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of one authority. */
  public BoardWords of(String laCode) {
    return new BoardWords(
        targets.stream().filter(t -> t.laCode().equals(laCode)).toList(),
        remarks.stream().filter(r -> r.laCode().equals(laCode)).toList());
  }

  /**
   * With other remarks beside these; of two by one author on one measure, area and period the new
   * one stands.
   */
  public BoardWords with(List<Remark> others) {
    List<Remark> all = new ArrayList<>(remarks);
    all.removeIf(r -> others.stream().anyMatch(o -> isOfOne(r, o)));
    all.addAll(others);
    return new BoardWords(targets, List.copyOf(all));
  }

  private static boolean isOfOne(Remark one, Remark other) {
    return one.laCode().equals(other.laCode())
        && one.metric().equals(other.metric())
        && one.timePeriod().equals(other.timePeriod())
        && one.timeIdentifier().equals(other.timeIdentifier())
        && one.author().equals(other.author());
  }

  private static <T> List<T> rows(Path file, Function<NamedCsvRecord, T> row) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Target target(NamedCsvRecord row) {
    return new Target(
        row.getField("la_code"),
        row.getField("metric"),
        number(row.getField("baseline")),
        row.getField("baseline_period"),
        number(row.getField("target")),
        day(row.getField("target_date")),
        number(row.getField("tolerance")),
        row.getField("owner"));
  }

  private static Remark remark(NamedCsvRecord row) {
    return new Remark(
        row.getField("la_code"),
        row.getField("metric"),
        row.getField("time_period"),
        row.getField("time_identifier"),
        row.getField("author"),
        row.getField("text"),
        row.getField("cause"),
        row.getField("action"),
        day(row.getField("due_date")),
        row.getField("status"));
  }

  private static BigDecimal number(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }

  private static LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
