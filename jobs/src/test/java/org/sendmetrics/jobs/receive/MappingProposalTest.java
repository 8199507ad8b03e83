package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Catalogue;

class MappingProposalTest {

  @Test
  void proposesColumnsForHeadersThatAlmostFit() {
    assertEquals(
        new TreeMap<>(
            Map.of(
                "DateReceived", "received_date",
                "Req ID", "request_id",
                "request outcom", "request_outcome",
                "PersonReference", "person_ref")),
        proposed(
            "la_code", "Req ID", "PersonReference", "DateReceived", "request outcom", "Shoe size"));
  }

  @Test
  void proposesNothingThatTheFileHasAndNothingTwice() {
    assertEquals(
        Map.of(),
        proposed("la_code", "request_id", "person_ref", "received_date", "request_outcome", "rec"));
    assertEquals(
        Map.of("Received on date", "received_date"),
        proposed("la_code", "Received on date", "Received then date"));
  }

  @Test
  void neverRepeatsWhatMayBeAPersonsData() {
    assertEquals(Map.of(), proposed("301", "A301000000001", "2015-04-21", "received_dat3"));
  }

  private static Map<String, String> proposed(String... header) {
    return MappingProposal.columns(
        Catalogue.shipped().extracts().get("ehcp"), List.of(header), Map.of());
  }
}
