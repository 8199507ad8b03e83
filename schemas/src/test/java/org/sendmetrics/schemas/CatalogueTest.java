package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Path SCHEMAS = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void readsEverythingThatThisBuildShips() {
    Catalogue shipped = Catalogue.shipped();
    assertTrue(shipped.metrics().containsKey("ehcp.issued-within-20-weeks-rate"));
    assertEquals(153, shipped.authorities().inForce(LocalDate.of(2025, 11, 14)).size());
    assertEquals(
        "E06000066",
        shipped.authorities().at("933", LocalDate.of(2024, 12, 31)).orElseThrow().newLaCode());
    assertEquals(
        "E10000027",
        shipped.authorities().at("933", LocalDate.of(2021, 12, 31)).orElseThrow().newLaCode());
  }

  /** A fault put into one line of a copy of the schemas is refused, naming file and key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metrics/ehcp.requests.yaml | of: ehcp-requests | of: ehcp-wishes | numerator.of
          metrics/ehcp.requests.yaml | unit: "number" | unit: "score" | unit
          metrics/ehcp.requests.yaml | order: 4 | odrer: 4 | order
          metrics/ehcp.requests.yaml | publication: "Education, health and care plans", | | source.publication
          metrics/ehcp.requests.yaml | breakdowns: [sex, | breakdowns: [star-sign, sex, | breakdowns
          metrics/ehcp.requests.yaml | examples: | worked: | worked
          metrics/mediation.resolution-rate.yaml | {column: outcome, is: [FULL, PARTIAL]} | {column: result, is: [FULL]} | numerator.where[0].column
          metrics/mediation.resolution-rate.yaml | is: [FULL, PARTIAL]} | is: [FULL, HALF]} | numerator.where[0].is
          metrics/mediation.resolution-rate.yaml | disclosure: process | disclosure: none | disclosure
          facts/ehcp-requests.yaml | [ehcp.sex] | [ehcp.gender] | columns.sex.from
          facts/ehcp-plans.yaml | needs: [ehcp.plan_start_date] | needs: [ehcp.started] | needs
          breakdowns/sex.yaml | codelist: sex | codelist: sexes | codelist
          breakdowns/key-stage.yaml | groups: nc-year | groups: school-year | groups
          breakdowns/key-stage.yaml | by: key_stage | by: sort | by
          breakdowns/need-group.yaml | codelist: need-group | codelist: key-stage | by
          extracts/roll.schema.json | "codelist": "census" | "codelist": "censuses" | fields[1].codelist
          disclosure/small-count.yaml | setting: 5 | setting: few | setting
          codelists/sex.csv | F, | M, | M
          """)
  void refusesAFaultNamingFileAndKey(String file, String sound, String faulty, String key)
      throws IOException {
    copySchemas();
    Path target = folder.resolve(file);
    String text = Files.readString(target);
    assertTrue(text.contains(sound), "the line to be spoilt is there: " + sound);
    Files.writeString(target, text.replace(sound, faulty == null ? "" : faulty));
    SchemaException e = assertThrows(SchemaException.class, () -> Catalogue.load(folder));
    assertTrue(e.getMessage().startsWith(file), e.getMessage());
    assertTrue(e.getMessage().contains(key), e.getMessage());
  }

  @Test
  void everyMetricIsExplainedSourcedAndWorked() {
    for (Metric metric : Catalogue.shipped().metrics().values()) {
      assertTrue(metric.examples().size() >= 2, metric.id());
      assertTrue(
          metric.examples().stream().anyMatch(e -> e.symbol().equals("z") || metric.isNumber()),
          metric.id() + " shows what happens when there is nobody to count");
    }
  }

  private void copySchemas() throws IOException {
    for (String part :
        new String[] {"extracts", "codelists", "facts", "metrics", "breakdowns", "disclosure"}) {
      Files.createDirectories(folder.resolve(part));
      try (Stream<Path> files = Files.list(SCHEMAS.resolve(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
        }
      }
    }
  }
}
