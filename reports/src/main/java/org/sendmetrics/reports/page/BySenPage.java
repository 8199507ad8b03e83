package org.sendmetrics.reports.page;

import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;

/** The headline measures of pupils by the SEN provision that they have, newest year of each. */
final class BySenPage {
  private BySenPage() {}

  static void add(
      Book book,
      Edition edition,
      NotesPage notes,
      Figure.Place place,
      Coarsening.Shown<Headline> lines) {
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
    List<String> instead = new ShownInstead(edition).lines(lines);
    if (lines.rows().isEmpty()) {
      ShownInstead.table(page, Sheets.BY_SEN, edition, instead);
      return;
    }
    page.lines(instead);
    HeadlineTable table = HeadlineTable.byGroup(edition, notes, lines.rows());
    page.table(
        Sheets.table(Sheets.BY_SEN),
        table.columns(place),
        lines.rows().stream().map(table::row)::iterator);
  }
}
