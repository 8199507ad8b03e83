package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.EveryYear;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Metric;

/**
 * How the areas' 20-week figures are spread: the number of areas in each band of so many points.
 *
 * <p><b>Law:</b> of shown figures alone, as they are shown; a band runs from its first number to
 * just under its last, and the highest takes 100 in. How many have no figure to show is said too.
 */
final class SpreadTable implements NationalSheet {
  private static final int ALL = 100;
  private static final int WIDE = 30;
  private static final int NARROW = 16;

  private final Edition edition;
  private final SpreadRows spreads;
  private final int step;

  /**
   * @param step how wide the bands are, in points
   */
  SpreadTable(Edition edition, SpreadRows spreads, int step) {
    this.edition = edition;
    this.spreads = spreads;
    this.step = step;
  }

  @Override
  public boolean isEmpty() {
    return spreads.isEmpty();
  }

  @Override
  public String sheet() {
    return Sheets.name(edition.text("national.spread.sheet"));
  }

  @Override
  public String title() {
    return edition.text("national.spread.title");
  }

  @Override
  public void add(Book book) {
    List<Column> columns = spreads.keys();
    columns.add(Column.text(edition.text("national.column.spread"), WIDE));
    columns.add(Column.number(edition.text("national.column.areas"), NARROW));
    columns.add(Column.number(edition.text("national.column.areas_share"), NARROW));
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("national.spread.line"));
    page.table(Sheets.table(sheet()), columns, spreads.each(this::rows)::iterator);
  }

  private Stream<List<Object>> rows(Metric metric, EveryYear.Spread spread) {
    List<BigDecimal> shown = SpreadRows.shown(metric, spread);
    List<List<Object>> rows = new ArrayList<>();
    for (int from = 0; from < ALL; from += step) {
      int to = from + step;
      String key = to == ALL ? "national.spread.last" : "national.spread.band";
      long count = count(shown, from, to);
      List<Object> row = spreads.keys(metric, spread);
      row.addAll(
          List.of(
              edition.text(key, "from", from, "to", to), (int) count, share(count, shown.size())));
      rows.add(row);
    }
    List<Object> none = spreads.keys(metric, spread);
    none.addAll(
        List.of(
            edition.text("national.spread.none"),
            spread.figures().size() - shown.size(),
            Symbols.bracketed(Symbols.NOT_APPLICABLE)));
    rows.add(none);
    return rows.stream();
  }

  private static long count(List<BigDecimal> shown, int from, int to) {
    BigDecimal low = BigDecimal.valueOf(from);
    BigDecimal high = BigDecimal.valueOf(to);
    return shown.stream()
        .filter(v -> v.compareTo(low) >= 0)
        .filter(v -> v.compareTo(high) < 0 || to == ALL)
        .count();
  }

  private static BigDecimal share(long count, int all) {
    return BigDecimal.valueOf(count * ALL).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
  }
}
