package org.sendmetrics.jobs.generate;

import java.io.IOException;
import java.time.LocalDate;

/**
 * Writes what a partnership board sends beside its figures: {@code targets}, {@code commentary} and
 * {@code contacts}. Telephone numbers are of the range that is kept for drama, and no mail address
 * leads anywhere.
 */
final class BoardWriter {
  static final String TARGETS =
      "la_code,metric,baseline,baseline_period,target,target_date,tolerance,owner";
  static final String COMMENTARY =
      "la_code,metric,time_period,time_identifier,author,text,cause,action,due_date,status";
  static final String CONTACTS = "la_code,name,what_for,phone,email,web";

  private static final String ON_TIME = "ehcp.issued-within-20-weeks-rate";
  private static final String PERSISTENT = "attendance.persistent-absence-rate";
  private static final String YEAR = "Calendar year";

  private final Area area;
  private final Dice dice;

  BoardWriter(Area area, Dice dice) {
    this.area = area;
    this.dice = dice;
  }

  void write(Delivery delivery) throws IOException {
    try (Table targets = delivery.table("targets", TARGETS)) {
      int now = (int) Math.round(100 * area.issuedOnTime());
      int step = dice.between(2, 12);
      target(targets, ON_TIME, now, "2024", Math.min(100, now + step), 2026, "Head of SEND");
      target(targets, ON_TIME, now, "2024", Math.min(100, now + 2 * step), 2027, "Head of SEND");
      int absent = dice.between(16, 24);
      target(targets, PERSISTENT, absent, "202425", absent - 3, 2027, "Head of inclusion");
    }
    try (Table commentary = delivery.table("commentary", COMMENTARY)) {
      int posts = dice.between(2, 9);
      remark(
          commentary,
          ON_TIME,
          "Board",
          posts + " more plan writers began this year, and the oldest cases came first.",
          "Vacancies among educational psychologists",
          "Recruit " + dice.between(1, 4) + " psychologists",
          LocalDate.of(2027, 3, 31));
      remark(
          commentary,
          "forum",
          "Parent carer forum",
          dice.between(20, 95) + " families told us that they still wait, and are not told why.",
          "",
          "",
          null);
    }
    try (Table contacts = delivery.table("contacts", CONTACTS)) {
      contact(contacts, "SEND information, advice and support", "free, impartial advice", "advice");
      contact(contacts, "Local offer", "what help there is nearby", "offer");
    }
  }

  private void target(
      Table table, String metric, int from, String period, int to, int year, String owner) {
    table.text(area.code()).text(metric).number(from).text(period).number(to);
    table.date(LocalDate.of(year, 12, 31)).number(dice.between(2, 5)).text(owner).end();
  }

  private void remark(
      Table table,
      String metric,
      String author,
      String text,
      String cause,
      String action,
      LocalDate due) {
    table.text(area.code()).text(metric).text("2025").text(YEAR).text(author).text(text);
    table.text(cause).text(action).date(due).text(due == null ? "" : "On track").end();
  }

  private void contact(Table table, String name, String whatFor, String address) {
    table.text(area.code()).text(name).text(whatFor);
    table.text(String.format("01632 960%03d", dice.below(1000)));
    table.text(address + "." + area.code() + "@example.org");
    table.text("https://example.org/" + area.code() + "/" + address).end();
  }
}
