package org.sendmetrics.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What in somebody's own words could point to a child: looked for before such words are printed.
 *
 * <p><b>Law:</b> too much is found rather than too little; words in which something is found are
 * left out whole.
 *
 * <p>Source: {@code published/identifier-like.csv}.
 */
public final class IdentifierLike {
  private static final String FILE = "/sendmetrics-schemas/published/identifier-like.csv";
  private static final List<Look> LOOKS = read();

  private record Look(Pattern pattern, String why) {}

  private IdentifierLike() {}

  /** What it looks like to hold, such as a pupil number; empty for nothing. */
  public static Optional<String> in(String text) {
    return LOOKS.stream().filter(l -> l.pattern().matcher(text).find()).findFirst().map(Look::why);
  }

  private static List<Look> read() {
    InputStream in = IdentifierLike.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new SchemaException("published/identifier-like.csv", "(whole file)", "is missing");
    }
    return CsvReader.builder()
        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
        .stream()
        .map(
            (NamedCsvRecord row) ->
                new Look(Pattern.compile(row.getField("pattern")), row.getField("why")))
        .toList();
  }
}
