package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers in prose that are about no figure, such as dates.
 *
 * <p>Source: {@code published/harmless-numbers.csv}.
 */
public final class HarmlessNumbers {
  private static final String FILE = "/sendmetrics-schemas/published/harmless-numbers.csv";

  private HarmlessNumbers() {}

  /** What such numbers look like with the words around them. */
  public static List<Pattern> shipped() {
    InputStream in = HarmlessNumbers.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new SchemaException("published/harmless-numbers.csv", "(whole file)", "is missing");
    }
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
        .stream()
        .map((NamedCsvRecord row) -> Pattern.compile(row.getField("pattern")))
        .toList();
  }
}
