package org.sendmetrics.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Arrival;
import org.sendmetrics.schemas.Arrival.Standing;
import org.sendmetrics.schemas.SeriesBreaks;

class MethodologyTest {
  private static final Edition EDITION =
      new Edition(Samples.CATALOGUE, Edition.messages(), Samples.AS_AT, List.of(), "run-1");

  private static List<Block> blocks(Arrival... arrivals) {
    return new MethodologyPage(EDITION, List.of(arrivals)).page().blocks();
  }

  @Test
  void whichDataCameIsSaidInWordsAlone() {
    Block.Table table =
        blocks(
                new Arrival("301", "attendance", Standing.ALL_KEPT),
                new Arrival("301", "ehcp", Standing.FEW_SET_ASIDE),
                new Arrival("202", "attendance", Standing.NOT_RECEIVED),
                new Arrival("202", "ehcp", Standing.MANY_SET_ASIDE))
            .stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .filter(t -> t.id().equals("quality-table"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("Area", "Attendance", "EHC plans"), table.headers());
    assertEquals(
        List.of(
            "Barking and Dagenham",
            "Received, all rows used",
            "Received, fewer than 1 in every 100 rows left out"),
        table.rows().get(0).stream().map(Block.Cell::text).toList());
    assertEquals("Not received", table.rows().get(1).get(1).text());
  }

  @Test
  void whereNobodySentDataThereIsNoSuchTable() {
    assertFalse(blocks().toString().contains("quality-table"));
  }

  @Test
  void everyMeasureRuleSymbolAndBreakIsThere() {
    String all = blocks().toString();
    Samples.CATALOGUE
        .metrics()
        .values()
        .forEach(
            m -> {
              assertTrue(all.contains(m.source().citation()), m.id());
              assertTrue(all.contains(m.cannotTell()), m.id());
            });
    SeriesBreaks.shipped().forEach(b -> assertTrue(all.contains(b.says()), b.says()));
    assertTrue(all.contains("EHC plans (in 2023)"));
  }
}
