package org.sendmetrics.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingTest {
  private final Catalogue shipped = Catalogue.shipped();

  @ParameterizedTest
  @CsvSource({
    "NC year, Reception, Early years",
    "NC year, Year 6, Key stage 2",
    "NC year, Year X, No key stage",
    "NC year, Unknown, Unknown",
    "SEN primary need, Autistic spectrum disorder, Communication and interaction",
    "SEN primary need, Vision impairment, Sensory and/or physical needs",
    "SEN primary need, No primary need, No primary need",
    "Ethnicity, CHNE, Asian / Asian British",
    "Ethnicity, REFU, Unknown",
    "Ethnicity, ABC, Unknown",
  })
  void everyItemIsInOneGroup(String topic, String item, String group) {
    assertEquals(group, shipped.groupingOf(topic).orElseThrow().groupOf(item));
  }

  @Test
  void aMetricSplitByAFinerBreakdownIsSplitByItsGroupsToo() {
    int checked = 0;
    for (Metric metric : shipped.metrics().values()) {
      for (Grouping grouping : shipped.groupings().values()) {
        assertEquals(
            metric.breakdowns().contains(grouping.fine().id()),
            metric.breakdowns().contains(grouping.coarse().id()),
            metric.id() + " " + grouping.coarse().id());
        checked += metric.breakdowns().contains(grouping.coarse().id()) ? 1 : 0;
      }
    }
    assertTrue(checked > 20, "splits by groups: " + checked);
  }

  @Test
  void everyGroupOfTheListsHasItems() {
    for (Grouping grouping : shipped.groupings().values()) {
      Set<String> used = new HashSet<>(grouping.groupOfCode().values());
      Set<String> listed = shipped.codelist(grouping.coarse().codelist().orElseThrow()).codes();
      assertTrue(used.containsAll(listed), grouping.coarse().id() + " " + listed + " " + used);
    }
  }

  @Test
  void aGroupingIsAColumnOfTheFactsThatHaveTheFinerOne() {
    Facts enrolments = shipped.facts().get("enrolments");
    assertEquals(List.of("attendance.nc_year"), enrolments.columns().get("key_stage").from());
    assertFalse(shipped.facts().get("ehcp-plans").columns().containsKey("key_stage"));
  }
}
