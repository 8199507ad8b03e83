package org.sendmetrics.jobs.generate;

/**
 * How much of school each pupil misses: most a little, one in five a tenth or more, two in a
 * hundred half or more, and the same pupils from year to year.
 *
 * <p>Shares by SEN provision follow Department for Education, Pupil attendance in schools, autumn
 * term 2024, in round numbers.
 */
final class Absences {
  /** Absence of the second year told of beside the first: it is slowly falling. */
  private static final double YEARLY_CHANGE = 0.96;

  private static final double FREE_MEALS_TIMES = 1.75;
  private static final double NO_FREE_MEALS_TIMES = 0.75;
  private static final double ALTERNATIVE_TIMES = 8;
  private static final double SAME_AS_LAST_YEAR = 0.72;

  /** Persistent and severe absence beside the average, by year group. */
  private static final double[] BY_GROUP = {
    1, 1, 0.9, 0.66, 0.58, 0.54, 0.54, 0.56, 0.62, 1, 1.3, 1.45, 1.55, 1.55, 1, 1
  };

  private final Area area;
  private final Dice dice;

  Absences(Area area, Dice dice) {
    this.area = area;
    this.dice = dice;
  }

  void draw(Pupil pupil, int years) {
    pupil.absence = new Pupil.Absence[years];
    pupil.missed = new double[years];
    pupil.partTime = new boolean[years];
    double luck = dice.unit();
    double boundary = dice.unit();
    for (int year = 0; year < years; year++) {
      int group = Math.max(0, Math.min(pupil.group(year), BY_GROUP.length - 1));
      String provision = pupil.provision[year][0];
      School school = pupil.school[year][0];
      boolean special = school != null && school.isSpecial();
      double times = BY_GROUP[group] * area.absence() * (year == 0 ? 1 : YEARLY_CHANGE);
      times *= pupil.freeMeals ? FREE_MEALS_TIMES : NO_FREE_MEALS_TIMES;
      if (school != null && school.isAlternative()) {
        times *= ALTERNATIVE_TIMES;
      }
      double severe =
          times * (provision.equals("N") ? 0.015 : provision.equals("K") ? 0.034 : 0.05);
      double persistent =
          times * (provision.equals("N") ? 0.130 : provision.equals("K") ? 0.22 : 0.25);
      double more = provision.equals("N") ? 1 : provision.equals("K") ? 1.2 : special ? 1.5 : 1.35;
      if (year > 0 && !dice.chance(SAME_AS_LAST_YEAR)) {
        luck = dice.unit();
      }
      pupil.absence[year] = kind(luck, boundary, severe, persistent);
      pupil.missed[year] = missed(pupil.absence[year], more);
      pupil.partTime[year] =
          dice.chance(
              special
                  ? 0.085
                  : provision.equals("N") ? 0.004 : provision.equals("K") ? 0.03 : 0.06);
    }
  }

  private static Pupil.Absence kind(
      double luck, double boundary, double severe, double persistent) {
    if (boundary < 0.004) {
      return Pupil.Absence.TENTH;
    }
    if (boundary > 0.998) {
      return Pupil.Absence.HALF;
    }
    return luck < severe
        ? Pupil.Absence.SEVERE
        : luck < severe + persistent ? Pupil.Absence.PERSISTENT : Pupil.Absence.ORDINARY;
  }

  private double missed(Pupil.Absence kind, double more) {
    return switch (kind) {
      case SEVERE -> Math.min(0.99, 0.50 + 0.50 * dice.unit() * dice.unit() + 0.06);
      case PERSISTENT -> Math.min(0.47, 0.105 + dice.exponential(0.06));
      case ORDINARY -> Math.min(0.085, (0.004 + dice.exponential(0.028)) * more);
      case TENTH -> 0.1;
      case HALF -> 0.5;
    };
  }
}
