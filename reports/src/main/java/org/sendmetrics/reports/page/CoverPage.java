package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Symbols;

/** The first sheet of a workbook: what it is, of what day, and how to read it. */
public final class CoverPage {
  private static final int WIDTH = 90;

  private CoverPage() {}

  /**
   * @param about paragraphs that say what the workbook is
   * @param madeFrom paragraphs that say where the figures come from
   */
  public static void add(
      Book book, Edition edition, String title, List<String> about, List<String> madeFrom) {
    Page page = new Page(book, Sheets.COVER);
    page.title(edition.title(title));
    page.sentences(edition.warnings(), WIDTH);
    section(page, edition, "about", about);
    List<String> dates = new ArrayList<>();
    dates.add(edition.text("cover.date.1", "as_at", Edition.day(edition.asAt())));
    dates.add(edition.text("cover.date.2", "run", edition.runId()));
    section(page, edition, "date", dates);
    section(page, edition, "made_from", madeFrom);
    section(page, edition, "shorthand", legend(edition));
    List<String> protection = new ArrayList<>(edition.words().lines("protection"));
    protection.add(edition.text("protection.more"));
    section(page, edition, "protection", protection);
    section(page, edition, "contact", edition.words().lines("cover.contact"));
    section(page, edition, "licence", edition.words().lines("cover.licence"));
  }

  /** What each symbol means, one sentence a symbol. */
  static List<String> legend(Edition edition) {
    return Symbols.ALL.stream()
        .map(
            s ->
                edition.text(
                    "symbol.line",
                    "symbol",
                    Symbols.bracketed(s),
                    "meaning",
                    edition.text(Symbols.key(s))))
        .toList();
  }

  private static void section(Page page, Edition edition, String key, List<String> paragraphs) {
    page.heading(edition.text("cover." + key + ".heading"));
    page.sentences(paragraphs, WIDTH);
  }
}
