package org.sendmetrics.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.support.EveryService;
import org.sendmetrics.schemas.Catalogue;

/** What holds of every rule on the classpath. */
class EveryRowRuleTest {

  @Test
  void everyRuleHasATest() {
    EveryService.assertTested(RowRule.class);
  }

  @Test
  void everyRuleIsNamedAfterItsFault() {
    for (RowRule rule : EveryService.of(RowRule.class)) {
      assertEquals(EveryService.kebab(rule.getClass()), rule.id());
    }
  }

  /** {@code marks} are an extract that this build may not read yet. */
  @Test
  void everyRuleJudgesRowsOfAKnownExtract() {
    for (RowRule rule : EveryService.of(RowRule.class)) {
      assertTrue(
          rule.extracts().stream().anyMatch(Catalogue.shipped().extracts()::containsKey),
          rule.id() + " judges nothing");
    }
  }

  @Test
  void noRuleRefusesAWholeFile() {
    for (RowRule rule : EveryService.of(RowRule.class)) {
      assertTrue(rule.severity() != Finding.Severity.REJECT_FILE, rule.id());
    }
  }
}
