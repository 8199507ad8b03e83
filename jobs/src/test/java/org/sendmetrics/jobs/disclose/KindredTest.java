package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Measure;

class KindredTest {
  private final Catalogue catalogue = Catalogue.shipped();

  private Measure counted(String metric) {
    return catalogue.metric(metric).formula().counts().get(0);
  }

  private void assertKindred(boolean expected, String one, String other) {
    Kindred kindred = new Kindred(catalogue, List.of(counted(one), counted(other)));
    if (expected) {
      assertEquals(kindred.of(counted(one)), kindred.of(counted(other)), one + " and " + other);
    } else {
      assertNotEquals(kindred.of(counted(one)), kindred.of(counted(other)), one + " and " + other);
    }
  }

  @Test
  void casesOverTwentyWeeksAreAmongTheOpenOnes() {
    assertKindred(true, "ehcp.open-cases-over-20-weeks", "ehcp.open-cases");
  }

  @Test
  void onTimeWithoutExceptionsIsAmongOnTimeWithThem() {
    assertKindred(
        true,
        "ehcp.issued-within-20-weeks-rate",
        "ehcp.issued-within-20-weeks-including-exceptions-rate");
  }

  @Test
  void noSuspensionIsAPermanentExclusion() {
    assertKindred(false, "exclusions.suspension-rate", "exclusions.permanent-exclusion-rate");
  }

  @Test
  void requestsAndReviewsAreOtherFacts() {
    assertKindred(false, "ehcp.requests", "ehcp.review-decision-within-4-weeks-rate");
  }

  @Test
  void kindredOfKindredAreKindred() {
    Measure open = counted("ehcp.open-cases");
    Measure late = counted("ehcp.open-cases-over-20-weeks");
    Measure plans = counted("ehcp.plans-issued");
    Kindred kindred = new Kindred(catalogue, List.of(late, plans, open));
    assertEquals(kindred.of(open), kindred.of(late));
    assertNotEquals(kindred.of(open), kindred.of(plans));
  }

  @Test
  void onlyTheNearestWholeIsNamed() {
    List<Measure> measures =
        List.of(
            counted("ehcp.issued-within-20-weeks-rate"),
            counted("ehcp.issued-within-20-weeks-including-exceptions-rate"),
            counted("ehcp.plans-issued"));
    Map<Integer, Set<Integer>> nearest = new Kindred(catalogue, measures).nearestWholes(measures);
    assertEquals(Set.of(1), nearest.get(0));
    assertEquals(Set.of(2), nearest.get(1));
    assertEquals(Set.of(), nearest.get(2));
  }
}
