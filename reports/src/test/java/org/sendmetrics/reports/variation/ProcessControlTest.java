package org.sendmetrics.reports.variation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sendmetrics.reports.variation.ProcessControl.Ranges.ALL;
import static org.sendmetrics.reports.variation.ProcessControl.Ranges.SCREENED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values that NHSRplotthedots prints and tests, to their digits. */
class ProcessControlTest {
  private static final double DIGITS = 0.00005;
  private static final List<Double> ONE_SPIKE =
      List.of(1., 2., 1., 2., 10., 1., 2., 1., 2., 1., 2., 1., 2., 1., 2., 1., 2., 1.);

  private static List<Double> alternating(int points) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      values.add(i % 2 == 0 ? 1. : -1.);
    }
    return values;
  }

  @Test
  void aVeryLargeMovingRangeIsScreened() {
    ProcessControl chart = ProcessControl.of(ONE_SPIKE, SCREENED);
    assertEquals(-0.7156, chart.lower(), DIGITS);
    assertEquals(1.9444, chart.mean(), DIGITS);
    assertEquals(4.6044, chart.upper(), DIGITS);
  }

  @Test
  void unscreenedLimitsAreWider() {
    ProcessControl chart = ProcessControl.of(ONE_SPIKE, ALL);
    assertEquals(-3.0626, chart.lower(), DIGITS);
    assertEquals(1.9444, chart.mean(), DIGITS);
    assertEquals(6.9515, chart.upper(), DIGITS);
  }

  @Test
  void thePointOutsideIsTheSpikeAlone() {
    List<Signal> signals = ProcessControl.of(ONE_SPIKE).orElseThrow().signals();
    assertEquals(Signal.OUTSIDE_LIMITS, signals.get(4));
    assertEquals(1, signals.stream().filter(s -> s == Signal.OUTSIDE_LIMITS).count());
  }

  @Test
  void twoNearLimitsOnOppositeSidesAreCommonCause() {
    List<Double> values = alternating(14);
    values.addAll(List.of(5.5, -5.5));
    List<Signal> signals = ProcessControl.of(values).orElseThrow().signals();
    assertEquals(List.of(Signal.COMMON_CAUSE, Signal.COMMON_CAUSE), signals.subList(14, 16));
  }

  @Test
  void twoNearOneLimitAreASignalAndTheThirdIsNot() {
    List<Double> values = alternating(20);
    values.addAll(List.of(4.6, 1., 4.6));
    List<Signal> signals = ProcessControl.of(values).orElseThrow().signals();
    assertEquals(
        List.of(
            Signal.TWO_OF_THREE_NEAR_LIMIT, Signal.COMMON_CAUSE, Signal.TWO_OF_THREE_NEAR_LIMIT),
        signals.subList(20, 23));
  }

  @Test
  void sevenRisingInARowAreATrendAndSixAreNot() {
    List<Double> values = alternating(20);
    values.addAll(List.of(-1.5, -0.9, -0.3, 0.3, 0.9, 1.5, 2.));
    assertEquals(Signal.TREND, ProcessControl.of(values).orElseThrow().newest(), "from -1.5");
    List<Double> six = alternating(21);
    six.addAll(List.of(-0.9, -0.3, 0.3, 0.9, 1.5, 2.));
    assertEquals(Signal.COMMON_CAUSE, ProcessControl.of(six).orElseThrow().newest());
  }

  @Test
  void sevenOnOneSideAreASignalAndSixAreNot() {
    List<Double> values = new ArrayList<>(alternating(30));
    values.addAll(List.of(0.9, 1., 0.9, 1., 0.9, 1.));
    assertEquals(Signal.COMMON_CAUSE, ProcessControl.of(values).orElseThrow().newest());
    values.add(0.9);
    assertEquals(Signal.RUN_ON_ONE_SIDE, ProcessControl.of(values).orElseThrow().newest());
  }

  @Test
  void fewPointsGiveTrialLimitsAndFewerNone() {
    assertTrue(ProcessControl.of(alternating(7)).isEmpty());
    assertTrue(ProcessControl.of(alternating(8)).orElseThrow().isTrial());
    assertFalse(ProcessControl.of(alternating(12)).orElseThrow().isTrial());
  }

  @Test
  void aLevelSeriesHasNoSignal() {
    ProcessControl chart = ProcessControl.of(Collections.nCopies(12, 3.)).orElseThrow();
    assertEquals(chart.lower(), chart.upper());
    assertTrue(chart.signals().stream().noneMatch(Signal::isSpecial));
  }
}
