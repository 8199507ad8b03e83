package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Comparisons of authorities with their peers as a CSV file, {@code public/comparisons.csv}. */
public final class PeerComparisonCsv {
  public static final String FILE = "comparisons.csv";

  public static final List<String> COLUMNS =
      List.of(
          "metric",
          "time_period",
          "time_identifier",
          "region_code",
          "region_name",
          "new_la_code",
          "la_name",
          "old_la_code",
          "phase",
          "breakdown_topic",
          "breakdown",
          "value",
          "symbol",
          "unit",
          "source_series",
          "region_value",
          "england_value",
          "neighbour_set",
          "neighbours_available",
          "neighbours_value",
          "neighbours_median",
          "neighbours_lowest",
          "neighbours_highest",
          "previous_period",
          "previous_value",
          "year_before",
          "year_before_value",
          "predecessors",
          "told_apart_higher",
          "told_apart_lower",
          "not_told_apart");

  private PeerComparisonCsv() {}

  /** Writes comparisons in the order given. */
  public static void write(Path file, Iterable<PeerComparison> comparisons) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(COLUMNS);
      comparisons.forEach(c -> writer.writeRecord(cells(c)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes over a table of comparisons without holding it. */
  public static void each(Path file, Consumer<PeerComparison> reader) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        reader.accept(comparison(row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(PeerComparison c) {
    Figure.Key k = c.key();
    Figure.Place p = k.place();
    return List.of(
        k.metric(),
        k.timePeriod(),
        k.timeIdentifier(),
        p.regionCode(),
        p.regionName(),
        p.newLaCode(),
        p.laName(),
        p.laCode(),
        k.phase(),
        k.breakdownTopic(),
        k.breakdown(),
        text(c.value()),
        c.symbol(),
        c.unit(),
        c.sourceSeries(),
        text(c.region()),
        text(c.england()),
        c.neighbourSet(),
        Integer.toString(c.neighboursAvailable()),
        text(c.neighboursValue()),
        text(c.neighboursMedian()),
        text(c.neighboursLowest()),
        text(c.neighboursHighest()),
        c.previousPeriod(),
        text(c.previousValue()),
        c.yearBefore(),
        text(c.yearBeforeValue()),
        c.predecessors(),
        text(c.higher()),
        text(c.lower()),
        text(c.alike()));
  }

  private static PeerComparison comparison(NamedCsvRecord r) {
    return new PeerComparison(
        new Figure.Key(
            r.getField("metric"),
            r.getField("time_period"),
            r.getField("time_identifier"),
            new Figure.Place(
                Figure.Level.LOCAL_AUTHORITY,
                r.getField("region_code"),
                r.getField("region_name"),
                r.getField("new_la_code"),
                r.getField("la_name"),
                r.getField("old_la_code")),
            r.getField("phase"),
            r.getField("breakdown_topic"),
            r.getField("breakdown")),
        decimal(r, "value"),
        r.getField("symbol"),
        r.getField("unit"),
        r.getField("source_series"),
        decimal(r, "region_value"),
        decimal(r, "england_value"),
        r.getField("neighbour_set"),
        Integer.parseInt(r.getField("neighbours_available")),
        decimal(r, "neighbours_value"),
        decimal(r, "neighbours_median"),
        decimal(r, "neighbours_lowest"),
        decimal(r, "neighbours_highest"),
        r.getField("previous_period"),
        decimal(r, "previous_value"),
        r.getField("year_before"),
        decimal(r, "year_before_value"),
        r.getField("predecessors"),
        whole(r, "told_apart_higher"),
        whole(r, "told_apart_lower"),
        whole(r, "not_told_apart"));
  }

  private static String text(Object number) {
    return number == null
        ? ""
        : number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  private static BigDecimal decimal(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }

  private static Integer whole(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }
}
