package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
