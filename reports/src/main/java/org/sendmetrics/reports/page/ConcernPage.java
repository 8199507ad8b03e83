package org.sendmetrics.reports.page;

import java.util.List;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.BoardLayout;
import org.sendmetrics.schemas.Figure;

/**
 * One area of concern: a few sentences that stand alone, how the figures can be misread, one table,
 * then charts. It is read on screen or printed on A4.
 */
final class ConcernPage {
  private static final int MOST_SENTENCES = 3;

  private final Edition edition;
  private final NotesPage notes;
  private final BoardLayout.Concern concern;

  ConcernPage(Edition edition, NotesPage notes, BoardLayout.Concern concern) {
    this.edition = edition;
    this.notes = notes;
    this.concern = concern;
  }

  static String sheet(BoardLayout.Concern concern, Edition edition) {
    return Sheets.name(edition.text("concern." + concern.id()));
  }

  static String title(BoardLayout.Concern concern, Figure.Place place, Edition edition) {
    return edition.text("concern." + concern.id() + ".title", "area", place.name());
  }

  /**
   * @param findings what the charts show, a sentence each
   */
  Page add(Book book, Figure.Place place, Coarsening.Shown<Headline> shown, List<String> findings) {
    List<Headline> lines = shown.rows();
    HeadlineTable table = HeadlineTable.ofEveryone(edition, notes, lines);
    Page page = new Page(book, sheet(concern, edition));
    page.title(edition.title(title(concern, place, edition)));
    int width = table.width(place);
    page.running(
        edition
            .words()
            .lines(
                "concern.line",
                "change",
                NotesPage.mark(NotesPage.CHANGE),
                "symbols",
                NotesPage.mark(NotesPage.SYMBOLS),
                "limits",
                NotesPage.mark(NotesPage.LIMITS),
                "wider",
                NotesPage.mark(NotesPage.WIDER),
                "published",
                NotesPage.mark(NotesPage.PUBLISHED)),
        width);
    page.heading(edition.text("concern.words"));
    page.lines(sentences(lines));
    page.running(findings, width);
    page.heading(edition.text("concern.misreading"));
    page.running(edition.words().lines("concern." + concern.id() + ".misreading"), width);
    page.heading(edition.text("concern.table"));
    List<String> instead = new ShownInstead(edition).lines(shown);
    String sheet = sheet(concern, edition);
    if (lines.isEmpty()) {
      List<String> said = instead.isEmpty() ? List.of(edition.text("dashboard.nothing")) : instead;
      ShownInstead.table(page, sheet, edition, said);
      return page;
    }
    page.running(instead, width);
    page.table(Sheets.table(sheet), table.columns(place), lines.stream().map(table::row)::iterator);
    return page;
  }

  /** Shown figures before others. */
  private List<String> sentences(List<Headline> lines) {
    List<String> sentences =
        Stream.concat(
                lines.stream().filter(h -> h.now().value() != null),
                lines.stream().filter(h -> h.now().value() == null))
            .limit(MOST_SENTENCES)
            .map(h -> HeadlineSentence.of(h, edition))
            .toList();
    return sentences.isEmpty() ? List.of(edition.text("dashboard.nothing")) : sentences;
  }
}
