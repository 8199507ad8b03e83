package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sendmetrics.jobs.derive.AgeBandAtReceipt;

/**
 * The requests for an assessment that one authority received, one at a time: new ones from January
 * 2024, and those from before that still matter because a plan is in force.
 *
 * <p>Shares follow Department for Education, Education, health and care plans, reporting year 2025
 * (refused 25%, decided in 6 weeks 85%, not issued 6%, exceptions 6%), in round numbers.
 */
final class Cases {
  private static final int SIX_WEEKS_IN_DAYS = 42;
  private static final int SIXTEEN_WEEKS_IN_DAYS = 112;
  private static final int TWENTY_WEEKS_IN_DAYS = 140;
  private static final double WITHDRAWN = 0.017;
  private static final double REFUSED = 0.265;
  private static final double NOT_ISSUED = 0.058;
  private static final double EXCEPTION = 0.055;
  private static final double TAKEN_TO_AN_ADVISER = 0.30;
  private static final double OPTS_IN = 0.72;

  /** Requests by month beside the average: few in August, many before the summer. */
  private static final double[] BY_MONTH = {
    1.05, 1, 1.15, 0.85, 1.1, 1.2, 1.15, 0.5, 0.85, 1.15, 1.2, 0.8
  };

  private static final double MOST_IN_A_MONTH = 1.35;
  private static final double GROWTH_A_YEAR = 0.06;
  private static final int YEAR_OF_EXCEPTIONS = 2025;
  private static final Weighted SOURCE = Weighted.of("1 46, 2 48, 3 3, 4 1.5, 5 1.5");
  private static final Weighted CONTENT =
      Weighted.of("content_F 45, content_B 18, placement_I 25, health 7, social_care 5");

  private final Area area;
  private final List<String> otherCodes;
  private final Dice dice;
  private final People people;
  private final Plans plans;

  Cases(Area area, List<String> otherCodes, Dice dice) {
    this.area = area;
    this.otherCodes = otherCodes;
    this.dice = dice;
    people = new People(area, dice);
    plans = new Plans(dice);
  }

  /** Hands on every case once, in the order of request numbers. */
  void each(Consumer<Case> consumer) {
    Case refused = null;
    for (int i = 0; i < area.requests(); i++) {
      double kind = dice.unit();
      Case drawn = new Case();
      if (kind < 0.82) {
        boolean again = refused != null && dice.chance(0.10) && mayAskAgain(refused);
        receive(drawn, again ? refused : null);
        decide(drawn);
        refused = again ? null : drawn.isRefused() ? drawn : refused;
      } else if (kind < 0.83) {
        transferIn(drawn);
      } else if (kind < 0.845) {
        openFromBefore(drawn);
      } else {
        planFromBefore(drawn);
      }
      drawn.requestId = String.format("REQ-%s-%06d", area.code(), i + 1);
      if (drawn.planStart != null) {
        plans.live(drawn);
      }
      consumer.accept(drawn);
    }
  }

  /** The young, and a month after the refusal. */
  private static boolean mayAskAgain(Case refused) {
    return refused.ageOn(History.AS_AT) < 20
        && refused.decided.isBefore(History.AS_AT.minusMonths(1));
  }

  private void receive(Case drawn, Case again) {
    LocalDate first = again == null ? History.FIRST_REQUEST : again.decided.plusDays(1);
    do {
      drawn.received = dice.day(first, History.AS_AT);
    } while (!dice.chance(
        BY_MONTH[drawn.received.getMonthValue() - 1]
            * (1 + GROWTH_A_YEAR * (drawn.received.getYear() - 2025))
            / MOST_IN_A_MONTH));
    people.become(drawn, again);
    drawn.source = SOURCE.draw(dice);
    drawn.inCustody = drawn.ageOn(drawn.received) > 12 && dice.chance(0.004);
  }

  private void decide(Case drawn) {
    int days =
        dice.chance(area.decidedOnTime())
            ? Math.max(4, SIX_WEEKS_IN_DAYS - (int) dice.exponential(6))
            : SIX_WEEKS_IN_DAYS + 1 + (int) dice.exponential(32);
    drawn.decided = History.past(drawn.received.plusDays(days));
    if (dice.chance(0.007)) {
      drawn.exportedTo = otherCodes.get(dice.below(otherCodes.size()));
      drawn.decision = drawn.decided == null ? Case.AWAITED : Case.YES;
      drawn.assessment = drawn.decided == null ? "" : Case.AWAITED;
      return;
    }
    if (drawn.decided == null) {
      drawn.decision = Case.AWAITED;
      return;
    }
    double u = dice.unit();
    if (u < WITHDRAWN) {
      drawn.decision = Case.WITHDRAWN;
    } else if (u < WITHDRAWN + REFUSED) {
      refuse(drawn);
    } else {
      drawn.decision = Case.YES;
      assess(drawn);
    }
  }

