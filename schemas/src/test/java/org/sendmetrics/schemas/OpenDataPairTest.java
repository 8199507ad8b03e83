package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDataPairTest {
  private static final Catalogue CATALOGUE = Catalogue.shipped();

  @ParameterizedTest
  @CsvSource({
    "send_ehcp_timeliness, 202324, Financial year Q4, 2024, January to March",
    "send_ehcp_timeliness, 202324, Financial year Q1, 2023, April to June",
    "send_mediation, 199900, Financial year Q4, 2000, January to March",
    "send_mediation, 2024, Calendar year, 2024, Total",
    "send_attendance, 202425, Autumn term, 202425, Autumn term",
    "send_exclusions, 202425, Academic year, 202425, Total",
  })
  void aPeriodStandsInItsYearAndPart(
      String pair, String period, String identifier, String year, String item) {
    var part = CATALOGUE.openDataPairs().get(pair).part(identifier).orElseThrow();
    assertEquals(year, part.timePeriod(period));
    assertEquals(item, part.item());
  }

  @Test
  void monthsHaveNoPart() {
    var exclusions = CATALOGUE.openDataPairs().get("send_exclusions");
    assertEquals(Optional.empty(), exclusions.part("May"));
  }

  @Test
  void everyPairIsOfAFamilyAndHasOneOfTheDepartmentsIdentifiers() {
    for (OpenDataPair pair : CATALOGUE.openDataPairs().values()) {
      assertTrue(CATALOGUE.families().contains(pair.family()), pair.id());
      var group = CATALOGUE.openDataRules().group(pair.timeIdentifier());
      assertEquals(1, group.orElseThrow().together().size(), pair.id());
    }
  }
}
