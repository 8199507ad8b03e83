package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.schemas.Figure;

/** When it does harm that a withheld number turns out to be 0. */
class ZerosTest extends AttackOnRequests {
  private void year(long female) {
    shown(ONE, Figure.TOTAL, female);
    shown(ONE, "Female", female);
    withheld(ONE, "Male");
  }

  @Test
  void thatNoneOfAFewIsOfOneKindSaysOfEachThatItIsOfTheOther() {
    year(6);
    Finding found = only(attack());
    assertEquals("Male", found.figure().item());
    assertEquals(0, found.high());
  }

  @Test
  void thatNoneOfManyIsOfOneKindSaysNothingOfAnybody() {
    year(11);
    assertTrue(attack().holds());
  }

  @Test
  void whatFollowsFromAHarmlessNoneIsHarmless() {
    year(40);
    for (String quarter : List.of("202324 Q4", "202425 Q1", "202425 Q2", "202425 Q3")) {
      add(quarter, Figure.TOTAL, 10L);
      add(quarter, "Female", 10L);
      add(quarter, "Male", null);
    }
    AttackResult result = attack();
    assertEquals(5, result.attacked());
    assertEquals(List.of(), result.findings());
  }

  private void add(String quarter, String item, Long number) {
    String[] when = quarter.split(" ");
    BigDecimal count = number == null ? null : BigDecimal.valueOf(number);
    String symbol = number == null ? WITHHELD : "";
    figures.add(requests(ONE, when[0], "Financial year " + when[1], item, count, symbol));
  }
}
