package org.sendmetrics.reports.page;

import java.util.List;
import java.util.Map;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/** England and its regions, every measure in the newest year that has such figures. */
final class RegionsTable {
  private static final int WIDE = 34;
  private static final int NARROW = 16;

  private final Edition edition;
  private final NotesPage notes;

  RegionsTable(Edition edition, NotesPage notes) {
    this.edition = edition;
    this.notes = notes;
  }

  static String title(Edition edition) {
    return edition.text("national.regions.title");
  }

  /**
   * @param figures by measure, England first
   */
  void add(Book book, Map<Metric, List<Figure>> figures) {
    Page page = new Page(book, Sheets.REGIONS);
    page.title(edition.title(title(edition)));
    page.lines(edition.words().lines("national.regions.line"));
    page.table(
        Sheets.table(Sheets.REGIONS),
        List.of(
            Column.text(edition.text("column.measure"), WIDE),
            Column.text(edition.text("column.area"), WIDE),
            Column.text(edition.text("column.area_code"), NARROW),
            Column.text(edition.text("column.period"), WIDE),
            Column.number(edition.text("column.numerator"), NARROW),
            Column.number(edition.text("column.denominator"), NARROW),
            Column.number(edition.text("column.figure"), NARROW),
            Column.text(edition.text("column.unit"), NARROW),
            Column.text(edition.text("column.source"), WIDE)),
        figures.entrySet().stream().flatMap(e -> e.getValue().stream().map(f -> row(e.getKey(), f)))
            ::iterator);
  }

  private List<Object> row(Metric metric, Figure f) {
    return List.of(
        notes.marked(metric),
        f.key().place().name(),
        f.key().place().code(),
        PeriodWords.of(When.of(f), edition),
        FigureCells.numerator(f),
        FigureCells.denominator(f),
        FigureCells.value(f, metric),
        f.unit(),
        FamilyTablePage.source(f, edition));
  }
}
