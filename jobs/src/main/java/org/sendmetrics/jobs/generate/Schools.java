package org.sendmetrics.jobs.generate;

import java.util.ArrayList;
import java.util.List;

/** The schools of one invented authority, by phase. A tiny authority has no special school. */
final class Schools {
  /** Pupils of an authority for each school of a phase, so that England has about 24,000. */
  private static final int PUPILS_A_PRIMARY = 480;

  private static final int PUPILS_A_SECONDARY = 2600;
  private static final int PUPILS_A_SPECIAL = 8200;
  private static final int PUPILS_AN_ALTERNATIVE = 26_000;
  private static final int TINY_AUTHORITY_PUPILS = 100;

  private static final int FIRST_PRIMARY = 2000;
  private static final int FIRST_SECONDARY = 4000;
  private static final int FIRST_SPECIAL = 7000;
  private static final int FIRST_ALTERNATIVE = 1100;

  /** Numbers in use stop well below this. */
  private static final int FIRST_URN = 800_000;

  private static final int URNS_AN_AUTHORITY = 1300;

  private final Area area;
  private final Dice dice;
  private int made;

  final List<School> primary;
  final List<School> secondary;
  final List<School> special;
  final List<School> alternative;

  Schools(Area area, Dice dice) {
    this.area = area;
    this.dice = dice;
    boolean tiny = area.pupils() < TINY_AUTHORITY_PUPILS;
    primary = make(School.PRIMARY, FIRST_PRIMARY, PUPILS_A_PRIMARY, tiny ? 1 : 4);
    secondary = make(School.SECONDARY, FIRST_SECONDARY, PUPILS_A_SECONDARY, tiny ? 1 : 2);
    special = make(School.SPECIAL, FIRST_SPECIAL, PUPILS_A_SPECIAL, tiny ? 0 : 1);
    alternative = make(School.ALTERNATIVE, FIRST_ALTERNATIVE, PUPILS_AN_ALTERNATIVE, tiny ? 0 : 1);
  }

  /** One school of a list; some are larger than others. */
  static School pick(List<School> schools, Dice dice) {
    double u = dice.unit();
    return schools.get((int) (schools.size() * u * (0.6 + 0.4 * u)));
  }

  private List<School> make(String phase, int firstNumber, int pupilsEach, int atLeast) {
    int count = Math.max(atLeast, Math.round((float) area.pupils() / pupilsEach));
    List<School> schools = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int urn = FIRST_URN + area.position() * URNS_AN_AUTHORITY + made++;
      schools.add(
          new School(
              area.code() + (firstNumber + i),
              Integer.toString(urn),
              phase,
              2 * dice.between(0, 2),
              dice.chance(0.15)));
    }
    return List.copyOf(schools);
  }
}
