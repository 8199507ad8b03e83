package org.sendmetrics.jobs.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One pupil's sessions at one school in one term, by code; one object is filled again for every
 * row.
 *
 * <p><b>Law:</b> authorised plus unauthorised is never more than possible, and each is the sum of
 * its reasons. <b>Source:</b> School Attendance (Pupil Registration) (England) Regulations 2024,
 * reg. 10.
 */
final class Sessions {
  private static final int ILLNESS = 0;
  private static final int STUDY_LEAVE = 3;
  private static final int EXCLUDED = 5;
  private static final int PART_TIME = 8;
  private static final int AUTHORISED_CODES = 10;
  private static final int ABSENCE_CODES = 14;
  private static final int EDUCATED_OFF_SITE = 0;
  private static final int ARRANGED_BY_AUTHORITY = 1;
  private static final int VISIT = 2;
  private static final int SPORT = 3;
  private static final int WORK_EXPERIENCE = 4;
  private static final int APPROVED_CODES = 5;

  /** Reasons for absence in the order of the columns: i m r s t e c c1 c2 j1, g n o u. */
  private static final Weighted ORDINARY =
      Weighted.positions(56, 9.5, 1.2, 0, 0.3, 0, 3.5, 0.15, 0, 0.05, 17, 1, 8.5, 2.5);

  private static final Weighted PERSISTENT =
      Weighted.positions(46, 7, 0.8, 0, 0.3, 0, 2.5, 0.1, 0, 0.05, 8, 2, 28, 5);
  private static final Weighted SEVERE =
      Weighted.positions(30, 2.5, 0.1, 0, 0.3, 0, 3, 0, 0, 0.02, 1, 3, 56, 4);

  private static final List<String> CODES_OF_ABSENCE =
      List.of("I", "M", "R", "S", "T", "E", "C", "C1", "C2", "J1", "G", "N", "O", "U");
  private static final List<String> CODES_OF_ACTIVITY = List.of("B", "K", "V", "P", "W");

  private final Dice dice;
  private final int[] absences = new int[ABSENCE_CODES];
  private final int[] approved = new int[APPROVED_CODES];
  private int absent;

  int possible;
  int elsewhere;
  int notTransported;
  int notRequired;

  Sessions(Dice dice) {
    this.dice = dice;
  }

  void clear() {
    Arrays.fill(absences, 0);
    Arrays.fill(approved, 0);
    absent = 0;
    possible = 0;
    elsewhere = 0;
    notTransported = 0;
    notRequired = 0;
  }

  /** A term in which no session was possible, for want of transport. */
  void notTransported(int sessions) {
    notTransported = sessions;
  }

  void absent(int possibleSessions, double share, Pupil.Absence kind) {
    possible = possibleSessions;
    Weighted reasons =
        switch (kind) {
          case SEVERE, HALF -> SEVERE;
          case PERSISTENT, TENTH -> PERSISTENT;
          case ORDINARY -> ORDINARY;
        };
    int missed = Math.min(possible, dice.round(possible * share));
    for (; absent < missed; absent++) {
      absences[reasons.position(dice)]++;
    }
  }

  /** Absent for exactly one session in so many, of which the possible sessions are a multiple. */
  void absentExactly(int possibleSessions, int oneIn) {
    possible = possibleSessions;
    absences[ILLNESS] = possible / oneIn;
    absent = absences[ILLNESS];
  }

  /** Sessions lost to suspension, so far as the pupil was not absent anyway. */
  void exclude(int sessions) {
    add(EXCLUDED, Math.min(sessions, possible - absent));
  }

  void partTime() {
    add(PART_TIME, (int) ((possible - absent) * (0.15 + 0.4 * dice.unit())));
  }

  void studyLeave() {
    add(STUDY_LEAVE, (int) ((possible - absent) * (0.4 + 0.5 * dice.unit())));
  }

  /** Sessions of approved activity, which are attended. */
  void offSite(int group, boolean special) {
    int room = possible - absent;
    room -= approve(VISIT, dice.chance(0.35) ? dice.between(1, 4) : 0, room);
    room -= approve(SPORT, dice.chance(0.06) ? dice.between(1, 4) : 0, room);
    boolean works = group == Pupil.YEAR_10 && dice.chance(0.25);
    room -= approve(WORK_EXPERIENCE, works ? 10 : 0, room);
    boolean offSite = dice.chance(group < Pupil.YEAR_7 ? 0.004 : special ? 0.05 : 0.025);
    room -= approve(EDUCATED_OFF_SITE, offSite ? dice.between(2, 40) : 0, room);
    approve(ARRANGED_BY_AUTHORITY, dice.chance(0.002) ? dice.between(10, 60) : 0, room);
  }

  int authorised() {
    int sum = 0;
    for (int i = 0; i < AUTHORISED_CODES; i++) {
      sum += absences[i];
    }
    return sum;
  }

  int unauthorised() {
    return absent - authorised();
  }

  /** The sessions by code, in the order of the extract's columns. */
  void write(Table table) {
    for (int count : absences) {
      table.number(count);
    }
    for (int count : approved) {
      table.number(count);
    }
    table.number(elsewhere).number(notTransported).number(notRequired);
  }

  /** The codes of the possible sessions at which the pupil was not simply present, in any order. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < ABSENCE_CODES; i++) {
      codes.addAll(Collections.nCopies(absences[i], CODES_OF_ABSENCE.get(i)));
    }
    for (int i = 0; i < APPROVED_CODES; i++) {
      codes.addAll(Collections.nCopies(approved[i], CODES_OF_ACTIVITY.get(i)));
    }
    return codes;
  }

  private void add(int code, int sessions) {
    absences[code] += sessions;
    absent += sessions;
  }

  private int approve(int code, int wanted, int room) {
    int given = Math.min(wanted, room);
    approved[code] = given;
    return given;
  }
}
