package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

class SeriesTest {
  private final Metric metric = Samples.CATALOGUE.metric(Samples.ON_TIME);

  private AreaFigures camden() {
    List<Figure> own =
        Samples.live().stream().filter(f -> f.key().place().equals(Samples.CAMDEN)).toList();
    return new AreaFigures(Samples.CAMDEN, own, List.of());
  }

  @Test
  void aPeriodWithoutAFigureIsAGapInItsPlace() {
    Series series =
        Series.of(metric, camden(), Samples.AS_AT, List.of(PeriodKind.FINANCIAL_QUARTER))
            .orElseThrow();
    assertEquals(5, series.points().size());
    assertTrue(series.points().get(1).drawn(metric).isEmpty());
    assertEquals("40.0", series.points().get(0).drawn(metric).orElseThrow().toPlainString());
  }

  @Test
  void twoFiguresAreNoSeries() {
    assertTrue(
        Series.of(metric, camden(), Samples.AS_AT, List.of(PeriodKind.CALENDAR_YEAR)).isEmpty());
  }

  private Series years(long denominator) {
    List<Figure> figures =
        List.of("2022", "2023", "2024").stream()
            .map(y -> share(y, Samples.CAMDEN, y.equals("2022") ? 100 : denominator))
            .toList();
    AreaFigures area = new AreaFigures(Samples.CAMDEN, figures, List.of());
    return Series.of(metric, area, Samples.AS_AT, List.of(PeriodKind.CALENDAR_YEAR)).orElseThrow();
  }

  private static Figure share(String year, Figure.Place place, long denominator) {
    return Samples.share(Samples.ON_TIME, year, "Calendar year", place, 10, denominator);
  }

  @Test
  void aLineThroughSmallNumbersIsNotFair() {
    assertTrue(years(30).isFair());
    assertFalse(years(29).isFair());
  }

  @Test
  void aWiderLineStandsBesideOnlyWhereItHasEveryPeriod() {
    Wider wider = new Wider(90);
    wider.add(share("2022", Figure.Place.ENGLAND, 20));
    wider.add(share("2023", Figure.Place.ENGLAND, 20));
    assertTrue(years(30).beside(wider, Figure.Place.ENGLAND).isEmpty());
    wider.add(share("2024", Figure.Place.ENGLAND, 20));
    assertEquals(3, years(30).beside(wider, Figure.Place.ENGLAND).orElseThrow().size());
  }
}
