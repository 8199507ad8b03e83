package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Revision.Shown;

/** Revised figures are written as declared, read as written, and never with a withheld number. */
class RevisionCsvTest {
  private static final Figure.Key KEY =
      new Figure.Key(
          "ehcp.requests",
          "2024",
          "Calendar year",
          Figure.Place.ENGLAND,
          "Total",
          "Total",
          "Total");

  @TempDir Path folder;

  @Test
  void theColumnsAreThoseOfTheSchema() throws Exception {
    List<String> declared = new ArrayList<>();
    try (InputStream schema =
        Revision.class.getResourceAsStream(
            "/sendmetrics-schemas/published/revisions.schema.json")) {
      new com.fasterxml.jackson.databind.ObjectMapper()
          .readTree(schema)
          .get("fields")
          .forEach(f -> declared.add(f.get("name").asText()));
    }
    assertEquals(declared, RevisionCsv.COLUMNS);
  }

  @Test
  void whatIsWrittenIsRead() {
    Revision moved = revision(shown("10", "40", "25"), shown("12", "40", "30"));
    Path file = folder.resolve("revisions.csv");
    RevisionCsv.write(file, List.of(moved));
    assertEquals(List.of(moved), RevisionCsv.read(file));
    assertEquals(new BigDecimal("5"), moved.difference());
  }

  @Test
  void aFigureWithheldOnOneSideShowsNoNumberOnEither() throws Exception {
    Shown hidden = new Shown(null, null, null, "c");
    Path file = folder.resolve("revisions.csv");
    RevisionCsv.write(
        file,
        List.of(
            revision(shown("10", "4711", "25"), hidden),
            revision(hidden, shown("12", "4711", "30"))));
    assertEquals(false, Files.readString(file).contains("4711"));
    RevisionCsv.read(file).forEach(r -> assertNull(r.difference()));
    assertEquals("c", RevisionCsv.read(file).get(1).before().symbol());
  }

  private static Revision revision(Shown before, Shown now) {
    return Revision.of(KEY, before, now, "%", Figure.LIVE, "2025-03-31", "a.csv was given again");
  }

  private static Shown shown(String numerator, String denominator, String value) {
    return new Shown(
        new BigDecimal(numerator), new BigDecimal(denominator), new BigDecimal(value), "");
  }
}
