package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Revision;

/**
 * Which published figures of an area moved since they were last published, from what to what, and
 * why; or that none did.
 */
final class RevisionsPage {
  private static final int MEASURE = 38;
  private static final int MIDDLE = 20;
  private static final int NUMBER = 13;
  private static final int REASON = 40;

  private final Edition edition;
  private final NotesPage notes;

  RevisionsPage(Edition edition, NotesPage notes) {
    this.edition = edition;
    this.notes = notes;
  }

  static String title(Edition edition, Figure.Place place) {
    return edition.text("revisions.title", "area", place.name());
  }

  void add(Book book, Figure.Place place, List<Revision> revisions) {
    Page page = new Page(book, Sheets.CHANGED);
    page.title(edition.title(title(edition, place)));
    if (revisions.isEmpty()) {
      page.lines(List.of(edition.text("sheet.one_table")));
      ShownInstead.table(page, Sheets.CHANGED, edition, List.of(edition.text("revisions.none")));
      return;
    }
    List<Revision> shown = revisions.stream().filter(r -> !isHidden(r)).toList();
    int hidden = revisions.size() - shown.size();
    boolean areMostlyHidden = hidden > shown.size();
    List<String> instead =
        areMostlyHidden ? List.of(edition.text("instead.revisions", "count", hidden)) : List.of();
    if (areMostlyHidden && shown.isEmpty()) {
      page.lines(List.of(edition.text("sheet.one_table")));
      ShownInstead.table(page, Sheets.CHANGED, edition, instead);
      return;
    }
    page.lines(
        edition
            .words()
            .lines(
                "revisions.line",
                "count",
                revisions.size(),
                "symbols",
                NotesPage.mark(NotesPage.SYMBOLS)));
    page.lines(instead);
    page.table(
        Sheets.table(Sheets.CHANGED),
        List.of(
            Column.text(edition.text("column.measure"), MEASURE),
            Column.text(edition.text("column.area"), MIDDLE),
            Column.text(edition.text("column.period"), MIDDLE),
            Column.text(edition.text("column.group"), MIDDLE),
            Column.number(edition.text("revisions.column.before"), NUMBER),
            Column.number(edition.text("revisions.column.now"), NUMBER),
            Column.number(edition.text("revisions.column.change"), NUMBER),
            Column.text(edition.text("column.unit"), NUMBER),
            Column.text(edition.text("revisions.column.why"), REASON)),
        (areMostlyHidden ? shown : revisions).stream().map(this::row)::iterator);
  }

  private List<Object> row(Revision r) {
    Metric metric = edition.catalogue().metric(r.key().metric());
    return List.of(
        notes.marked(metric),
        r.key().place().name(),
        PeriodWords.of(new When(r.key().timePeriod(), r.key().timeIdentifier()), edition),
        group(r.key()),
        shown(r.before(), metric),
        shown(r.now(), metric),
        number(r.difference(), metric, Symbols.bracketed(Symbols.NOT_APPLICABLE)),
        r.unit(),
        r.reason());
  }

  private static boolean isHidden(Revision r) {
    return r.before().value() == null && r.now().value() == null;
  }

  private static String group(Figure.Key key) {
    List<String> parts = new ArrayList<>();
    if (!key.phase().equals(Figure.TOTAL)) {
      parts.add(key.phase());
    }
    if (!key.breakdownTopic().equals(Figure.TOTAL)) {
      parts.add(key.breakdownTopic() + ": " + key.breakdown());
    }
    return parts.isEmpty() ? Figure.TOTAL : String.join(", ", parts);
  }

  /** A number as it is shown; a side that is not withheld itself may have been left out too. */
  private static Object shown(Revision.Shown shown, Metric metric) {
    String symbol = shown.symbol().isEmpty() ? Symbols.HIDDEN : shown.symbol();
    return number(shown.value(), metric, Symbols.bracketed(symbol));
  }

  private static Object number(BigDecimal value, Metric metric, String instead) {
    return value == null ? instead : Numbers.shown(value, metric);
  }
}
