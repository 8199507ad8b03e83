package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.schemas.Catalogue;

class LimitsTest {

  /** Reference values: PHEindicatormethods' own test workbook for proportions, 95%. */
  @ParameterizedTest
  @CsvSource({
    "65, 100, 0.552544432969, 0.736357517569",
    "1045, 5000, 0.197955498800, 0.220491303732",
    "1, 100, 0.00176743206414, 0.0544861961787",
    "5, 100, 0.0215436791544, 0.111750469232",
    "20, 100, 0.133366933331, 0.288829165593",
    "222, 3215, 0.0607916903636, 0.0783395668138"
  })
  void wilsonIsTheReferenceInPercent(long x, long n, BigDecimal lower, BigDecimal upper) {
    assertEquals(new Limits(percent(lower), percent(upper)), Limits.wilson(x, n));
  }

  @Test
  void noneAndAllReachTheEndsOfTheScale() {
    assertEquals(percent(BigDecimal.ZERO), Limits.wilson(0, 40).lower());
    assertEquals(percent(BigDecimal.ONE), Limits.wilson(40, 40).upper());
    assertEquals(percent(BigDecimal.ZERO), Limits.wilson(0, 1).lower());
  }

  @Test
  void onlySharesOfRowsHaveThem() {
    Catalogue catalogue = Catalogue.shipped();
    assertEquals(
        true, Limits.of(catalogue.metric("ehcp.issued-within-20-weeks-rate"), 3L, 4L).isPresent());
    assertEquals(Optional.empty(), Limits.of(catalogue.metric("ehcp.requests"), 3L, null));
  }

  private static BigDecimal percent(BigDecimal share) {
    return share.movePointRight(2).setScale(FigureMaker.PLACES, RoundingMode.HALF_UP);
  }
}
