package org.sendmetrics.reports.page;

import java.util.List;
import java.util.Map;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/** What an analyst opens first: England's newest figures in sentences, then the funnels. */
final class NationalPage {
  private static final int WIDTH = 150;
  private static final int COLUMN_WIDTH = 30;
  private static final int COLUMNS = 5;

  private final Edition edition;

  NationalPage(Edition edition) {
    this.edition = edition;
  }

  static String title(Edition edition) {
    return edition.text("national.dashboard.title");
  }

  /**
   * @param above by measure, England first where it has a figure
   * @param findings what the charts show, a sentence each
   */
  Page add(Book book, Map<Metric, List<Figure>> above, List<String> findings) {
    Page page = new Page(book, Sheets.DASHBOARD);
    page.title(edition.title(title(edition)));
    page.running(edition.warnings(), WIDTH);
    page.running(
        edition.words().lines("national.dashboard.line", "as_at", Edition.day(edition.asAt())),
        WIDTH);
    page.heading(edition.text("concern.words"));
    List<String> england =
        above.entrySet().stream()
            .flatMap(
                e ->
                    e.getValue().stream()
                        .filter(f -> f.key().place().level() == Figure.Level.NATIONAL)
                        .filter(f -> f.value() != null)
                        .map(f -> sentence(e.getKey(), f)))
            .toList();
    page.running(
        england.isEmpty() ? List.of(edition.text("national.dashboard.no_england")) : england,
        WIDTH);
    page.heading(edition.text("concern.misreading"));
    page.running(edition.words().lines("national.misreading"), WIDTH);
    page.heading(edition.text("concern.charts"));
    page.running(
        findings.isEmpty() ? List.of(edition.text("national.dashboard.no_funnel")) : findings,
        WIDTH);
    page.widths(COLUMNS, COLUMN_WIDTH);
    return page;
  }

  private String sentence(Metric metric, Figure f) {
    return edition.text(
        "national.dashboard.england",
        "title",
        metric.title(),
        "period",
        PeriodWords.within(When.of(f), edition),
        "value",
        Numbers.text(f, metric, edition),
        "source",
        FamilyTablePage.source(f, edition));
  }
}
