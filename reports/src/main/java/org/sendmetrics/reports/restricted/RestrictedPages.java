package org.sendmetrics.reports.restricted;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.figures.Everywhere;
import org.sendmetrics.reports.figures.FigureTables;
import org.sendmetrics.reports.figures.Revised;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.make.Products;
import org.sendmetrics.reports.make.Shelf;
import org.sendmetrics.reports.make.Unit;
import org.sendmetrics.reports.page.BoardWorkbook;
import org.sendmetrics.reports.page.PublicPages;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Authority;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Remark;

/** Every restricted page: boards with true numbers, and data-quality workbooks. */
public final class RestrictedPages {
  private static final String RESTRICTED = "restricted";

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
  public void writeBoards(Path undisclosed, Path comparators, BoardWords said, Products products) {
    products.inRoom(
        "restricted-rows", room -> writeBoards(undisclosed, comparators, room, said, products));
  }

  private void writeBoards(
      Path undisclosed, Path comparators, Path room, BoardWords said, Products products) {
    long coverage = edition.catalogue().disclosureRules().setting(PublicPages.COVERAGE);
    Wider wider = new Wider(coverage);
    Everywhere everywhere = new Everywhere(edition.catalogue());
    FigureTables tables = new FigureTables(undisclosed, comparators, room, wider, everywhere::add);
    BoardWorkbook boards = new BoardWorkbook(edition, wider, everywhere);
    Revised revised = new Revised(comparators.resolveSibling("revisions.csv"));
    products.make(
        tables.places().values().stream()
            .filter(place -> tables.hasOwn(place.code()))
            .map(place -> board(place, tables, boards, revised, said))
            .toList());
  }

  private Unit board(
      Figure.Place place,
      FigureTables tables,
      BoardWorkbook boards,
      Revised revised,
      BoardWords said) {
    String code = place.code();
    return new Unit(
        "restricted-" + code,
        edition.text("unit.restricted", "area", place.name(), "code", code),
        folder ->
            boards.write(
                tables.area(code),
                revised.of(place),
                said.of(code),
                folder.resolve(RESTRICTED + "/boards/" + code + ".xlsx")));
  }

  /**
   * @param findings the folder of what was found in the extracts
   */
  public void writeQuality(Path findings, Products products) {
    QualityWorkbook workbook = new QualityWorkbook(edition);
    List<Unit> units = new ArrayList<>();
    new QualityTables(findings)
        .byArea()
        .forEach((code, quality) -> units.add(quality(workbook, code, quality)));
    products.make(units);
  }

  private Unit quality(QualityWorkbook workbook, String code, Quality quality) {
    String area = name(code, edition.asAt());
    return new Unit(
        "quality-" + code,
        edition.text("unit.quality", "area", area, "code", code),
        folder ->
            workbook.write(
                area, quality, folder.resolve(RESTRICTED + "/data-quality/" + code + ".xlsx")));
  }

  /**
   * @param open the folder of the published tables
   */
  public void writeExceptions(BoardWords said, Path open, Path file) {
    Products products =
        new Products(new Shelf(file.resolveSibling(file.getFileName() + ".rows")), open);
    try {
      products.inRoom(
          "rows", room -> new ExceptionsWorkbook(edition).write(said, open, room, file));
    } finally {
      products.clear();
    }
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
