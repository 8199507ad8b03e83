package org.sendmetrics.reports.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.reports.variation.Funnel.Place;
import org.sendmetrics.reports.variation.Funnel.Position;
import org.sendmetrics.reports.variation.Funnel.Reach;

/** The limits that PHEindicatormethods gives for the same baseline, to six decimals. */
class FunnelTest {
  private static final double SIX_DECIMALS = 0.0000006;
  private static final Funnel REFERENCE = new Funnel(80.642448);

  @ParameterizedTest
  @CsvSource({
    "1, 3.204264, 100, 0, 100",
    "7, 51.373565, 100, 34.494842, 100",
    "50, 69.691035, 91.593861, 63.375595, 97.909301",
    "110000, 80.408963, 80.875933, 80.274317, 81.010578"
  })
  void limitsAreThoseOfTheReference(
      double base, double low, double high, double lowest, double highest) {
    Funnel.Limits inner = REFERENCE.limits(base, Reach.INNER);
    Funnel.Limits outer = REFERENCE.limits(base, Reach.OUTER);
    assertEquals(low, inner.lower(), SIX_DECIMALS);
    assertEquals(high, inner.upper(), SIX_DECIMALS);
    assertEquals(lowest, outer.lower(), SIX_DECIMALS);
    assertEquals(highest, outer.upper(), SIX_DECIMALS);
  }

  @Test
  void theBaselineIsAllOverAll() {
    List<Place> places = new java.util.ArrayList<>(Collections.nCopies(19, new Place(1, 2)));
    assertTrue(Funnel.of(places).isEmpty(), "too few places");
    places.add(new Place(0, 162));
    assertEquals(100 * 19 / 200., Funnel.of(places).orElseThrow().baseline());
  }

  @ParameterizedTest
  @CsvSource({
    "50, ABOVE_OUTER",
    "47, ABOVE_INNER",
    "40, INSIDE",
    "34, BELOW_INNER",
    "31, BELOW_OUTER"
  })
  void positionsGoByTheOwnSize(double numerator, Position position) {
    assertEquals(position, REFERENCE.position(new Place(numerator, 50)));
  }

  @Test
  void onAnOuterLimitIsNotOutside() {
    assertEquals(Position.INSIDE, new Funnel(100).position(new Place(9, 9)));
    assertEquals(Position.INSIDE, new Funnel(0).position(new Place(0, 9)));
  }
}
