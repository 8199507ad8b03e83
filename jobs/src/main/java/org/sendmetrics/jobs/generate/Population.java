package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The pupils of one authority, made one at a time and handed on, so that none is kept.
 *
 * <p>Shares of SEN support (about 14%) and of plans (about 5%), free school meals and needs follow
 * Department for Education, Special educational needs in England, January 2025, in round numbers.
 */
final class Population {
  private static final int CENSUSES = 3;
  private static final double FREE_MEALS = 0.25;

  /** Share of a year group that is on a state school's roll, by year group. */
  private static final double[] ON_ROLL = {
    0.35, 0.60, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.60, 0.55
  };

  /** SEN support and plans beside their averages, by year group. */
  private static final double[] SUPPORT = {
    0.5, 0.7, 0.75, 0.95, 1.1, 1.2, 1.25, 1.25, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.4, 0.35
  };

  private static final double[] PLAN = {
    0.15, 0.3, 0.55, 0.7, 0.85, 0.95, 1.05, 1.15, 1.2, 1.3, 1.25, 1.2, 1.2, 1.15, 1.1, 0.9
  };
  private static final double SUPPORT_AVERAGE = 0.138;
  private static final double PLAN_AVERAGE = 0.053;
  private static final double IN_SPECIAL_SCHOOL = 0.40;

  private static final Weighted SUPPORT_NEED =
      Weighted.of(
          "SLCN 25, SEMH 22, SPLD 15.5, MLD 13, ASD 11, NSA 4, OTH 4.5, PD 2, HI 1.6, VI 0.9,"
              + " MSI 0.3, SLD 0.3, DS 0.1");
  private static final Weighted PLAN_NEED =
      Weighted.of(
          "ASD 33, SLCN 21, SEMH 16, MLD 9, SLD 6.5, PD 3.2, SPLD 3.2, PMLD 2.3, OTH 2.2, HI 1.4,"
              + " DS 1.1, VI 0.8, MSI 0.3");
  private static final Weighted ETHNICITY =
      Weighted.of(
          "WBRI 71, WOTH 6, APKN 4, BAFR 3, AIND 3, MOTH 2, MWBC 1.4, MWAS 1.5, AOTH 1.6, ABAN 1.3,"
              + " OOTH 1.6, BCRB 0.6, BOTH 0.6, MWBA 0.8, CHNE 0.5, WROM 0.3, WIRI 0.3, WIRT 0.1,"
              + " NOBT 0.6, REFU 0.4");
  private static final Weighted ETHNICITY_DIVERSE =
      Weighted.of(
          "WBRI 27, WOTH 13, APKN 9, BAFR 13, AIND 6, MOTH 4, MWBC 3, MWAS 2, AOTH 4, ABAN 6,"
              + " OOTH 4, BCRB 4, BOTH 2, MWBA 1.3, CHNE 0.8, WROM 0.3, WIRI 0.4, WIRT 0.1,"
              + " NOBT 0.7, REFU 0.6");

  private final Area area;
  private final List<Integer> startYears;
  private final Schools schools;
  private final Dice dice;
  private final Absences absences;

  Population(Area area, Scale scale, Schools schools, long seed) {
    this.area = area;
    this.schools = schools;
    startYears = scale.startYears();
    dice = Dice.of(seed, area.code(), "pupils");
    absences = new Absences(area, Dice.of(seed, area.code(), "absence propensity"));
  }

  /** Hands on every pupil once, in the order of pupil numbers. */
  void each(Consumer<Pupil> consumer) {
    double rollShare = 0;
    for (double share : ON_ROLL) {
      rollShare += share;
    }
    int serial = 1;
    double owed = 0;
    for (int group = 1 - startYears.size(); group < ON_ROLL.length; group++) {
      owed += area.pupils() / rollShare;
      for (; owed >= 1; owed--) {
        Pupil pupil = pupil(group, serial);
        if (pupil != null) {
          consumer.accept(pupil);
          serial++;
        }
      }
    }
  }

