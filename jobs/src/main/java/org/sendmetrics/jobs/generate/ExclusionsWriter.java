package org.sendmetrics.jobs.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * Writes {@code exclusions}.
 *
 * <p><b>Shape:</b> one row an event, with the SEN provision of the census nearest before it.
 */
final class ExclusionsWriter {
  static final String COLUMNS =
      "la_code,laestab,urn,phase,upn,sex,birth_date,nc_year,category,start_date,sessions,reason_1,"
          + "reason_2,reason_3,sen_provision,primary_need,in_care,outcome_status,"
          + "provision_start_date,sen_review_date";

  private static final Weighted SUSPENSION_REASON =
      Weighted.of(
          "DB 50, VA 17, PP 12, PA 4, VP 4, OW 2, DA 3, DM 2, BU 1, RA 1.1, LG 0.6, DS 0.2, SM 0.7,"
              + " TH 0.7, MT 1.2, PH 0.2");
  private static final Weighted PERMANENT_REASON =
      Weighted.of(
          "DB 37, PP 15, PA 12, VA 9, OW 9, DA 8, VP 4, DM 1.5, SM 1.5, BU 1, RA 0.6, LG 0.4,"
              + " DS 0.2, TH 0.6, MT 0.6, PH 0.2");
  private static final Weighted SUSPENSION_STATUS =
      Weighted.of("- 55, UPHELD 43, CANCELLED 1.2, REINSTATED_BOARD 0.5, REINSTATED_IRP 0.1");
  private static final Weighted PERMANENT_STATUS =
      Weighted.of("UPHELD 88, CANCELLED 6, REINSTATED_BOARD 3.5, REINSTATED_IRP 1, PENDING 1.5");

  /** Longer suspensions than this many sessions call for provision from the sixth day. */
  private static final int FIVE_DAYS_IN_SESSIONS = 10;

  private final Area area;
  private final SchoolDays days;
  private final Dice dice;
  private final Table table;

  ExclusionsWriter(Area area, SchoolDays days, Dice dice, Table table) {
    this.area = area;
    this.days = days;
    this.dice = dice;
    this.table = table;
  }

  void write(Pupil pupil, List<Exclusion> exclusions) {
    for (Exclusion event : exclusions) {
      row(pupil, event);
    }
  }

  private void row(Pupil pupil, Exclusion event) {
    int census = Math.min(event.term(), 2);
    Weighted reasons = event.isPermanent() ? PERMANENT_REASON : SUSPENSION_REASON;
    String first = reasons.draw(dice);
    String second = dice.chance(0.22) ? unless(reasons.draw(dice), first) : "";
    String third = !second.isEmpty() && dice.chance(0.2) ? unless(reasons.draw(dice), first) : "";
    third = third.equals(second) ? "" : third;
    table
        .text(area.code())
        .text(event.school().laestab())
        .text(event.school().urn())
        .text(event.school().phase())
        .text(pupil.upn)
        .text(pupil.sex)
        .text(pupil.birthDate)
        .text(pupil.ncYear(event.year()))
        .text(event.category())
        .date(event.start())
        .text(event.isPermanent() ? "" : Integer.toString(event.sessions()))
        .text(first)
        .text(second)
        .text(third)
        .text(pupil.provision[event.year()][census])
        .text(pupil.need[event.year()][census])
        .flag(pupil.inCare)
        .text((event.isPermanent() ? PERMANENT_STATUS : SUSPENSION_STATUS).draw(dice))
        .date(provisionStart(event))
        .date(reviewed(pupil, event, census))
        .end();
  }

  private static String unless(String reason, String given) {
    return reason.equals(given) ? "" : reason;
  }

  /** Null where none is due or none was arranged. */
  private LocalDate provisionStart(Exclusion event) {
    boolean due =
        event.isPermanent() || (event.isSuspension() && event.sessions() > FIVE_DAYS_IN_SESSIONS);
    double u = dice.unit();
    if (!due || u < 0.12) {
      return null;
    }
    int schoolDay = u < 0.30 ? 0 : u < 0.75 ? dice.between(1, 5) : dice.between(6, 25);
    return days.dayOrNull(event.startPosition() + schoolDay);
  }

  /** Null where no review of the pupil's needs is on record. */
  private LocalDate reviewed(Pupil pupil, Exclusion event, int census) {
    boolean sen = !pupil.provision[event.year()][census].equals("N");
    if (!dice.chance(sen ? 0.42 : 0.12)) {
      return null;
    }
    int schoolDay = dice.chance(0.8) ? dice.between(0, 15) : dice.between(16, 30);
    return days.dayOrNull(event.startPosition() + schoolDay);
  }
}
