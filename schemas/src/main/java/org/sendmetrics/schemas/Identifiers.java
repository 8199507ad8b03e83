package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What in free text may tell who somebody is, such as a pupil number or a birth date. Names cannot
 * be known by their form: a person reads every text before it is released.
 *
 * <p>Source: {@code published/identifiers.csv}.
 */
public final class Identifiers {
  private static final String FILE = "published/identifiers.csv";
  private static final List<Pattern> PATTERNS = load();

  private Identifiers() {}

  /** Whether a text has anything of the kind. */
  public static boolean stand(String text) {
    return PATTERNS.stream().anyMatch(p -> p.matcher(text).find());
  }

  private static List<Pattern> load() {
    InputStream in = Identifiers.class.getResourceAsStream("/sendmetrics-schemas/" + FILE);
    if (in == null) {
      throw new SchemaException(FILE, "(whole file)", "is missing");
    }
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
        .stream()
        .map((NamedCsvRecord row) -> Pattern.compile(row.getField("pattern")))
        .toList();
  }
}
