package org.sendmetrics.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.html.WebPage;
import org.sendmetrics.reports.page.SummaryIndexPage;
import org.sendmetrics.reports.page.SummaryPage;
import org.sendmetrics.reports.figures.FigureTables;
import org.sendmetrics.reports.page.BoardWorkbook;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Messages;

/**
 * Writes every product from the published table of figures.
 *
 * <p><b>Errors:</b> {@link UnwrittenPages} when a page could not be written; all others are there.
 */
public final class Reports {
  /** The disclosure rule that says when a sum may be called a region's or England's figure. */
  private static final String COVERAGE = "coverage";

  private Reports() {}

  /**
   * Writes the public products.
   *
   * @param products the folder that holds {@code public/metric-values.csv} and, where there are
   *     published figures, {@code public/comparators.csv}
   */
  public static void write(Catalogue catalogue, Release release, Path products) {
    Path open = products.resolve("public");
    Wider wider = new Wider(catalogue.disclosureRules().setting(COVERAGE));
    FigureTables tables =
        new FigureTables(
            open.resolve("metric-values.csv"), open.resolve("comparators.csv"), wider, f -> {});
    Edition edition = edition(catalogue, release, List.of());
    BoardWorkbook boards = new BoardWorkbook(edition, wider);
    SummaryPage summaries = new SummaryPage(edition, wider);
    Products made = new Products();
    made.make(
        Map.of("index", () -> web(SummaryIndexPage.of(edition, tables.places().values()), edition, open.resolve("summaries/index.html"))));
    tables.eachArea(
        areas -> {
          Map<String, Callable<Void>> tasks = new TreeMap<>();
          for (AreaFigures area : areas) {
            String code = area.place().code();
            tasks.put(
                code,
                () -> {
                  boards.write(area, open.resolve("boards/" + code + ".xlsx"));
                  return web(summaries.of(area), edition, open.resolve("summaries/" + code + ".html"));
                });
          }
          made.make(tasks);
        });
    made.throwFailures();
  }

  private static Void web(TextPage page, Edition edition, Path file) {
    WebPage.write(page, edition.words(), file);
    return null;
  }

  private static Edition edition(Catalogue catalogue, Release release, List<String> firstMarks) {
    Messages words = Edition.messages();
    List<String> marks = new ArrayList<>(firstMarks);
    if (release.synthetic()) {
      marks.add(words.text("mark.synthetic"));
    }
    if (!release.cleared()) {
      marks.add(words.text("mark.uncleared"));
    }
    return new Edition(catalogue, words, release.asAt(), marks, release.runId());
  }
}
