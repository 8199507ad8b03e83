package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.jobs.audit.release.AttackResult.Grade;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;

class ReleaseAttackTest extends AttackOnRequests {
  @Test
  void anItemFollowsFromItsGroupAndTheOtherItemsOfIt() {
    String fine = "SEN primary need";
    BigDecimal all = BigDecimal.valueOf(23);
    BigDecimal other = BigDecimal.valueOf(20);
    for (Figure figure :
        List.of(
            need("SEN need group", "Sensory and/or physical needs", all),
            need(fine, "Hearing impairment", null),
            need(fine, "Vision impairment", other))) {
      figures.add(figure);
    }
    Finding found = only(attack());
    assertEquals(Grade.FAIL, found.grade());
    assertEquals(3, found.low());
    assertEquals(3, found.high());
    assertEquals("Hearing impairment", found.figure().item());
  }

  /** A number of none is shown wherever it stands, so nobody is told by one that follows. */
  @Test
  void thatNoneIsCountedMayFollow() {
    BigDecimal all = BigDecimal.valueOf(20);
    figures.add(need("SEN need group", "Sensory and/or physical needs", all));
    figures.add(need("SEN primary need", "Hearing impairment", null));
    figures.add(need("SEN primary need", "Vision impairment", all));
    assertEquals(List.of(), attack().findings());
  }

  private static Figure need(String topic, String item, BigDecimal number) {
    return requests(
        ONE, "2024", "Calendar year", topic, item, number, number == null ? WITHHELD : "");
  }

  @Test
  void oneHiddenCellFollowsFromItsMargins() {
    table(new long[][] {{3, 20}, {30, 40}}, new boolean[][] {{true, false}, {false, false}});
    Finding found = only(attack());
    assertEquals(Grade.FAIL, found.grade());
    assertEquals(3, found.low());
    assertEquals(3, found.high());
    assertEquals("805", found.figure().area());
  }

  @Test
  void theWholeRectangleHolds() {
    table(new long[][] {{3, 20}, {30, 40}}, new boolean[][] {{true, true}, {true, true}});
    AttackResult result = attack();
    assertTrue(result.holds(), result.findings().toString());
    assertEquals(4, result.attacked());
  }

  @Test
  void twoSmallOnesBesideTheirSumAreBroken() {
    shown(ONE, Figure.TOTAL, 10);
    withheld(ONE, "Female");
    withheld(ONE, "Male");
    shown(ONE, "Unknown", 7);
    AttackResult result = attack();
    assertEquals(2, result.findings().size());
    assertEquals(0, result.findings().get(0).low());
    assertEquals(3, result.findings().get(0).high());
  }

  @Test
  void whatTheTotalTellsAnyhowIsNoHarm() {
    shown(ONE, Figure.TOTAL, 3);
    withheld(ONE, "Female");
    withheld(ONE, "Male");
    assertTrue(attack().holds());
  }

  @Test
  void regionWithOneAuthorityTellsOfIt() {
    shown(Place.ENGLAND, Figure.TOTAL, 50);
    shown(NORTH, Figure.TOTAL, 50);
    shown(ONE, Figure.TOTAL, 50);
    shown(Place.ENGLAND, "Female", 4);
    shown(NORTH, "Female", 4);
    withheld(ONE, "Female");
    shown(Place.ENGLAND, "Male", 46);
    shown(NORTH, "Male", 46);
    withheld(ONE, "Male");
    AttackResult result = attack();
    assertEquals(List.of(4L, 46L), result.findings().stream().map(Finding::low).sorted().toList());
    assertTrue(result.findings().stream().allMatch(Finding::isExact));
    assertFalse(result.holds());
  }

  @Test
  void quarterIsTheYearLessTheOthers() {
    shown(ONE, Figure.TOTAL, 100);
    shown(ONE, "Female", 40);
    shown(ONE, "Male", 60);
    for (int quarter = 1; quarter <= 4; quarter++) {
      String year = quarter == 4 ? "202324" : "202425";
      String name = "Financial year Q" + quarter;
      figures.add(requests(ONE, year, name, Figure.TOTAL, BigDecimal.valueOf(25), ""));
      boolean isHidden = quarter == 2;
      figures.add(
          requests(
              ONE,
              year,
              name,
              "Female",
              isHidden ? null : BigDecimal.valueOf(12),
              isHidden ? WITHHELD : ""));
      figures.add(
          requests(
              ONE,
              year,
              name,
              "Male",
              isHidden ? null : BigDecimal.valueOf(13),
              isHidden ? WITHHELD : ""));
    }
    Finding found = attack().findings().get(0);
    assertEquals(4, found.low());
    assertEquals(4, found.high());
    assertEquals("Financial year Q2", found.figure().timeIdentifier());
  }

  @Test
  void rateLeftBesideItsBaseGivesTheCount() {
    Figure.Key key =
        new Figure.Key(
            "attendance.persistent-absence-rate",
            "202425",
            "Autumn term",
            ONE,
            "Total",
            "Sex",
            "Female");
    figures.add(
        new Figure(key, null, 240L, new BigDecimal("1.3"), null, null, "%", "c", Figure.LIVE, ""));
    Finding found = attack().findings().get(0);
    assertEquals(3, found.low());
    assertEquals(3, found.high());
  }

  @Test
  void contradictionIsToldAndNothingFails() {
    table(new long[][] {{30, 20}, {30, 40}}, new boolean[][] {{false, false}, {false, false}});
    for (int year = 1900; year < 2010; year++) {
      for (String item : List.of(Figure.TOTAL, "Female")) {
        figures.add(requests(ONE, "" + year, "Calendar year", item, BigDecimal.TEN, ""));
      }
    }
    figures.add(requests(ONE, "2010", "Calendar year", Figure.TOTAL, BigDecimal.ONE, ""));
    figures.add(requests(ONE, "2010", "Calendar year", "Female", BigDecimal.TEN, ""));
    assertTrue(attack().holds());
  }
}
