package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationReaderTest {
  private static final String PLANS =
      """
      id: plans
      title: Plans
      source: The department
      recognised_by: [Issued, On_Time]
      other_names: {on_time: [In_Time]}
      time_identifiers: [Calendar year]
      filters:
        topic: [All]
        item: [All]
      symbols: {x: x}
      measures:
        - metric: plans.rate
          numerator: [on_time]
          denominator: [issued]
          rate: pc
          decimals: 1
      splits:
        - topic: Sex
          column: item
          when: {topic: Sex}
          items: {Girls: Female}
          levels: [National]
      """;

  @TempDir Path folder;

  @Test
  void aLayoutIsReadWithItsNamesInLowerCase() throws IOException {
    Publication plans = load(PLANS).publications().get("plans");
    assertEquals("on_time", plans.columnNamed(" IN_TIME "));
    assertEquals("issued", plans.columnNamed("Issued"));
    assertTrue(plans.recognisedBy().contains("on_time"));
  }

  @Test
  void itemsAreOursOnlyAtTheirLevelAndWithTheOtherFiltersAsDeclared() throws IOException {
    Publication plans = load(PLANS).publications().get("plans");
    assertEquals(
        Optional.of(Publication.Item.TOTAL),
        plans.itemOf(Map.of("topic", "All", "item", "All"), Figure.Level.LOCAL_AUTHORITY));
    Map<String, String> girls = Map.of("topic", "Sex", "item", "Girls");
    assertEquals(
        Optional.of(new Publication.Item("Total", "Sex", "Female")),
        plans.itemOf(girls, Figure.Level.NATIONAL));
    assertEquals(Optional.empty(), plans.itemOf(girls, Figure.Level.LOCAL_AUTHORITY));
    assertEquals(
        Optional.empty(),
        plans.itemOf(Map.of("topic", "All", "item", "Girls"), Figure.Level.NATIONAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "decimals: 1|decimals: 99|decimals",
        "numerator: [on_time]|numerators: [on_time]|denominator",
        "symbols: {x: x}|symbols: {x: q}|symbols",
        "column: item|column: other|column",
        "when: {topic: Sex}|when: {other: Sex}|when",
        "levels: [National]|levels: [School]|levels",
        "filters:|filter:|splits",
        "title: Plans|name: Plans|title",
        "time_identifiers: [Calendar year]|time_identifiers: []|time_identifiers",
        "source: The department|rows: 1|source",
        "rate: pc|rate: pc\\n    places: 2|places",
        "id: plans|id: other|id"
      })
  void aFaultIsRefusedNamingFileAndKey(String right, String wrong, String key) {
    String yaml = PLANS.replace(right, wrong.replace("\\n", "\n"));
    String refusal = assertThrows(SchemaException.class, () -> load(yaml)).getMessage();
    assertTrue(refusal.startsWith("publications/plans.yaml: "), refusal);
    assertTrue(refusal.contains(key), refusal);
  }

  @Test
  void twoLayoutsThatCannotBeToldApartAreRefused() throws IOException {
    load(PLANS);
    write("plans-two", PLANS.replace("id: plans", "id: plans-two"));
    String refusal = assertThrows(SchemaException.class, () -> Catalogue.load(folder)).getMessage();
    assertTrue(refusal.contains("cannot be told from 'plans"), refusal);
  }

  private Catalogue load(String yaml) throws IOException {
    write("plans", yaml);
    return Catalogue.load(folder);
  }

  private void write(String name, String yaml) throws IOException {
    Path publications = Files.createDirectories(folder.resolve("publications"));
    Files.writeString(publications.resolve(name + ".yaml"), yaml);
  }
}
