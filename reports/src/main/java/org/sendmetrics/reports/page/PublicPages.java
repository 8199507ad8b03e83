package org.sendmetrics.reports.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.FigureTables;
import org.sendmetrics.reports.figures.Revised;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.html.WebPage;
import org.sendmetrics.reports.make.Products;
import org.sendmetrics.reports.make.Unit;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.word.WordPage;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.LocalWords;

/** Every page that anyone may see, area by area and across areas. */
public final class PublicPages {
  /** The disclosure rule that says when a sum may be called a region's or England's figure. */
  public static final String COVERAGE = "coverage";

  private static final String OPEN = "public";

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
   * Makes every page; what fails is left for {@link Products#throwFailures}.
   *
   * @param tables the folder of the tables of figures
   * @param products takes the pages
   */
  public void write(Path tables, Products products) {
    products.inRoom("public-rows", room -> write(tables, room, products));
  }

  private void write(Path tables, Path room, Products products) {
    NationalWorkbook national = new NationalWorkbook(edition, wider, everywhere, said.arrivals());
    FigureTables figures =
        new FigureTables(
            tables.resolve("metric-values.csv"),
            tables.resolve("comparators.csv"),
            room,
            wider,
            f -> {
              national.add(f);
              everywhere.add(f);
            });
    Revised revised = new Revised(tables.resolve("revisions.csv"));
    List<Unit> units = new ArrayList<>();
    units.add(
        new Unit(
            "public-national",
            edition.text("unit.national"),
            folder -> national.write(folder.resolve(OPEN + "/boards/national.xlsx"))));
    units.add(
        new Unit(
            "public-index",
            edition.text("unit.index"),
            folder ->
                web(
                    SummaryIndexPage.of(edition, figures.places().values()),
                    folder,
                    "summaries/index.html")));
    units.add(
        new Unit(
            "public-methodology",
            edition.text("unit.methodology"),
            folder ->
                web(
                    new MethodologyPage(edition, said.arrivals()).page(),
                    folder,
                    "methodology.html")));
    figures.places().values().forEach(place -> units.add(unit(place, figures, revised)));
    products.make(units);
  }

  private Unit unit(Figure.Place place, FigureTables figures, Revised revised) {
    String code = place.code();
    return new Unit(
        "public-" + code,
        edition.text("unit.public", "area", place.name(), "code", code),
        folder -> area(figures.area(code), revised, folder));
  }

  private void area(AreaFigures area, Revised revised, Path folder) {
    String code = area.place().code();
    boards.write(
        area,
        revised.of(area.place()),
        said.of(code).board(),
        folder.resolve(OPEN + "/boards/" + code + ".xlsx"));
    TextPage summary = summaries.of(area, said.of(code), revised.of(area.place()));
    WordPage.About about =
        new WordPage.About(
            edition.text("board.subject"),
            edition.text("author", "area", area.place().name()),
            edition.asAt());
    WordPage.write(summary, about, folder.resolve(OPEN + "/summaries/" + code + ".docx"));
    web(summary, folder, "summaries/" + code + ".html");
  }

  private void web(TextPage page, Path folder, String name) {
    WebPage.write(page, edition.words(), folder.resolve(OPEN).resolve(name));
  }
}
