package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What becomes of a plan once it is made: reviewed each year or not, changed at a change of phase,
 * ceased.
 *
 * <p>Rates follow Department for Education, Education, health and care plans, reporting year 2025
 * (reviews decided in 4 weeks 44%), in round numbers.
 */
final class Plans {
  private static final int FOUR_WEEKS_IN_DAYS = 28;
  private static final double REVIEWED_IN_THE_LAST_YEAR = 0.74;
  private static final double DECIDED_IN_FOUR_WEEKS = 0.46;
  private static final double CEASED_A_YEAR = 0.02;
  private static final int LEAVING_AGE = 18;
  private static final Weighted OUTCOME = Weighted.of("M 53, A 42, C 5");
  private static final Weighted CEASE_CHILD = Weighted.of("2 48, 5 38, 7 5, 8 1, 9 8");
  private static final Weighted CEASE_ADULT = Weighted.of("1 12, 2 33, 3 14, 4 8, 5 10, 6 18, 9 5");
  private static final Weighted SETTING =
      Weighted.of("- 91, OLA 2.4, OPA 0.4, EHE 1.6, OTH 1.6, NIEO 1.6, NIEC 0.4");

  private final Dice dice;

  Plans(Dice dice) {
    this.dice = dice;
  }

  /** Gives a case with a plan the rest of its story, up to the day the extract was taken. */
  void live(Case drawn) {
    double years = ChronoUnit.DAYS.between(drawn.planStart, History.AS_AT) / 365.25;
    if (years > 0.3 && dice.chance(CEASED_A_YEAR * years)) {
      LocalDate earliest = later(drawn.planStart.plusDays(60), History.FIRST_REQUEST);
      if (earliest.isBefore(History.AS_AT)) {
        cease(drawn, dice.day(earliest, History.AS_AT));
      }
    }
    setting(drawn);
    if (drawn.planCease == null) {
      review(drawn);
      transferPhase(drawn);
    }
  }

  private void cease(Case drawn, LocalDate day) {
    drawn.planCease = day;
    boolean adult = drawn.ageOn(day) >= LEAVING_AGE;
    drawn.ceaseReason = (adult ? CEASE_ADULT : CEASE_CHILD).draw(dice);
  }

  private void setting(Case drawn) {
    int age = drawn.ageOn(History.AS_AT);
    if (age < 5 && dice.chance(0.2)) {
      drawn.setting = "EYP";
    } else if (age > 16 && dice.chance(0.12)) {
      drawn.setting = "NEET";
    } else {
      drawn.setting = SETTING.draw(dice);
    }
  }

  private void review(Case drawn) {
    int anniversaries = (int) ChronoUnit.YEARS.between(drawn.planStart, History.AS_AT);
    int reviewed = dice.chance(REVIEWED_IN_THE_LAST_YEAR) ? anniversaries : anniversaries - 1;
    if (reviewed < 1) {
      return;
    }
    LocalDate due = drawn.planStart.plusYears(reviewed);
    drawn.reviewMeeting = later(due.minusDays(dice.between(0, 75)), drawn.planStart.plusDays(30));
    if (dice.chance(0.12)) {
      return;
    }
    int days =
        dice.chance(DECIDED_IN_FOUR_WEEKS)
            ? Math.max(1, FOUR_WEEKS_IN_DAYS - (int) dice.exponential(6))
            : FOUR_WEEKS_IN_DAYS + 1 + (int) dice.exponential(45);
    drawn.reviewDecided = History.past(drawn.reviewMeeting.plusDays(days));
    if (drawn.reviewDecided == null) {
      return;
    }
    drawn.reviewOutcome = OUTCOME.draw(dice);
    if (drawn.reviewOutcome.equals("A")) {
      drawn.reviewDraft = History.past(drawn.reviewDecided.plusDays(dice.between(0, 14)));
    } else if (drawn.reviewOutcome.equals("C") && dice.chance(0.6)) {
      LocalDate ceased = History.past(drawn.reviewDecided.plusDays(dice.between(30, 90)));
      if (ceased != null && !ceased.isBefore(History.FIRST_REQUEST)) {
        cease(drawn, ceased);
      }
    }
  }

  /** Plans are to be amended by 15 February before a change of school, 31 March before post-16. */
  private void transferPhase(Case drawn) {
    for (int year = History.AS_AT.getYear(); year >= History.FIRST_REQUEST.getYear(); year--) {
      int age = drawn.ageOn(LocalDate.of(year, 8, 31));
      boolean school = age == 5 || age == 11;
      if (!school && age != 16) {
        continue;
      }
      LocalDate due = school ? LocalDate.of(year, 2, 15) : LocalDate.of(year, 3, 31);
      if (due.minusDays(60).isBefore(drawn.planStart)) {
        return;
      }
      drawn.phaseTransferDue = due;
      double u = dice.unit();
      if (u < 0.70) {
        drawn.phaseTransferFinal = due.minusDays((int) Math.min(55, dice.exponential(12)));
      } else if (u < 0.94) {
        drawn.phaseTransferFinal = History.past(due.plusDays(1 + (int) dice.exponential(40)));
      }
      return;
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
