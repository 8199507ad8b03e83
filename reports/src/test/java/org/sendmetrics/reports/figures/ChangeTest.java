package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric.Better;

class ChangeTest {
  private static Figure share(long n, long d) {
    return Samples.share(Samples.ON_TIME, "2024", "Calendar year", Samples.CAMDEN, n, d);
  }

  @Test
  void limitsThatOverlapAreNoClearChange() {
    assertEquals(
        Change.NO_CLEAR_CHANGE, Change.between(share(46, 100), share(40, 100), Better.HIGHER));
  }

  @Test
  void limitsApartAreAChangeInTheMetricsDirection() {
    assertEquals(Change.BETTER, Change.between(share(47, 100), share(40, 100), Better.HIGHER));
    assertEquals(Change.WORSE, Change.between(share(47, 100), share(40, 100), Better.LOWER));
    assertEquals(Change.HIGHER, Change.between(share(47, 100), share(40, 100), Better.NEITHER));
    assertEquals(Change.LOWER, Change.between(share(40, 100), share(47, 100), Better.NEITHER));
  }

  @Test
  void basesOf29AreTooFewAndOf30AreNot() {
    assertEquals(Change.TOO_FEW, Change.between(share(29, 29), share(0, 30), Better.HIGHER));
    assertEquals(Change.BETTER, Change.between(share(30, 30), share(0, 30), Better.HIGHER));
  }

  @Test
  void aHiddenFigureIsComparedWithNothing() {
    Figure hidden = share(1, 50).without("c");
    assertEquals(Change.NOTHING_TO_COMPARE, Change.between(hidden, share(40, 100), Better.HIGHER));
    assertEquals(Change.NOTHING_TO_COMPARE, Change.between(share(4, 100), null, Better.HIGHER));
  }
}
