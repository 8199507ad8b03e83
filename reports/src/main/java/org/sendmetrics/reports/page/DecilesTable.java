package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Metric;

/**
 * The deciles of the areas' 20-week figures, year by year.
 *
 * <p><b>Law:</b> of shown figures alone; decile d is the shown figure that at least d in 10 areas
 * are at or below, never a number between two.
 */
final class DecilesTable implements NationalSheet {
  private static final int TENTHS = 10;
  private static final int NARROW = 12;

  private final Edition edition;
  private final SpreadRows spreads;

  DecilesTable(Edition edition, SpreadRows spreads) {
    this.edition = edition;
    this.spreads = spreads;
  }

  @Override
  public boolean isEmpty() {
    return spreads.isEmpty();
  }

  @Override
  public String sheet() {
    return Sheets.name(edition.text("national.deciles.sheet"));
  }

  @Override
  public String title() {
    return edition.text("national.deciles.title");
  }

  @Override
  public void add(Book book) {
    List<Column> columns = spreads.keys();
    columns.add(Column.number(edition.text("national.column.with_figure"), NARROW));
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      columns.add(Column.number(edition.text("national.column.decile." + tenth), NARROW));
    }
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("national.deciles.line"));
    page.table(Sheets.table(sheet()), columns, spreads.each(this::row)::iterator);
  }

  private Stream<List<Object>> row(Metric metric, EveryYear.Spread spread) {
    List<BigDecimal> shown = SpreadRows.shown(metric, spread);
    List<Object> row = spreads.keys(metric, spread);
    row.add(shown.size());
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      row.add(shown.get((tenth * shown.size() + TENTHS - 1) / TENTHS - 1));
    }
    return Stream.of(row);
  }
}
