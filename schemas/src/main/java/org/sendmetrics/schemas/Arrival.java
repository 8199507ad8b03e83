package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether one authority's data of one extract came, and how much of it could be used: said in words
 * alone, so that anybody may read it.
 *
 * <p><b>Shape:</b> a file {@code received.csv} with the columns {@code la_code, extract, standing}.
 */
public record Arrival(String laCode, String extract, Standing standing) {
  public static final String FILE = "received.csv";

  private static final int HUNDRED = 100;
  private static final int MANY_PERCENT = 5;

  /** How an extract came. */
  public enum Standing {
    NOT_RECEIVED,
    ALL_KEPT,
    /** Fewer than 1 row in 100 was set aside. */
    FEW_SET_ASIDE,
    /** From 1 to 5 rows in 100 were set aside. */
    SOME_SET_ASIDE,
    /** More than 5 rows in 100 were set aside. */
    MANY_SET_ASIDE;

    /** That of so many rows. */
    public static Standing of(long rowsIn, long setAside) {
      if (rowsIn == 0) {
        return NOT_RECEIVED;
      }
      if (setAside == 0) {
        return ALL_KEPT;
      }
      if (setAside * HUNDRED < rowsIn) {
        return FEW_SET_ASIDE;
      }
      return setAside * HUNDRED <= rowsIn * MANY_PERCENT ? SOME_SET_ASIDE : MANY_SET_ASIDE;
    }

    /** The last part of the key of its words. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static void write(Path folder, List<Arrival> arrivals) {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(FILE))) {
      writer.writeRecord("la_code", "extract", "standing");
      arrivals.forEach(a -> writer.writeRecord(a.laCode(), a.extract(), a.standing().key()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of a folder; none where there is no such file. */
  public static List<Arrival> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(
              r ->
                  new Arrival(
                      r.getField("la_code"),
                      r.getField("extract"),
                      Standing.valueOf(r.getField("standing").toUpperCase(Locale.ROOT))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