  private void refuse(Case drawn) {
    drawn.decision = Case.NO;
    if (dice.chance(TAKEN_TO_AN_ADVISER)) {
      drawn.requestMediation = drawn.dispute("refuse_assess", drawn.decided, dice.chance(OPTS_IN));
    }
    drawn.requestTribunal = dice.chance(drawn.requestMediation ? 0.2 : 0.08);
    LocalDate overturned = History.past(drawn.decided.plusDays(dice.between(40, 110)));
    boolean flagged = drawn.requestMediation || drawn.requestTribunal;
    if (flagged && overturned != null && dice.chance(0.25)) {
      drawn.decided = overturned;
      drawn.decision = Case.YES;
      assess(drawn);
    }
  }

  private void assess(Case drawn) {
    double u = dice.unit();
    if (u < 0.012) {
      drawn.assessed = History.past(drawn.decided.plusDays(dice.between(10, 90)));
      drawn.assessment = drawn.assessed == null ? Case.AWAITED : Case.WITHDRAWN;
    } else if (u < 0.012 + NOT_ISSUED) {
      notIssue(drawn);
    } else {
      issue(drawn, area.issuedOnTime());
    }
  }

  private void notIssue(Case drawn) {
    int days =
        dice.chance(0.36)
            ? SIXTEEN_WEEKS_IN_DAYS - (int) dice.exponential(8)
            : SIXTEEN_WEEKS_IN_DAYS + 1 + (int) dice.exponential(55);
    LocalDate day = later(drawn.received.plusDays(days), drawn.decided.plusDays(7));
    drawn.assessed = History.past(day);
    drawn.assessment = drawn.assessed == null ? Case.AWAITED : Case.NO;
    if (drawn.assessed != null) {
      if (dice.chance(0.38)) {
        drawn.assessmentMediation =
            drawn.dispute("refuse_issue", drawn.assessed, dice.chance(OPTS_IN));
      }
      drawn.assessmentTribunal = dice.chance(0.09);
    }
  }

  private void issue(Case drawn, double onTime) {
    boolean exception = dice.chance(EXCEPTION);
    double share = exception ? onTime * 0.6 : onTime + (drawn.source.equals("2") ? 0.02 : -0.02);
    int days;
    if (dice.chance(share)) {
      days = Math.max(56, TWENTY_WEEKS_IN_DAYS - (int) dice.exponential(8));
    } else {
      double mean = dice.chance(0.15) ? 260 : 25 + 75 * (1 - onTime);
      days = TWENTY_WEEKS_IN_DAYS + 1 + (int) dice.exponential(mean);
    }
    LocalDate day = later(drawn.received.plusDays(days), drawn.decided.plusDays(21));
    drawn.planStart = History.past(day);
    if (drawn.planStart == null) {
      drawn.assessment = Case.AWAITED;
      return;
    }
    drawn.assessment = Case.YES;
    drawn.assessed = later(day.minusDays(dice.between(0, 20)), drawn.decided);
    boolean always = area.everyPlanAnException() && day.getYear() == YEAR_OF_EXCEPTIONS;
    drawn.exception = exception || always ? "1" : dice.chance(0.3) ? "" : "0";
    if (dice.chance(0.04)) {
      drawn.otherMediation = drawn.dispute(CONTENT.draw(dice), day, dice.chance(OPTS_IN));
    }
    drawn.otherTribunal = dice.chance(0.032);
  }

  /** A request decided before 2024 whose assessment went on: the longest waits. */
  private void openFromBefore(Case drawn) {
    drawn.received = dice.day(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 11, 15));
    people.become(drawn, null);
    drawn.decision = Case.HISTORICAL;
    drawn.decided = drawn.received.plusDays(dice.between(25, 44));
    issue(drawn, 0);
  }

  /** A child whose plan was made before 2024 and is, or was until lately, in force. */
  private void planFromBefore(Case drawn) {
    drawn.received = dice.day(LocalDate.of(2017, 1, 1), LocalDate.of(2023, 1, 31));
    do {
      people.become(drawn, null);
    } while (drawn.ageOn(History.AS_AT) >= AgeBandAtReceipt.oldest());
    drawn.decision = Case.HISTORICAL;
    drawn.assessment = Case.HISTORICAL;
    drawn.planStart = drawn.received.plusDays(dice.between(110, 330));
    if (dice.chance(0.03)) {
      String issue = dice.chance(0.7) ? "refuse_amend" : "cease";
      LocalDate notice = dice.day(History.FIRST_REQUEST, History.AS_AT.minusDays(30));
      drawn.otherMediation = drawn.dispute(issue, notice, dice.chance(OPTS_IN));
    }
  }

  private void transferIn(Case drawn) {
    planFromBefore(drawn);
    drawn.transferredFrom = otherCodes.get(dice.below(otherCodes.size()));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
