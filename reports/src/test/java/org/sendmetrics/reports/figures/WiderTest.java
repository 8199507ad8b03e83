package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Figure;

class WiderTest {
  private final Wider wider = new Wider(90);
  private final When year = new When("2024", "Calendar year");

  private Figure england(String note) {
    Figure f = Samples.share(Samples.ON_TIME, "2024", "Calendar year", Figure.Place.ENGLAND, 1, 4);
    return new Figure(
        f.key(),
        f.numerator(),
        f.denominator(),
        f.value(),
        null,
        null,
        f.unit(),
        "",
        Figure.LIVE,
        note);
  }

  private java.util.Optional<Figure> found() {
    return wider.at(Samples.ON_TIME, Group.EVERYONE, Figure.Place.ENGLAND, year);
  }

  @Test
  void aSumOverTooFewAreasIsNotEngland() {
    wider.add(england("authorities=137/153"));
    assertTrue(found().isEmpty());
  }

  @Test
  void aSumOverNineInTenIsEngland() {
    wider.add(england("authorities=138/153"));
    assertTrue(found().isPresent());
  }

  @Test
  void aPublicationStandsIn() {
    wider.add(england("authorities=8/153"));
    Samples.published().forEach(wider::add);
    assertEquals(Samples.PUBLICATION, found().orElseThrow().sourceSeries());
  }
}
