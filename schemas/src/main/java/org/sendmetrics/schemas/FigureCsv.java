package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The one table of figures as a CSV file: the columns of {@code
 * published/metric-values.schema.json}, in its order, plain decimals, {@code \n} line ends.
 */
public final class FigureCsv {
  public static final List<String> COLUMNS =
      List.of(
          "metric",
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "la_name",
          "old_la_code",
          "phase",
          "breakdown_topic",
          "breakdown",
          "numerator",
          "denominator",
          "value",
          "lower",
          "upper",
          "unit",
          "symbol",
          "source_series",
          "note");

  private FigureCsv() {}

  /** The columns that name a figure, with others after them. */
  static List<String> keyColumnsAnd(String... others) {
    List<String> columns = new ArrayList<>(COLUMNS.subList(0, COLUMNS.indexOf("numerator")));
    columns.addAll(List.of(others));
    return List.copyOf(columns);
  }

  /** Writes figures in the order given. */
  public static void write(Path file, Iterable<Figure> figures) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(COLUMNS);
      for (Figure figure : figures) {
        writer.writeRecord(cells(figure));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table of figures in the file's order. */
  public static List<Figure> read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(FigureCsv::figure).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Passes over a table of figures without holding it.
   *
   * @param laCode whether to read the rows of an authority; asked with empty text above that level
   */
  public static void each(Path file, Predicate<String> laCode, Consumer<Figure> reader) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (laCode.test(row.getField("old_la_code"))) {
          reader.accept(figure(row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the columns that name a figure. */
  static List<String> keyCells(Figure.Key k) {
    Figure.Place p = k.place();
    return List.of(
        k.metric(),
        k.timePeriod(),
        k.timeIdentifier(),
        p.level().label(),
        Authorities.ENGLAND_CODE,
        Authorities.ENGLAND_NAME,
        p.regionCode(),
        p.regionName(),
        p.newLaCode(),
        p.laName(),
        p.laCode(),
        k.phase(),
        k.breakdownTopic(),
        k.breakdown());
  }

  /** The figures of one metric, from bytes that the caller closes. */
  public static List<Figure> ofMetric(InputStream table, String metric) {
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))
        .stream()
        .filter(row -> row.getField(0).equals(metric))
        .map(FigureCsv::figure)
        .toList();
  }

  /** The figures of a table, one at a time, from bytes that the caller closes. */
  public static Iterator<Figure> iterator(InputStream table) {
    Iterator<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))
            .iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Figure next() {
        return figure(rows.next());
      }
    };
  }

  private static List<String> cells(Figure f) {
    List<String> cells = new ArrayList<>(keyCells(f.key()));
    cells.addAll(
        List.of(
            text(f.numerator()),
            text(f.denominator()),
            text(f.value()),
            text(f.lower()),
            text(f.upper()),
            f.unit(),
            f.symbol(),
            f.sourceSeries(),
            f.note()));
    return cells;
  }

  /** The key of a row that has the columns that name a figure. */
  static Figure.Key key(NamedCsvRecord r) {
    Figure.Place place =
        new Figure.Place(
            Figure.Level.of(r.getField("geographic_level")),
            r.getField("region_code"),
            r.getField("region_name"),
            r.getField("new_la_code"),
            r.getField("la_name"),
            r.getField("old_la_code"));
    return new Figure.Key(
        r.getField("metric"),
        r.getField("time_period"),
        r.getField("time_identifier"),
        place,
        r.getField("phase"),
        r.getField("breakdown_topic"),
        r.getField("breakdown"));
  }

  private static Figure figure(NamedCsvRecord r) {
    return new Figure(
        key(r),
        decimal(r.getField("numerator")),
        whole(r.getField("denominator")),
        decimal(r.getField("value")),
        decimal(r.getField("lower")),
        decimal(r.getField("upper")),
        r.getField("unit"),
        r.getField("symbol"),
        r.getField("source_series"),
        r.getField("note"));
  }

  private static String text(Long number) {
    return number == null ? "" : number.toString();
  }

  private static String text(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static Long whole(String cell) {
    return cell.isEmpty() ? null : Long.valueOf(cell);
  }

  private static BigDecimal decimal(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }
}
