package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.LocalWords.Contact;
import org.sendmetrics.schemas.Remark;
import org.sendmetrics.schemas.Target;

/** Invented words of one area. */
final class LocalSamples {
  static final String CAMDEN = Samples.CAMDEN.laCode();
  static final String FORUM_SAYS = "89 families <told> us that \"nobody\" rings back.";

  private LocalSamples() {}

  static LocalWords words() {
    return new LocalWords(
        List.of(
            new Contact(
                CAMDEN,
                "SENDIASS 24",
                "free advice",
                "01632 960 001",
                "advice@example.org",
                "https://example.org/202"),
            new Contact(CAMDEN, "A script", "", "", "", "javascript:alert(1)")),
        new BoardWords(
            List.of(
                milestone(Samples.ON_TIME, 40, LocalDate.of(2025, 11, 1)),
                milestone(Samples.ON_TIME, 55, LocalDate.of(2026, 12, 31)),
                milestone(Samples.ABSENCE, 12, LocalDate.of(2027, 12, 31))),
            List.of(
                comment("forum", "2023", "An older word.", "", null),
                comment("forum", "2024", FORUM_SAYS, "", null),
                comment(
                    Samples.ON_TIME,
                    "2024",
                    "The oldest cases came first.",
                    "Recruit 3 psychologists",
                    LocalDate.of(2027, 3, 31)),
                comment(Samples.ABSENCE, "2024", "We rang 01632 960999.", "", null))));
  }

  private static Remark comment(
      String metric, String year, String text, String action, LocalDate due) {
    String author = metric.equals("forum") ? "Parent carer forum" : "Board";
    return new Remark(CAMDEN, metric, year, "Calendar year", author, text, "", action, due, "");
  }

  private static Target milestone(String metric, long target, LocalDate day) {
    return new Target(CAMDEN, metric, null, "", BigDecimal.valueOf(target), day, null, "");
  }
}
