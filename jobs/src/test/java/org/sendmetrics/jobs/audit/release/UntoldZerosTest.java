package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;

/**
 * One case of a year, in one quarter of one authority, as the printed totals say; there no plan of
 * a boy was issued all year. So of the boys of both authorities there is none in that quarter, of
 * whom nothing else is told.
 */
class UntoldZerosTest extends AttackOnRequests {
  private static final List<String> SEXES = List.of("Female", "Male", "Unknown");
  private static final List<String> QUARTERS =
      List.of("202324 Q4", "202425 Q1", "202425 Q2", "202425 Q3");

  private void release(String metric) {
    for (Place place : List.of(Place.ENGLAND, NORTH, ONE, OTHER)) {
      long cases = place.equals(OTHER) ? 0 : 1;
      add(metric, place, "2024", "Calendar year", cases, place.equals(ONE) ? "z" : WITHHELD);
      for (String quarter : QUARTERS) {
        String[] when = quarter.split(" ");
        long there = quarter.equals("202425 Q2") ? cases : 0;
        add(metric, place, when[0], "Financial year " + when[1], there, WITHHELD);
      }
    }
  }

  private void add(
      String metric, Place place, String year, String period, long cases, String ofBoys) {
    long plans = (period.startsWith("Cal") ? 80 : 20) * (place.code().startsWith("80") ? 1 : 2);
    Figure.Key total =
        new Figure.Key(metric, year, period, place, Figure.TOTAL, Figure.TOTAL, Figure.TOTAL);
    BigDecimal rate = BigDecimal.valueOf(100 * cases / (double) plans).setScale(6);
    figures.add(
        new Figure(
            total, BigDecimal.valueOf(cases), plans, rate, null, null, "%", "", Figure.LIVE, ""));
    for (String sex : SEXES) {
      Figure.Key key = new Figure.Key(metric, year, period, place, Figure.TOTAL, "Sex", sex);
      String symbol = sex.equals("Male") ? ofBoys : WITHHELD;
      figures.add(new Figure(key, null, null, null, null, null, "%", symbol, Figure.LIVE, ""));
    }
  }

  private List<String> areasFoundInTheQuarter() {
    return attack().findings().stream()
        .map(Finding::figure)
        .filter(f -> f.timeIdentifier().equals("Financial year Q2"))
        .map(f -> f.area() + " " + f.item())
        .toList();
  }

  @Test
  void thatNobodyWaitedTooLongIsNoFinding() {
    release("ehcp.issued-after-52-weeks-rate");
    assertEquals(List.of(), areasFoundInTheQuarter());
  }

  @Test
  void thatNobodyWasServedInTimeIsOne() {
    release("ehcp.issued-within-20-weeks-including-exceptions-rate");
    assertEquals(List.of("E92000001 Male", "E12000001 Male"), areasFoundInTheQuarter());
  }
}
