package org.sendmetrics.reports.page;

import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;

/** The headline measures of pupils by the SEN provision that they have, newest year of each. */
final class BySenPage {
  private BySenPage() {}

  static void add(
      Book book, Edition edition, NotesPage notes, Figure.Place place, List<Headline> lines) {
    Page page = new Page(book, Sheets.BY_SEN);
    page.title(edition.title(edition.text("by_sen.title", "area", place.name())));
    page.lines(
        edition
            .words()
            .lines(
                "by_sen.line",
                "change",
                NotesPage.mark(NotesPage.CHANGE),
                "symbols",
                NotesPage.mark(NotesPage.SYMBOLS)));
    HeadlineTable table = HeadlineTable.byGroup(edition, notes, lines);
    page.table(
        Sheets.table(Sheets.BY_SEN),
        table.columns(place),
        lines.stream().map(table::row)::iterator);
  }
}
