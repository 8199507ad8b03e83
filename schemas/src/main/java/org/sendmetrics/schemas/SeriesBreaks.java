package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a line over time must not be read across: what changed in how figures are collected.
 *
 * <p>Source: {@code published/series-breaks.csv}.
 */
public final class SeriesBreaks {
  private static final String FILE = "published/series-breaks.csv";

  /**
   * One break.
   *
   * @param family of the metrics that it is about
   * @param from the first time period after it
   */
  public record Break(String family, String from, String says, String source) {}

  private SeriesBreaks() {}

  /** In the order of the file. */
  public static List<Break> shipped() {
    InputStream in = SeriesBreaks.class.getResourceAsStream("/sendmetrics-schemas/" + FILE);
    if (in == null) {
      throw new SchemaException(FILE, "(whole file)", "is missing");
    }
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
        .stream()
        .map(
            (NamedCsvRecord r) ->
                new Break(
                    r.getField("family"),
                    r.getField("from"),
                    r.getField("says"),
                    r.getField("source")))
        .toList();
  }
}
