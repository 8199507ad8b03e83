package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;

/** A split that is mostly withheld for authorities is told for larger areas only. */
class LargerAreasTest {
  private static final String SHARE = "attendance.persistent-absence-rate";
  private static final int MANY = 40;
  private static final int FEW = 3;

  private final List<Counted> rows = new ArrayList<>();

  private void split(Figure.Place place, String year, String topic, String item, int count) {
    Figure.Key key = new Figure.Key(SHARE, year, Rows.YEAR, place, Figure.TOTAL, topic, item);
    rows.add(new Counted(key, List.of(Rows.each((long) count), Rows.each(400L)), "", ""));
  }

  private static Figure.Place authority(int number) {
    return new Figure.Place(
        Figure.Level.LOCAL_AUTHORITY,
        "E12000007",
        "London",
        "E0900000" + number,
        "Borough " + number,
        "30" + number);
  }

  private static Figure.Place region(String code) {
    return Figure.Place.region(code, "Region");
  }

  private void authorities(String topic, String item, int... counts) {
    for (int i = 0; i < counts.length; i++) {
      split(authority(i + 2), "202425", topic, item, counts[i]);
    }
  }

  private String seen() {
    List<String> seen =
        DisclosureTest.protect(rows).stream().map(f -> f.isShown() ? "shown" : "c").toList();
    return String.join(" ", seen);
  }

  @Test
  void aSplitMostlyAtRiskIsToldForLargerAreasOnly() {
    authorities("SEN provision", "EHCP", FEW, FEW, MANY);
    split(region("E12000007"), "202425", "SEN provision", "EHCP", FEW + FEW + MANY);
    split(Figure.Place.ENGLAND, "202425", "SEN provision", "EHCP", 5 * MANY);
    assertEquals("c c c shown shown", seen());
  }

  @Test
  void halfAtRiskIsNotTooMuch() {
    authorities("SEN provision", "EHCP", FEW, MANY, FEW, MANY);
    assertEquals("c shown c shown", seen());
  }

  @Test
  void whatIsToldForNoAuthorityIsToldForNoRegionWhereMostOfTheseAreAtRisk() {
    authorities("SEN provision", "EHCP", FEW, FEW, MANY);
    split(region("E12000001"), "202425", "SEN provision", "EHCP", FEW);
    split(region("E12000002"), "202425", "SEN provision", "EHCP", FEW);
    split(region("E12000003"), "202425", "SEN provision", "EHCP", MANY);
    split(Figure.Place.ENGLAND, "202425", "SEN provision", "EHCP", 5 * MANY);
    assertEquals("c c c c c c shown", seen());
  }

  @Test
  void regionsAtRiskAloneChangeNothing() {
    authorities("SEN provision", "EHCP", MANY, MANY);
    split(region("E12000001"), "202425", "SEN provision", "EHCP", FEW);
    split(region("E12000002"), "202425", "SEN provision", "EHCP", FEW);
    split(region("E12000003"), "202425", "SEN provision", "EHCP", MANY);
    assertEquals("shown shown c c shown", seen());
  }

  @Test
  void finerSplitsGoWithTheirGroups() {
    authorities("Ethnic group", "White", FEW, FEW, MANY);
    authorities("Ethnicity", "WBRI", MANY, MANY, MANY);
    assertEquals("c c c c c c", seen());
  }

  @Test
  void aYearThatHasNotEndedHasNoSay() {
    for (int i = 2; i < 6; i++) {
      split(authority(i), "202627", "SEN provision", "EHCP", FEW);
    }
    authorities("SEN provision", "EHCP", FEW, MANY);
    assertEquals("c c c c c shown", seen());
  }

  @Test
  void whatIsNotSplitStays() {
    authorities(Figure.TOTAL, Figure.TOTAL, FEW, FEW, MANY);
    assertEquals("shown shown shown", seen());
  }
}
