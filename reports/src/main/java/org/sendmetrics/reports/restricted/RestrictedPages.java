package org.sendmetrics.reports.restricted;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.FigureTables;
import org.sendmetrics.reports.figures.Revised;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.make.Products;
import org.sendmetrics.reports.page.BoardWorkbook;
import org.sendmetrics.reports.page.PublicPages;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Remark;

/** Every restricted page: boards with true numbers, and data-quality workbooks. */
public final class RestrictedPages {
  private final Edition edition;

  /**
   * @param edition one whose marks say that it is restricted
   */
  public RestrictedPages(Edition edition) {
    this.edition = edition;
  }

  /**
   * @param undisclosed our figures before disclosure control
   * @param comparators published figures, beside which the revisions stand
   * @param said what boards sent in words
   */
  public void writeBoards(Path undisclosed, Path comparators, BoardWords said, Path folder) {
    long coverage = edition.catalogue().disclosureRules().setting(PublicPages.COVERAGE);
    Wider wider = new Wider(coverage);
    Everywhere everywhere = new Everywhere(edition.catalogue());
    FigureTables tables = new FigureTables(undisclosed, comparators, wider, everywhere::add);
    BoardWorkbook boards = new BoardWorkbook(edition, wider, everywhere);
    Revised revised = new Revised(comparators.resolveSibling("revisions.csv"));
    Products products = new Products();
    tables.eachArea(
        areas -> {
          Map<String, Callable<Void>> tasks = new TreeMap<>();
          areas.stream()
              .filter(a -> !a.live().isEmpty())
              .forEach(
                  a ->
                      tasks.put(
                          a.place().code(),
                          () -> {
                            boards.write(
                                a,
                                revised.of(a.place()),
                                said.of(a.place().code()),
                                folder.resolve("boards/" + a.place().code() + ".xlsx"));
                            return null;
                          }));
          products.make(tasks);
        });
    products.throwFailures();
  }

  /**
   * @param folder holds the findings and takes the workbooks
   */
  public void writeQuality(Path folder) {
    QualityWorkbook workbook = new QualityWorkbook(edition);
    Map<String, Callable<Void>> tasks = new TreeMap<>();
    new QualityTables(folder)
        .byArea()
        .forEach(
            (code, quality) ->
                tasks.put(
                    code,
                    () -> {
                      Path file = folder.resolve("data-quality/" + code + ".xlsx");
                      workbook.write(name(code, edition.asAt()), quality, file);
                      return null;
                    }));
    Products products = new Products();
    products.make(tasks);
    products.throwFailures();
  }

  /**
   * @param open the folder of the published tables
   */
  public void writeExceptions(BoardWords said, Path open, Path file) {
    new ExceptionsWorkbook(edition).write(said, open, file);
  }

  /** What owners filled in. */
  public List<Remark> filledExceptions(Path file) {
    return new FilledExceptions(edition).read(file);
  }

  private String name(String code, LocalDate day) {
    return code.equals(QualityTables.ALL_FILES)
        ? edition.text("quality.all_files")
        : edition.catalogue().authorities().at(code, day).map(Authority::name).orElse(code);
  }
}
