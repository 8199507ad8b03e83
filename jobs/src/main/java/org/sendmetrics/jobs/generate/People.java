package org.sendmetrics.jobs.generate;

import java.time.LocalDate;

/** Who the children and young people of one authority's requests are. */
final class People {
  /** Ages on the day of the request, 0 to 24, by their share. */
  private static final Weighted AGE =
      Weighted.positions(
          0.5, 2, 5, 9, 11, 9.5, 8.5, 8, 7.5, 7.5, 8, 6.5, 4.5, 4, 3.5, 2.5, 1.8, 1.2, 0.9, 0.5,
          0.4, 0.25, 0.2, 0.12, 0.08);

  private static final Weighted NEED =
      Weighted.of(
          "ASD 36, SLCN 22, SEMH 20, MLD 6, SPLD 4, SLD 3, PD 2.5, OTH 2.5, HI 1.2, DS 1, PMLD 0.9,"
              + " VI 0.7, MSI 0.2");
  private static final Weighted ETHNICITY =
      Weighted.of(
          "WBRI 68, WOTH 5, APKN 4, BAFR 4, AIND 2, MOTH 3, MWBC 2, MWAS 2, AOTH 2, ABAN 2, OOTH 2,"
              + " BCRB 1, BOTH 1, MWBA 1, CHNE 0.4, WROM 0.3, WIRI 0.3, WIRT 0.2, NOBT 1.5, REFU 0.5");
  private static final double BOYS = 0.67;
  private static final int DAYS_A_YEAR = 365;

  private final Area area;
  private final Dice dice;
  private int persons;

  People(Area area, Dice dice) {
    this.area = area;
    this.dice = dice;
  }

  /** Makes a case that of the same person as another, or of a new person when there is none. */
  void become(Case drawn, Case other) {
    if (other != null) {
      drawn.personRef = other.personRef;
      drawn.sex = other.sex;
      drawn.birth = other.birth;
      drawn.ethnicity = other.ethnicity;
      drawn.need = other.need;
      return;
    }
    drawn.personRef = String.format("CHILD-%s-%06d", area.code(), ++persons);
    drawn.sex = dice.chance(BOYS) ? "M" : "F";
    LocalDate birthday = drawn.received.minusYears(AGE.position(dice));
    drawn.birth = birthday.minusDays(dice.below(DAYS_A_YEAR));
    drawn.ethnicity = ETHNICITY.draw(dice);
    drawn.need = NEED.draw(dice);
  }
}
