package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.figures.Remainder;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TimelinessLayout;

/**
 * How long plans took in the department's own bands, as published, with the plans that are in none
 * of them, and how long one plan took where that is published too.
 */
final class TimeBandsTable implements NationalSheet {
  private final Edition edition;
  private final TimelinessLayout layout;
  private final EveryYear years;
  private final List<EveryYear.Row> rows;

  TimeBandsTable(Edition edition, TimelinessLayout layout, EveryYear years) {
    this.edition = edition;
    this.layout = layout;
    this.years = years;
    this.rows =
        years.rows(layout.issued()).stream()
            .filter(r -> !r.isOwn())
            .filter(r -> layout.bands().stream().allMatch(b -> years.of(b, r).isPresent()))
            .toList();
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String sheet() {
    return Sheets.name(edition.text("national.bands.sheet"));
  }

  @Override
  public String title() {
    return edition.text("national.bands.title", "title", metric(layout.rate()).title());
  }

  @Override
  public void add(Book book) {
    NationalRows cells = new NationalRows(edition, years);
    List<Column> columns = cells.keys();
    columns.add(cells.number("national.column.issued"));
    List<Metric> bands = layout.bands().stream().map(this::metric).toList();
    List<Metric> averages = layout.averages().stream().map(this::metric).toList();
    bands.forEach(b -> columns.addAll(List.of(cells.counted(b), cells.value(b))));
    columns.add(cells.number("national.column.unknown"));
    columns.add(cells.number("national.column.unknown_share"));
    averages.forEach(a -> columns.add(cells.value(a)));
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("national.bands.line"));
    page.table(
        Sheets.table(sheet()),
        columns,
        rows.stream()
                .map(
                    row -> {
                      List<Object> line = new ArrayList<>(cells.keys(row));
                      line.add(cells.base(metric(layout.issued()), row));
                      bands.forEach(
                          b -> line.addAll(List.of(cells.counted(b, row), cells.value(b, row))));
                      Optional<Remainder> left = Remainder.inNoBand(years, layout, row);
                      line.add(NationalRows.count(left));
                      line.add(NationalRows.percent(left));
                      averages.forEach(a -> line.add(cells.value(a, row)));
                      return line;
                    })
            ::iterator);
  }

  private Metric metric(String id) {
    return edition.catalogue().metric(id);
  }
}
