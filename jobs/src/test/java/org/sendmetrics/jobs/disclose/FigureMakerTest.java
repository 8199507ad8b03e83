package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Counted;
import org.sendmetrics.schemas.Figure;

class FigureMakerTest {
  private static final String RATE = "ehcp.issued-within-20-weeks-rate";

  private final FigureMaker maker = new FigureMaker(Catalogue.shipped());

  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.333333",
    "2, 3, 66.666667",
    "0, 7, 0.000000",
    "7, 7, 100.000000",
    "1, 200000000, 0.000001",
    "3, 200000000, 0.000002"
  })
  void aRateIsRoundedHalfUpToSixPlaces(long n, long d, BigDecimal value) {
    assertEquals(value, maker.figure(Rows.total(RATE, n, d)).value());
  }

  @Test
  void aNumberIsItsOwnValueWithoutBaseAndLimits() {
    Figure figure = maker.figure(Rows.total("ehcp.requests", 12, null));
    assertEquals(BigDecimal.valueOf(12), figure.value());
    assertEquals(BigDecimal.valueOf(12), figure.numerator());
    assertNull(figure.denominator());
    assertNull(figure.lower());
    assertEquals("number", figure.unit());
  }

  @Test
  void aRatePer100MayPass100() {
    Figure figure = maker.figure(Rows.total("exclusions.suspension-rate", 150, 60L));
    assertEquals(new BigDecimal("250.000000"), figure.value());
    assertEquals("per 100", figure.unit());
  }

  @Test
  void aSymbolStandsInThePlaceOfEveryNumber() {
    Counted absent = new Counted(Rows.total(RATE, 1, 2L).key(), List.of(), "x", "why");
    assertEquals(
        new Figure(absent.key(), null, null, null, null, null, "%", "x", Figure.LIVE, "why"),
        maker.figure(absent));
  }
}
