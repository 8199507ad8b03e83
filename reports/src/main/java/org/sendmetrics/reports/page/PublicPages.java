package org.sendmetrics.reports.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.FigureTables;
import org.sendmetrics.reports.figures.Revised;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.html.WebPage;
import org.sendmetrics.reports.make.Products;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.word.WordPage;
import org.sendmetrics.schemas.LocalWords;

/** Every page that anyone may see, area by area and across areas. */
public final class PublicPages {
  /** The disclosure rule that says when a sum may be called a region's or England's figure. */
  public static final String COVERAGE = "coverage";

  private final Edition edition;
  private final Wider wider;
  private final Everywhere everywhere;
  private final BoardWorkbook boards;
  private final SummaryPage summaries;
  private final LocalWords said;

  /**
   * @param said what the people of each area say beside the figures
   */
  public PublicPages(Edition edition, LocalWords said) {
    this.edition = edition;
    this.wider = new Wider(edition.catalogue().disclosureRules().setting(COVERAGE));
    this.everywhere = new Everywhere(edition.catalogue());
    this.boards = new BoardWorkbook(edition, wider, everywhere);
    this.said = said;
    this.summaries = new SummaryPage(edition, wider);
  }

  /**
   * @param folder holds the tables of figures and takes the pages
   */
  public void write(Path folder) {
    NationalWorkbook national = new NationalWorkbook(edition, wider, everywhere, said.arrivals());
    FigureTables tables =
        new FigureTables(
            folder.resolve("metric-values.csv"),
            folder.resolve("comparators.csv"),
            wider,
            f -> {
              national.add(f);
              everywhere.add(f);
            });
    Products products = new Products();
    products.make(
        Map.of(
            "national", () -> national.write(folder.resolve("boards/national.xlsx")),
            "index",
                () ->
                    web(
                        SummaryIndexPage.of(edition, tables.places().values()),
                        folder,
                        "summaries/index.html"),
            "methodology",
                () ->
                    web(
                        new MethodologyPage(edition, said.arrivals()).page(),
                        folder,
                        "methodology.html")));
    Revised revised = new Revised(folder.resolve("revisions.csv"));
    tables.eachArea(areas -> products.make(tasks(areas, revised, folder)));
    products.throwFailures();
  }

  private Map<String, Callable<Void>> tasks(List<AreaFigures> areas, Revised revised, Path folder) {
    Map<String, Callable<Void>> tasks = new TreeMap<>();
    areas.forEach(area -> tasks.put(area.place().code(), () -> area(area, revised, folder)));
    return tasks;
  }

  private Void area(AreaFigures area, Revised revised, Path folder) {
    String code = area.place().code();
    boards.write(
        area,
        revised.of(area.place()),
        said.of(code).board(),
        folder.resolve("boards/" + code + ".xlsx"));
    TextPage summary = summaries.of(area, said.of(code), revised.of(area.place()));
    WordPage.About about =
        new WordPage.About(
            edition.text("board.subject"),
            edition.text("author", "area", area.place().name()),
            edition.asAt());
    WordPage.write(summary, about, folder.resolve("summaries/" + code + ".docx"));
    return web(summary, folder, "summaries/" + code + ".html");
  }

  private Void web(TextPage page, Path folder, String name) {
    WebPage.write(page, edition.words(), folder.resolve(name));
    return null;
  }
}
