package org.sendmetrics.jobs.audit.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.audit.release.AttackResult.Finding;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.FigureCsv;

/**
 * A split that is shown for the year and withheld for both of the quarters in which anything
 * happened: of whom the quarters' totals make sure, and of whom they do not.
 */
class UntoldTablesTest {
  private static final Figure.Place HARTLEPOOL =
      new Figure.Place(
          Figure.Level.LOCAL_AUTHORITY,
          "E12000001",
          "North East",
          "E06000001",
          "Hartlepool",
          "805");

  @TempDir Path folder;
  private final List<Figure> figures = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(folder.resolve("public"));
  }

  private void requests(String year, String period, String item, Long number) {
    String topic = item.equals(Figure.TOTAL) ? Figure.TOTAL : "Sex";
    BigDecimal count = number == null ? null : BigDecimal.valueOf(number);
    figures.add(
        new Figure(
            new Figure.Key("ehcp.requests", year, period, HARTLEPOOL, Figure.TOTAL, topic, item),
            count,
            null,
            count,
            null,
            null,
            "number",
            number == null ? "c" : "",
            Figure.LIVE,
            ""));
  }

  private void year(long female, long male) {
    requests("2024", "Calendar year", Figure.TOTAL, female + male);
    requests("2024", "Calendar year", "Female", female);
    requests("2024", "Calendar year", "Male", male);
  }

  private void quarters(long... totals) {
    String[] years = {"202324", "202425", "202425", "202425"};
    String[] names = {"Q4", "Q1", "Q2", "Q3"};
    for (int q = 0; q < totals.length; q++) {
      String name = "Financial year " + names[q];
      requests(years[q], name, Figure.TOTAL, totals[q]);
      requests(years[q], name, "Female", null);
      requests(years[q], name, "Male", null);
    }
  }

  private List<Finding> findings() {
    FigureCsv.write(folder.resolve("public").resolve("metric-values.csv"), figures);
    return ReleaseAttack.of(Catalogue.shipped(), folder, List.of()).run().findings();
  }

  @Test
  void quartersThatCouldHoldNobodyTellOfNobody() {
    year(40, 50);
    quarters(20, 25, 25, 20);
    assertEquals(List.of(), findings());
  }

  @Test
  void thatThereIsSomebodyIsFoundThoughNothingIsToldOfTheTable() {
    year(6, 7);
    quarters(10, 3, 0, 0);
    List<Finding> found = findings();
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
}
