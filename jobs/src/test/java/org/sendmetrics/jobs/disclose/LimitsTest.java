package org.sendmetrics.jobs.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Count;

class LimitsTest {

  private static final double NEAR = 1e-9;

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
  void wilsonIsTheReference(long x, long n, double lower, double upper) {
    near(lower, upper, 1, Limits.wilson(x, n));
  }

  /** Reference values: PHEindicatormethods' own test workbooks for counts and rates, 95%. */
  @ParameterizedTest
  @CsvSource({
    "65, 1, 50.1631877105, 82.8491385459",
    "1045, 1, 982.593201807, 1110.33121299",
    "1, 1, 0.0253178079843, 5.57164339094",
    "5, 1, 1.62348639012, 11.6683320793",
    "20, 1, 12.2114288349, 30.8898803692",
    "2, 500, 121.104639272, 3612.34383386",
    "10, 500, 2393.72495698, 9195.72930288"
  })
  void eventsAreByarsAndExactBelowTen(long x, double times, double lower, double upper) {
    near(lower, upper, times, Limits.events(x));
  }

  @Test
  void noEventsHaveAnUpperLimitAlone() {
    assertEquals(0, Limits.events(0).lower());
    assertEquals(3.688879454, Limits.events(0).upper(), NEAR * 10);
  }

  @Test
  void noneAndAllReachTheEndsOfTheScale() {
    assertEquals(0, Limits.wilson(0, 40).lower());
    assertEquals(1, Limits.wilson(40, 40).upper());
    assertEquals(0, Limits.wilson(0, 1).lower());
  }

  /** Three pupils of 100 sessions who missed 0, 10 and 20: Cochran's formula by hand. */
  @Test
  void sessionsAreThoseOfPupilsNotOfEachSession() {
    List<Count> counts =
        List.of(
            new Count(30, 2),
            new Count(300, 3),
            new Count(500, 2),
            new Count(3000, 2),
            new Count(30000, 3));
    double half = 100 * 1.959963984540054 * Math.sqrt(1.5 * 200) / 300;
    near(0, 10 + half, 1, Limits.sessions(counts));
    assertEquals(21.315857, 10 + half, 1e-6);
  }

  /** 10 of 100 against 5 of 200 is 4 times, and its logarithm has the variance 1/10 + 1/5. */
  @Test
  void aRatioIsLogNormal() {
    List<Count> counts =
        List.of(new Count(10, 10), new Count(100, 100), new Count(5, 5), new Count(200, 200));
    double spread = Math.exp(1.959963984540054 * Math.sqrt(0.3));
    near(4 / spread, 4 * spread, 1, Limits.ratio(counts));
  }

  @Test
  void numbersHaveNone() {
    Catalogue catalogue = Catalogue.shipped();
    List<Count> counts = List.of(new Count(3, 3), new Count(4, 4));
    assertTrue(of(catalogue, "ehcp.issued-within-20-weeks-rate", counts).isPresent());
    assertTrue(of(catalogue, "ehcp.requests", counts.subList(0, 1)).isEmpty());
  }

  private static Optional<Limits> of(Catalogue catalogue, String metric, List<Count> counts) {
    return Limits.of(catalogue.metric(metric), counts, FigureMaker.PLACES);
  }

  private static void near(double lower, double upper, double times, Limits.Range range) {
    assertEquals(lower, times * range.lower(), NEAR * Math.max(1, lower));
    assertEquals(upper, times * range.upper(), NEAR * upper);
  }
}
