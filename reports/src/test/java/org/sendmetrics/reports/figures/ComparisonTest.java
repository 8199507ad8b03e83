package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

class ComparisonTest {
  private static final Metric ON_TIME = Samples.CATALOGUE.metric(Samples.ON_TIME);

  private final Wider wider = new Wider(90);
  private final List<Figure> published = new ArrayList<>();

  private static Figure year(String year, Figure.Place place, long n, long d) {
    return Samples.share(Samples.ON_TIME, year, "Calendar year", place, n, d);
  }

  private static Figure printed(Figure f) {
    return new Figure(
        f.key(),
        f.numerator(),
        f.denominator(),
        f.value(),
        null,
        null,
        f.unit(),
        f.symbol(),
        Samples.PUBLICATION,
        "");
  }

  private Optional<Comparison> newest(Figure... live) {
    AreaFigures area = new AreaFigures(Samples.CAMDEN, List.of(live), published);
    return Comparison.newest(ON_TIME, area, wider, Samples.AS_AT);
  }

  @Test
  void theNewestYearThatEnglandHasIsTaken() {
    wider.add(printed(year("2022", Figure.Place.ENGLAND, 50, 100)));
    wider.add(printed(year("2023", Figure.Place.ENGLAND, 51, 100)));
    Comparison found =
        newest(
                year("2022", Samples.CAMDEN, 40, 100),
                year("2023", Samples.CAMDEN, 41, 100),
                year("2024", Samples.CAMDEN, 42, 100))
            .orElseThrow();
    assertEquals("2023", found.when().timePeriod());
    assertEquals(41, found.own().numerator().intValueExact());
    assertNull(found.region());
  }

  @Test
  void aPublicationsFigureStandsBesideItsOwnEngland() {
    wider.add(printed(year("2023", Figure.Place.ENGLAND, 50, 100)));
    published.add(printed(year("2023", Samples.CAMDEN, 30, 100)));
    Comparison found = newest(year("2023", Samples.CAMDEN, 41, 100)).orElseThrow();
    assertEquals(Samples.PUBLICATION, found.own().sourceSeries());
    assertEquals(30, found.own().numerator().intValueExact());
  }

  @Test
  void anUnfinishedYearAndAHiddenFigureAreNotCompared() {
    wider.add(printed(year("2025", Figure.Place.ENGLAND, 50, 100)));
    wider.add(printed(year("2024", Figure.Place.ENGLAND, 50, 100)));
    assertTrue(
        newest(
                year("2025", Samples.CAMDEN, 40, 100),
                Samples.none(Samples.ON_TIME, "2024", "Calendar year", Samples.CAMDEN, "c"))
            .isEmpty());
  }

  @Test
  void fewerThan30IsNotFair() {
    wider.add(printed(year("2024", Figure.Place.ENGLAND, 50, 100)));
    assertFalse(newest(year("2024", Samples.CAMDEN, 29, 29)).orElseThrow().isFair());
    assertTrue(newest(year("2024", Samples.CAMDEN, 15, 30)).orElseThrow().isFair());
  }
}
