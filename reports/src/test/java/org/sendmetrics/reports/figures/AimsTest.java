package org.sendmetrics.reports.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.Target;

class AimsTest {
  private static final LocalDate END_2024 = LocalDate.of(2024, 12, 31);

  private static Target target(String baseline, String period, String target, LocalDate day) {
    return new Target(
        "301",
        Samples.ON_TIME,
        baseline == null ? null : new BigDecimal(baseline),
        period,
        new BigDecimal(target),
        day,
        null,
        "");
  }

  private static Aims aims(Target... targets) {
    return Aims.of(Samples.CATALOGUE.metric(Samples.ON_TIME), List.of(targets)).orElseThrow();
  }

  private static void expect(String expected, Optional<BigDecimal> found) {
    assertEquals(0, new BigDecimal(expected).compareTo(found.orElseThrow()), found.toString());
  }

  @Test
  void theWayIsStraightFromTheBaselineAndThenFromMilestoneToMilestone() {
    Aims aims =
        aims(
            target("40", "2024", "100", END_2024.plusDays(300)),
            target("40", "2024", "60", END_2024.plusDays(100)));
    expect("40", aims.expected(END_2024));
    expect("50", aims.expected(END_2024.plusDays(50)));
    expect("60", aims.expected(END_2024.plusDays(100)));
    expect("80", aims.expected(END_2024.plusDays(200)));
    expect("100", aims.expected(END_2024.plusDays(999)));
    assertTrue(aims.expected(END_2024.minusDays(1)).isEmpty());
  }

  @Test
  void withoutABaselineThereIsNoWayBeforeTheFirstMilestone() {
    Aims aims = aims(target(null, "", "60", END_2024));
    assertTrue(aims.expected(END_2024.minusDays(9)).isEmpty());
    expect("60", aims.expected(END_2024.plusDays(9)));
  }

  @Test
  void theNextMilestoneIsTheFirstNotYetPast() {
    Aims aims =
        aims(target(null, "", "60", END_2024), target(null, "", "70", END_2024.plusYears(1)));
    assertEquals(new BigDecimal("60"), aims.next(END_2024).target());
    assertEquals(new BigDecimal("70"), aims.next(END_2024.plusDays(1)).target());
    assertEquals(new BigDecimal("70"), aims.next(END_2024.plusYears(9)).target());
  }

  @Test
  void nothingIsAimedAtForOtherMeasures() {
    assertTrue(Aims.of(Samples.CATALOGUE.metric(Samples.ABSENCE), List.of()).isEmpty());
  }
}
