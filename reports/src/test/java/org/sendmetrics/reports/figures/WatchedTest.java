package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sendmetrics.reports.figures.Watched.Companion.NEEDED;
import static org.sendmetrics.reports.figures.Watched.Companion.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Figure;

class WatchedTest {
  private static final String WAITING = "ehcp.open-cases-over-20-weeks";

  private static Figure quarter(String year, long count, long base) {
    return Samples.share(Samples.ON_TIME, year, "Financial year Q1", Samples.BARKING, count, base);
  }

  private static Optional<Watched> of(String metric, Figure... figures) {
    return Watched.of(
        Samples.CATALOGUE.metric(metric),
        new AreaFigures(Samples.BARKING, List.of(figures), List.of()),
        new Wider(90),
        Samples.AS_AT);
  }

  private static Optional<Watched> waiting(long now, long before) {
    List<Figure> figures = new ArrayList<>();
    figures.add(Samples.number(WAITING, "202526", "Financial year Q1", Samples.BARKING, now));
    figures.add(Samples.number(WAITING, "202425", "Financial year Q1", Samples.BARKING, before));
    return of(WAITING, figures.toArray(Figure[]::new));
  }

  private static String status(Watched watched, Optional<Watched> waiting) {
    return Watched.status(watched, waiting, NEEDED);
  }

  @Test
  void theYearStandsInForAQuarterOfTooFew() {
    Figure year = Samples.share(Samples.ON_TIME, "2024", "Calendar year", Samples.BARKING, 40, 90);
    assertEquals(
        "Calendar year",
        of(Samples.ON_TIME, quarter("202526", 9, 12), year)
            .orElseThrow()
            .line()
            .when()
            .timeIdentifier());
    assertEquals(
        "Financial year Q1",
        of(Samples.ON_TIME, quarter("202526", 20, 30), year)
            .orElseThrow()
            .line()
            .when()
            .timeIdentifier());
  }

  @Test
  void timelinessHasNoStatusWithoutTheWaitingCasesAndIsReadBesideThem() {
    Watched better =
        of(Samples.ON_TIME, quarter("202526", 80, 100), quarter("202425", 40, 100)).orElseThrow();
    assertEquals("status.waiting_unknown", status(better, Optional.empty()));
    assertEquals("status.better", status(better, waiting(5, 9)));
    assertEquals("status.better.more_waiting", status(better, waiting(9, 5)));
    Watched worse =
        of(Samples.ON_TIME, quarter("202526", 40, 100), quarter("202425", 80, 100)).orElseThrow();
    assertEquals("status.worse.fewer_waiting", status(worse, waiting(5, 9)));
    assertEquals("status.worse", status(worse, waiting(9, 5)));
    assertEquals("status.worse", Watched.status(worse, Optional.empty(), NONE));
  }
}
