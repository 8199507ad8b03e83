package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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

  private static final int LEVEL = COLUMNS.indexOf("geographic_level");
  private static final int REGION_CODE = COLUMNS.indexOf("region_code");
  static final int LA_CODE = COLUMNS.indexOf("old_la_code");
  static final int PHASE = COLUMNS.indexOf("phase");
  private static final int NUMERATOR = COLUMNS.indexOf("numerator");
  private static final int UNIT = COLUMNS.indexOf("unit");

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
        if (laCode.test(row.getField(LA_CODE))) {
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

  /** The key of a row that begins with the columns that name a figure. */
  static Figure.Key key(CsvRecord r) {
    Figure.Place place =
        new Figure.Place(
            Figure.Level.of(r.getField(LEVEL)),
            r.getField(REGION_CODE),
            r.getField(REGION_CODE + 1),
            r.getField(REGION_CODE + 2),
            r.getField(REGION_CODE + 3),
            r.getField(LA_CODE));
    return new Figure.Key(
        r.getField(0),
        r.getField(1),
        r.getField(2),
        place,
        r.getField(PHASE),
        r.getField(PHASE + 1),
        r.getField(PHASE + 2));
  }

  /**
   * The figure of a row of the table. Cells are taken by place, which is many times quicker than by
   * name.
   *
   * @throws IllegalArgumentException for a row that is not laid out as the table
   */
  static Figure figure(CsvRecord r) {
    if (r.getFieldCount() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "a row of a table of figures has "
              + r.getFieldCount()
              + " cells and not "
              + COLUMNS.size());
    }
    return new Figure(
        key(r),
        decimal(r.getField(NUMERATOR)),
        whole(r.getField(NUMERATOR + 1)),
        decimal(r.getField(NUMERATOR + 2)),
        decimal(r.getField(NUMERATOR + 3)),
        decimal(r.getField(NUMERATOR + 4)),
        r.getField(UNIT),
        r.getField(UNIT + 1),
        r.getField(UNIT + 2),
        r.getField(UNIT + 3));
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
