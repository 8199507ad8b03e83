package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.PeriodNesting;

class ControlSeriesTest {
  private static final int BASE = 100;

  /** Months of 2024 with these counts out of a base. */
  private static List<Figure> months(long base, int... counts) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      figures.add(
          Samples.share(
              Samples.ON_TIME,
              "2024",
              PeriodNesting.MONTHS.get(i),
              Samples.BARKING,
              counts[i],
              base));
    }
    return figures;
  }

  private static Optional<ControlSeries> of(List<Figure> figures) {
    return ControlSeries.of(
        Samples.CATALOGUE.metric(Samples.ON_TIME),
        new AreaFigures(Samples.BARKING, figures, List.of()),
        Samples.AS_AT);
  }

  @Test
  void aPointFarAboveIsAnImprovementWhereHigherIsBetter() {
    List<Figure> figures = months(BASE, 40, 41, 40, 41, 40, 41, 40, 41, 40, 41, 90);
    assertEquals(ControlSeries.Reading.IMPROVEMENT, of(figures).orElseThrow().reading());
    List<Figure> worse = months(BASE, 40, 41, 40, 41, 40, 41, 40, 41, 40, 41, 2);
    assertEquals(ControlSeries.Reading.CONCERN, of(worse).orElseThrow().reading());
  }

  @Test
  void ordinaryPointsSaySo() {
    List<Figure> figures = months(BASE, 40, 41, 40, 41, 40, 41, 40, 41, 40);
    assertEquals(ControlSeries.Reading.NO_SIGNAL, of(figures).orElseThrow().reading());
  }

  @Test
  void thereIsNoneWhereAnyPointIsWithheld() {
    List<Figure> figures = months(BASE, 40, 41, 40, 41, 40, 41, 40, 41, 40, 41);
    figures.add(
        Samples.none(Samples.ON_TIME, "2024", PeriodNesting.MONTHS.get(11), Samples.BARKING, "c"));
    assertTrue(of(figures).isEmpty());
  }

  @Test
  void thereIsNoneOverSmallBasesOrOfTooFewPoints() {
    assertTrue(of(months(20, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11)).isEmpty());
    assertTrue(of(months(BASE, 40, 41, 40, 41, 40, 41, 40)).isEmpty());
  }

  @Test
  void publishedFiguresAreNotMixedIn() {
    List<Figure> figures = months(BASE, 40, 41, 40, 41, 40, 41, 40, 41, 40);
    AreaFigures published = new AreaFigures(Samples.BARKING, List.of(), figures);
    assertTrue(
        ControlSeries.of(Samples.CATALOGUE.metric(Samples.ON_TIME), published, Samples.AS_AT)
            .isEmpty());
  }
}
