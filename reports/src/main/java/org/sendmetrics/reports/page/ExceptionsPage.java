package org.sendmetrics.reports.page;

import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Standing;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Remark;

/**
 * The measures off target, one row each: who answers, how it stands, the milestones and the
 * straight line to them, and what the board says of it. What was not said is shown as missing.
 */
final class ExceptionsPage {
  private static final int WIDE = 36;
  private static final int MIDDLE = 24;
  private static final int NARROW = 18;

  private final Edition edition;

  ExceptionsPage(Edition edition) {
    this.edition = edition;
  }

  static String title(Edition edition, Figure.Place place) {
    return edition.text("exceptions.title", "area", place.name());
  }

  void add(Book book, Figure.Place place, Standing standing) {
    Page page = new Page(book, Sheets.EXCEPTIONS);
    page.title(edition.title(title(edition, place)));
    List<Standing.Missed> missed = standing.missed();
    if (missed.isEmpty()) {
      page.lines(List.of(edition.text("sheet.one_table")));
      String key = standing.hasAims() ? "first.exceptions.none" : "first.exceptions.unknown";
      ShownInstead.table(page, Sheets.EXCEPTIONS, edition, List.of(edition.text(key)));
      return;
    }
    page.lines(edition.words().lines("exceptions.line"));
    page.table(
        Sheets.table(Sheets.EXCEPTIONS),
        List.of(
            Column.text(edition.text("column.measure"), MIDDLE),
            Column.text(edition.text("exceptions.column.who"), NARROW),
            Column.text(edition.text("exceptions.column.now"), WIDE),
            Column.text(edition.text("exceptions.column.line"), WIDE),
            Column.text(edition.text("exceptions.column.milestones"), MIDDLE),
            Column.text(edition.text("exceptions.column.said"), WIDE),
            Column.text(edition.text("exceptions.column.cause"), MIDDLE),
            Column.text(edition.text("exceptions.column.action"), MIDDLE),
            Column.text(edition.text("exceptions.column.by"), NARROW),
            Column.text(edition.text("exceptions.column.status"), NARROW)),
        missed.stream().map(this::row)::iterator);
  }

  private List<Object> row(Standing.Missed missed) {
    Milestones milestones = new Milestones(edition);
    Quoted quoted = new Quoted(edition);
    String owner = missed.aims().owner();
    String nothing = edition.text("exceptions.nothing_said");
    return List.of(
        missed.aims().metric().title(),
        owner.isEmpty() ? edition.text("exceptions.no_owner") : owner,
        now(missed),
        milestones.line(missed.aims(), missed.watched().line()),
        milestones.all(missed.aims()),
        missed.remark().map(r -> signed(r, quoted)).orElse(nothing),
        missed
            .remark()
            .flatMap(r -> quoted.cause(r, Integer.MAX_VALUE))
            .orElse(edition.text("exceptions.no_cause")),
        missed
            .remark()
            .flatMap(r -> quoted.action(r, Integer.MAX_VALUE))
            .orElse(edition.text("exceptions.no_action")),
        missed
            .remark()
            .filter(r -> r.due() != null)
            .map(r -> Edition.day(r.due()))
            .orElse(edition.text("exceptions.no_day")),
        missed
            .remark()
            .filter(r -> !r.status().isBlank())
            .map(r -> quoted.status(r))
            .orElse(nothing));
  }

  private String signed(Remark remark, Quoted quoted) {
    return edition.text(
        "exceptions.said", "words", quoted.text(remark), "author", quoted.author(remark));
  }

  private String now(Standing.Missed missed) {
    var line = missed.watched().line();
    return edition.text(
        "exceptions.now",
        "title",
        line.metric().title(),
        "period",
        PeriodWords.within(line.when(), edition),
        "value",
        Numbers.text(line.now(), line.metric(), edition),
        "counted",
        FigureCells.counted(line.now(), line.metric(), edition));
  }
}
