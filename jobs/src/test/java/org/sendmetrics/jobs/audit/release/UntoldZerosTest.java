package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Figure.Place;

/**
 * One case of a year, in one quarter of one authority, as the printed totals say; the other
 * authority prints that it has none. That of the boys there is none in that quarter follows from
 * the year, of whose quarters nothing else is told.
 */
class UntoldZerosTest extends AttackOnRequests {
  private static final List<String> SEXES = List.of("Female", "Male", "Unknown");
  private static final List<String> QUARTERS =
      List.of("202324 Q4", "202425 Q1", "202425 Q2", "202425 Q3");

  /** How the authority with the case tells of the year that it is not a boy's. */
  private enum Year {
    THERE_ARE_NO_BOYS,
    IT_IS_A_GIRLS
  }

  private void release(String metric, Year year) {
    for (Place place : List.of(Place.ENGLAND, NORTH, ONE, OTHER)) {
      long cases = place.equals(OTHER) ? 0 : 1;
      boolean isNone = place.equals(ONE) && year == Year.THERE_ARE_NO_BOYS;
      boolean isShown = place.equals(ONE) && year == Year.IT_IS_A_GIRLS;
      add(metric, place, "2024", "Calendar year", cases, isNone ? "z" : WITHHELD, isShown);
      for (String quarter : QUARTERS) {
        String[] when = quarter.split(" ");
        long there = quarter.equals("202425 Q2") ? cases : 0;
        add(metric, place, when[0], "Financial year " + when[1], there, WITHHELD, false);
      }
    }
  }

  private void add(
      String metric,
      Place place,
      String year,
      String period,
      long cases,
      String ofBoys,
      boolean girls) {
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
      figures.add(
          girls && sex.equals("Female")
              ? new Figure(
                  key,
                  BigDecimal.ONE,
                  40L,
                  new BigDecimal("2.5"),
                  null,
                  null,
                  "%",
                  "",
                  Figure.LIVE,
                  "")
              : new Figure(key, null, null, null, null, null, "%", symbol, Figure.LIVE, ""));
    }
  }

  private List<String> areasOfBoysFoundInTheQuarter() {
    return attack().findings().stream()
        .map(Finding::figure)
        .filter(f -> f.timeIdentifier().equals("Financial year Q2") && f.item().equals("Male"))
        .map(Seen.Where::area)
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void thatNobodyWaitedTooLongIsNoFinding() {
    release("ehcp.issued-after-52-weeks-rate", Year.IT_IS_A_GIRLS);
    assertEquals(List.of(), areasOfBoysFoundInTheQuarter());
  }

  @Test
  void thatNobodyWasServedInTimeIsOne() {
    release("ehcp.issued-within-20-weeks-including-exceptions-rate", Year.IT_IS_A_GIRLS);
    List<String> areas = List.of(ONE.code(), NORTH.code(), Place.ENGLAND.code());
    assertEquals(areas, areasOfBoysFoundInTheQuarter());
  }

  @Test
  void whatThePrintedPartsTellOfTheirWholeIsNone() {
    release("ehcp.issued-within-20-weeks-including-exceptions-rate", Year.THERE_ARE_NO_BOYS);
    assertEquals(List.of(), areasOfBoysFoundInTheQuarter());
  }
}
