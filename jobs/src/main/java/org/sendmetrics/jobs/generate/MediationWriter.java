package org.sendmetrics.jobs.generate;

import java.time.LocalDate;

/**
 * Writes {@code mediation}: what came of each dispute, and a few cases of disagreement resolution.
 *
 * <p><b>Shape:</b> one row a case. Three sessions in ten are held within 30 days of the authority
 * being told, as one provider reports; nobody publishes this for England.
 */
final class MediationWriter {
  static final String COLUMNS =
      "la_code,case_id,provider_id,person_ref,route,issue_type,decision_notice_date,"
          + "adviser_contact_date,family_choice,choice_date,la_informed_date,session_date,status,"
          + "la_attended,la_had_authority,health_invited,health_attended,outcome,certificate_date,"
          + "certificate_type,agreement_due_date,agreement_done_date,appeal_registered_date,"
          + "satisfaction_family,satisfaction_la";

  private static final int THIRTY_DAYS = 30;
  private static final double DISAGREEMENT_RESOLUTION = 0.04;
  private static final Weighted STATUS =
      Weighted.of(
          "HELD 73, DEEMED 9, CANCELLED_LA 5, CANCELLED_FAMILY 5, CANCELLED_OTHER 1.5, NO_SHOW_LA"
              + " 1.5, WITHDRAWN 5");
  private static final Weighted OUTCOME = Weighted.of("FULL 38, PARTIAL 40, NONE 17, ADJOURNED 5");
  private static final Weighted AUTHORITY = Weighted.of("YES 68, NO 16, NOT_RECORDED 16");
  private static final Weighted FAMILY =
      Weighted.of("- 45, EXTREMELY_USEFUL 25, USEFUL 21, NEITHER 5, NOT_USEFUL 4");
  private static final Weighted LOCAL_AUTHORITY =
      Weighted.of("- 50, EXTREMELY_USEFUL 18, USEFUL 24, NEITHER 6, NOT_USEFUL 2");

  private final Area area;
  private final Dice dice;
  private final Table table;
  private int cases;

  MediationWriter(Area area, Dice dice, Table table) {
    this.area = area;
    this.dice = dice;
    this.table = table;
  }

  void write(Case drawn) {
    for (Dispute dispute : drawn.disputes) {
      LocalDate contact = dispute.notice().plusDays(3 + (int) Math.min(70, dice.exponential(24)));
      row(dispute, "MEDIATION", contact);
      if (dice.chance(DISAGREEMENT_RESOLUTION)) {
        LocalDate other = History.past(contact.plusDays(dice.between(30, 120)));
        row(new Dispute(drawn.personRef, "school_provision", null, true), "DRS", other);
      }
    }
  }

  private void row(Dispute dispute, String route, LocalDate contact) {
    if (History.past(contact) == null) {
      return;
    }
    LocalDate chosen = History.past(contact.plusDays(dice.between(0, 9)));
    table
        .text(area.code())
        .text(String.format("MED-%s-%05d", area.code(), ++cases))
        .text("PROVIDER-" + (1 + area.position() % 7))
        .text(dispute.personRef())
        .text(route)
        .text(dispute.issueType())
        .date(dispute.notice())
        .date(contact)
        .text(chosen == null ? "" : dispute.optedIn() ? "OPT_IN" : "DECLINED")
        .date(chosen);
    if (chosen == null) {
      blankSession("PENDING", null, null, "");
    } else if (!dispute.optedIn()) {
      LocalDate certificate = History.past(certified(chosen));
      blankSession("WITHDRAWN", null, certificate, "DECLINED");
    } else {
      session(History.past(chosen.plusDays(dice.between(0, 4))), route.equals("MEDIATION"));
    }
    table.end();
  }

  private void session(LocalDate informed, boolean certifies) {
    if (informed == null) {
      blankSession("PENDING", null, null, "");
      return;
    }
    String status = STATUS.draw(dice);
    boolean late = !dice.chance(0.30);
    int days = late ? THIRTY_DAYS + 1 + (int) dice.exponential(28) : dice.between(12, THIRTY_DAYS);
    LocalDate session = informed.plusDays(days);
    if (status.equals("DEEMED")) {
      LocalDate certificate = certified(informed.plusDays(dice.between(22, THIRTY_DAYS + 5)));
      String type = certifies ? "DEEMED" : "";
      blankSession("PENDING", informed, certifies ? History.past(certificate) : null, type);
    } else if (History.past(session) == null || status.equals("WITHDRAWN")) {
      String now = status.equals("WITHDRAWN") && dice.chance(0.9) ? status : "PENDING";
      blankSession(now, informed, null, "");
    } else if (!status.equals("HELD")) {
      table.date(informed).date(session).text(status).text(status.equals("NO_SHOW_LA") ? "0" : "");
      table.text("").flag(dice.chance(0.12)).text("").text("").date(null).text("");
      table.date(null).date(null).date(null).text("").text("");
    } else {
      held(informed, session, certifies);
    }
  }

  private void held(LocalDate informed, LocalDate session, boolean certifies) {
    boolean attended = dice.chance(0.97);
    boolean health = dice.chance(0.14);
    String outcome = OUTCOME.draw(dice);
    boolean agreed = outcome.equals("FULL") || outcome.equals("PARTIAL");
    LocalDate due = agreed && dice.chance(0.85) ? session.plusDays(dice.between(14, 84)) : null;
    LocalDate done =
        due == null || dice.chance(0.1)
            ? null
            : History.past(due.plusDays(dice.chance(0.65) ? -dice.between(0, 12) : days(25)));
    LocalDate certificate = certifies ? History.past(certified(session)) : null;
    boolean appeals = certifies && dice.chance(agreed ? 0.13 : 0.42);
    LocalDate appeal = appeals ? History.past(session.plusDays(dice.between(8, 80))) : null;
    table.date(informed).date(session).text("HELD").flag(attended);
    table.text(attended ? AUTHORITY.draw(dice) : "NO").flag(health);
    table.text(!health ? "" : dice.chance(0.6) ? "1" : "0").text(outcome).date(certificate);
    table.text(certificate == null ? "" : "HELD").date(due).date(done).date(appeal);
    table.text(FAMILY.draw(dice)).text(LOCAL_AUTHORITY.draw(dice));
  }

  private void blankSession(String status, LocalDate informed, LocalDate certified, String type) {
    table.date(informed).date(null).text(status).text("").text("").flag(false).text("").text("");
    table.date(certified).text(certified == null ? "" : type);
    table.date(null).date(null).date(null).text("").text("");
  }

  /** Four certificates in five come in time. */
  private LocalDate certified(LocalDate after) {
    return after.plusDays(dice.chance(0.8) ? dice.between(0, 3) : 4 + days(6));
  }

  private int days(double mean) {
    return 1 + (int) dice.exponential(mean);
  }
}
