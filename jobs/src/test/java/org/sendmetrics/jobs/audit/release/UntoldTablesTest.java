package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.schemas.Figure;

/**
 * A split that is shown for the year and withheld for both of the quarters in which anything
 * happened: of whom the quarters' totals make sure, and of whom they do not.
 */
class UntoldTablesTest extends AttackOnRequests {
  private void number(String year, String period, String item, Long number) {
    BigDecimal count = number == null ? null : BigDecimal.valueOf(number);
    figures.add(requests(ONE, year, period, item, count, number == null ? WITHHELD : ""));
  }

  private void year(long female, long male) {
    shown(ONE, Figure.TOTAL, female + male);
    shown(ONE, "Female", female);
    shown(ONE, "Male", male);
  }

  private void quarters(long... totals) {
    String[] years = {"202324", "202425", "202425", "202425"};
    String[] names = {"Q4", "Q1", "Q2", "Q3"};
    for (int q = 0; q < totals.length; q++) {
      String name = "Financial year " + names[q];
      number(years[q], name, Figure.TOTAL, totals[q]);
      number(years[q], name, "Female", null);
      number(years[q], name, "Male", null);
    }
  }

  @Test
  void quartersThatCouldHoldNobodyTellOfNobody() {
    year(40, 50);
    quarters(20, 25, 25, 20);
    assertEquals(List.of(), attack().findings());
  }

  @Test
  void thatThereIsSomebodyIsFoundThoughNothingIsToldOfTheTable() {
    year(6, 7);
    quarters(10, 3, 0, 0);
    List<Finding> found = attack().findings();
    assertTrue(
        found.stream()
            .anyMatch(
                f ->
                    f.figure().item().equals("Female")
                        && f.figure().timePeriod().equals("202324")
                        && f.low() == 3
                        && f.high() == 6),
        found.toString());
  }

  @Test
  void aTableThatTellsOfNobodyAnywhereIsTold() {
    Figure.Key none =
        new Figure.Key(
            "ehcp.refusal-rate", "202425", "Financial year Q1", ONE, Figure.TOTAL, "Sex", "Female");
    Figure.Key some =
        new Figure.Key(
            "ehcp.refusal-rate", "202425", "Financial year Q2", ONE, Figure.TOTAL, "Sex", "Female");
    for (Figure.Key key : List.of(none, some)) {
      String symbol = key == none ? "z" : WITHHELD;
      figures.add(new Figure(key, null, null, null, null, null, "%", symbol, Figure.LIVE, ""));
    }
    number("202425", "Financial year Q1", "Female", null);
    Figures read = read();
    Told told = new Told(read);
    assertEquals(
        List.of(true, true, false), IntStream.range(0, read.size()).mapToObj(told::isOf).toList());
  }
}