  /** A pupil of a year group, or null when drawn to be on no roll in the years told of. */
  private Pupil pupil(int firstGroup, int serial) {
    double stays = dice.unit();
    boolean everThere = false;
    for (int year = 0; year < startYears.size(); year++) {
      int group = firstGroup + year;
      everThere |= group >= 0 && group < ON_ROLL.length && stays < ON_ROLL[group];
    }
    if (!everThere) {
      return null;
    }
    Pupil pupil = new Pupil();
    pupil.firstGroup = firstGroup;
    pupil.upn = Upn.of(area.code(), serial);
    pupil.sex = dice.chance(0.512) ? "M" : "F";
    LocalDate bornFrom = LocalDate.of(startYears.get(0) - firstGroup - 3, 9, 1);
    pupil.birthDate = dice.day(bornFrom, bornFrom.plusYears(1).minusDays(1)).toString();
    pupil.ethnicity = (area.diverse() ? ETHNICITY_DIVERSE : ETHNICITY).draw(dice);
    pupil.freeMeals = dice.chance(FREE_MEALS);
    provision(pupil);
    pupil.inCare = dice.chance(pupil.hasPlan(0, 0) ? 0.03 : 0.005);
    schools(pupil, stays);
    absences.draw(pupil, startYears.size());
    return pupil;
  }

  /** SEN provision rises over the years told of, as it does in England, and seldom falls. */
  private void provision(Pupil pupil) {
    int years = startYears.size();
    pupil.provision = new String[years][CENSUSES];
    pupil.need = new String[years][CENSUSES];
    int groupForSen = Math.max(0, Math.min(pupil.firstGroup, ON_ROLL.length - 1));
    double more = (pupil.sex.equals("M") ? 1.27 : 0.72) * (pupil.freeMeals ? 1.5 : 0.83);
    double plan = PLAN_AVERAGE * PLAN[groupForSen] * more;
    double support = SUPPORT_AVERAGE * SUPPORT[groupForSen] * more;
    double u = dice.unit();
    String now = u < plan ? "E" : u < plan + support ? "K" : "N";
    String need = need(now, "");
    for (int year = 0; year < years; year++) {
      for (int census = 0; census < CENSUSES; census++) {
        String before = now;
        double change = dice.unit();
        if (year + census > 0) {
          now =
              switch (before) {
                case "N" -> change < 0.004 ? "K" : "N";
                case "K" -> change < 0.008 ? "E" : change < 0.022 ? "N" : "K";
                default -> change < 0.001 ? "K" : "E";
              };
          need = now.equals(before) ? need : need(now, need);
        }
        pupil.provision[year][census] = now;
        pupil.need[year][census] = need;
      }
    }
  }

  private String need(String provision, String before) {
    return switch (provision) {
      case "N" -> "";
      case "K" -> before.isEmpty() ? SUPPORT_NEED.draw(dice) : before;
      default -> before.isEmpty() || before.equals("NSA") ? PLAN_NEED.draw(dice) : before;
    };
  }

  /** Where a pupil is at each census: most stay all through a phase, a few move, come or go. */
  private void schools(Pupil pupil, double stays) {
    int years = startYears.size();
    pupil.school = new School[years][CENSUSES];
    boolean special =
        pupil.hasPlan(0, 0) && !schools.special.isEmpty() && dice.chance(IN_SPECIAL_SCHOOL);
    School now = null;
    for (int year = 0; year < years; year++) {
      int group = pupil.group(year);
      if (group < 0 || group >= ON_ROLL.length || stays >= ON_ROLL[group]) {
        continue;
      }
      if (now == null || (group == Pupil.YEAR_7 && !special)) {
        now = pick(group, special);
      }
      for (int census = 0; census < CENSUSES; census++) {
        double move = dice.unit();
        if (move < 0.012) {
          now = pick(group, special);
        }
        boolean away = move >= 0.012 && move < 0.022;
        pupil.school[year][census] = away ? null : now;
      }
    }
    if (!special && isSecondaryAge(pupil.firstGroup) && dice.chance(0.008)) {
      pupil.second = Schools.pick(alternativeOrSecondary(), dice);
    } else if (pupil.hasPlan(0, 0) && !special && !schools.special.isEmpty()) {
      pupil.second = dice.chance(0.03) ? Schools.pick(schools.special, dice) : null;
    }
  }

  private static boolean isSecondaryAge(int group) {
    return group >= Pupil.YEAR_7 && group <= Pupil.YEAR_10;
  }

  private List<School> alternativeOrSecondary() {
    return schools.alternative.isEmpty() ? schools.secondary : schools.alternative;
  }

  private School pick(int group, boolean special) {
    if (special) {
      return Schools.pick(schools.special, dice);
    }
    if (group < Pupil.YEAR_7) {
      return Schools.pick(schools.primary, dice);
    }
    boolean alternative = !schools.alternative.isEmpty() && group <= Pupil.YEAR_11;
    return alternative && dice.chance(0.003 + 0.001 * (group - Pupil.YEAR_7))
        ? Schools.pick(schools.alternative, dice)
        : Schools.pick(schools.secondary, dice);
  }
}
