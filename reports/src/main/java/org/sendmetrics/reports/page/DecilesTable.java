package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TimelinessLayout;

/**
 * The deciles of the areas' 20-week figures, year by year.
 *
 * <p><b>Law:</b> of shown figures alone; decile d is the shown figure that at least d in 10 areas
 * are at or below, never a number between two.
 */
final class DecilesTable implements NationalSheet {
  private static final int TENTHS = 10;
  private static final int WIDE = 30;
  private static final int NARROW = 12;

  private final Edition edition;
  private final NotesPage notes;
  private final TimelinessLayout layout;
  private final EveryYear years;

  DecilesTable(Edition edition, NotesPage notes, TimelinessLayout layout, EveryYear years) {
    this.edition = edition;
    this.notes = notes;
    this.layout = layout;
    this.years = years;
  }

  @Override
  public boolean isEmpty() {
    return rows().findAny().isEmpty();
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
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(edition.text("column.measure"), WIDE));
    columns.add(Column.text(edition.text("column.period"), WIDE));
    columns.add(Column.text(edition.text("column.source"), WIDE));
    columns.add(Column.number(edition.text("national.column.with_figure"), NARROW));
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      columns.add(Column.number(edition.text("national.column.decile." + tenth), NARROW));
    }
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("national.deciles.line"));
    page.table(Sheets.table(sheet()), columns, rows()::iterator);
  }

  private Stream<List<Object>> rows() {
    return Stream.of(layout.rate(), layout.issued())
        .map(id -> edition.catalogue().metric(id))
        .flatMap(m -> years.spreads(m.id()).stream().map(s -> row(m, s)));
  }

  private List<Object> row(Metric metric, EveryYear.Spread spread) {
    List<BigDecimal> shown =
        spread.figures().stream()
            .map(Figure::value)
            .filter(v -> v != null)
            .map(v -> Numbers.shown(v, metric))
            .sorted()
            .toList();
    List<Object> row = new ArrayList<>();
    row.add(notes.marked(metric));
    row.add(PeriodWords.of(spread.when(), edition));
    row.add(spread.series().equals(Figure.LIVE) ? edition.text("source.live") : spread.series());
    row.add(shown.size());
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      row.add(shown.get((tenth * shown.size() + TENTHS - 1) / TENTHS - 1));
    }
    return row;
  }
}
