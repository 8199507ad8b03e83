package org.sendmetrics.jobs.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.FigureCsv;

/** Any difference between two engines' tables stops a run; none does not. */
class SecondOpinionTest {
  private static final String COUNTS = "symbol,counts\n";

  @TempDir Path folder;

  @Test
  void sameTablesAgree() throws IOException {
    table("spark", List.of(row("301", "3", "40")), ",3:3 40:40");
    table("duckdb", List.of(row("301", "3", "40")), ",3:3 40:40");
    assertDoesNotThrow(this::compare);
    assertFalse(Files.exists(folder.resolve(SecondOpinion.DIFFERENCES)));
  }

  @Test
  void everyDifferentCellIsWrittenForItsOwnerAloneAndSaidNowhereElse() throws IOException {
    table(
        "spark", List.of(row("301", "3", "40"), row("330", "7", "90")), ",3:3 40:40", ",7:7 90:90");
    table(
        "duckdb",
        List.of(row("301", "4", "40"), row("330", "7", "90")),
        ",4:4 40:40",
        ",7:7 90:90");
    String message = assertThrows(SecondOpinion.EnginesDisagree.class, this::compare).getMessage();
    Path file = folder.resolve(SecondOpinion.DIFFERENCES);
    assertTrue(message.contains("differ in 1 figures"), message);
    assertTrue(message.contains(file.toString()), message);
    assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    List<String> lines = Files.readAllLines(file);
    assertEquals(3, lines.size(), "a header, the counts that travel, the count that is shown");
    assertTrue(lines.get(1).endsWith(",counts,3:3 40:40,4:4 40:40"), lines.get(1));
    assertTrue(lines.get(2).endsWith(",numerator,3,4"), lines.get(2));
  }

  @Test
  void childrenBehindACountAndRowsThatOneLacksCount() throws IOException {
    table("spark", List.of(row("301", "3", "40")), ",3:3 40:40");
    table("duckdb", List.of(row("301", "3", "40")), ",3:2 40:40");
    assertThrows(SecondOpinion.EnginesDisagree.class, this::compare);
    table(
        "duckdb",
        List.of(row("301", "3", "40"), row("330", "7", "90")),
        ",3:3 40:40",
        ",7:7 90:90");
    assertThrows(SecondOpinion.EnginesDisagree.class, this::compare);
    table("duckdb", List.of());
    assertThrows(SecondOpinion.EnginesDisagree.class, this::compare);
  }

  @Test
  void anotherOrderOfRowsIsNoDifference() throws IOException {
    table(
        "spark", List.of(row("301", "3", "40"), row("330", "7", "90")), ",3:3 40:40", ",7:7 90:90");
    table(
        "duckdb",
        List.of(row("330", "7", "90"), row("301", "3", "40")),
        ",7:7 90:90",
        ",3:3 40:40");
    assertDoesNotThrow(this::compare);
  }

  private void compare() {
    new SecondOpinion(folder).compare(folder.resolve("spark"), folder.resolve("duckdb"));
  }

  private void table(String engine, List<String> rows, String... counts) throws IOException {
    Path place = Files.createDirectories(folder.resolve(engine));
    Files.writeString(
        place.resolve("metric-values.csv"),
        String.join(",", FigureCsv.COLUMNS) + "\n" + String.join("\n", rows));
    Files.writeString(place.resolve("counts.csv"), COUNTS + String.join("\n", counts));
  }

  private static String row(String la, String numerator, String denominator) {
    return "a.metric,2024,Calendar year,Local authority,E92000001,England,,,,,"
        + la
        + ",Total,Total,Total,"
        + numerator
        + ","
        + denominator
        + ",1,,,%,,live,";
  }
}
