package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.figures.Remainder;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Arrival;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TimelinessLayout;

/**
 * How good the dates behind each 20-week figure are: how many plans were excepted, how many came on
 * the days that a reading of the rule puts on either side, and how much of the data had to be set
 * aside. What a publication does not tell is said to be not available.
 */
final class DateQualityTable implements NationalSheet {
  private static final int WIDE = 34;

  private final Edition edition;
  private final TimelinessLayout layout;
  private final EveryYear years;
  private final Map<String, Arrival> arrivals;

  /**
   * @param arrivals how every area's extracts came
   */
  DateQualityTable(
      Edition edition, TimelinessLayout layout, EveryYear years, List<Arrival> arrivals) {
    this.edition = edition;
    this.layout = layout;
    this.years = years;
    this.arrivals =
        arrivals.stream()
            .filter(a -> a.extract().equals(layout.datedBy()))
            .collect(Collectors.toMap(Arrival::laCode, a -> a, (first, next) -> first));
  }

  @Override
  public boolean isEmpty() {
    return years.rows(layout.rate()).isEmpty();
  }

  @Override
  public String sheet() {
    return Sheets.name(edition.text("national.dates.sheet"));
  }

  @Override
  public String title() {
    return edition.text("national.dates.title", "title", metric(layout.rate()).title());
  }

  @Override
  public void add(Book book) {
    NationalRows cells = new NationalRows(edition, years);
    Metric rate = metric(layout.rate());
    Metric nearLimit = metric(layout.nearLimit());
    List<Column> columns = cells.keys();
    columns.add(cells.value(rate));
    columns.add(cells.number("national.column.issued"));
    columns.add(cells.number("national.column.excepted"));
    columns.add(cells.number("national.column.excepted_share"));
    columns.add(cells.counted(nearLimit));
    columns.add(cells.value(nearLimit));
    columns.add(Column.text(edition.text("national.column.unusable"), WIDE));
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("national.dates.line"));
    page.table(
        Sheets.table(sheet()),
        columns,
        years.rows(layout.rate()).stream()
                .map(
                    row -> {
                      List<Object> line = new ArrayList<>(cells.keys(row));
                      Optional<Remainder> excepted = Remainder.excepted(years, layout, row);
                      line.add(cells.value(rate, row));
                      line.add(cells.base(metric(layout.issued()), row));
                      line.add(NationalRows.count(excepted));
                      line.add(NationalRows.percent(excepted));
                      line.add(cells.counted(nearLimit, row));
                      line.add(cells.value(nearLimit, row));
                      line.add(unusable(row));
                      return line;
                    })
            ::iterator);
  }

  /** How much of the newest data was set aside: of our own figures alone, for nobody else says. */
  private String unusable(EveryYear.Row row) {
    Arrival arrival = arrivals.get(row.place().code());
    return row.isOwn() && arrival != null
        ? edition.text("method.standing." + arrival.standing().key())
        : Symbols.bracketed(Symbols.NOT_AVAILABLE);
  }

  private Metric metric(String id) {
    return edition.catalogue().metric(id);
  }
}
