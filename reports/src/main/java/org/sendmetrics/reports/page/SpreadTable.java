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
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.TimelinessLayout;

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
  private final NotesPage notes;
  private final TimelinessLayout layout;
  private final EveryYear years;

  SpreadTable(Edition edition, NotesPage notes, TimelinessLayout layout, EveryYear years) {
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
    return Sheets.name(edition.text("national.spread.sheet"));
  }

  @Override
  public String title() {
    return edition.text("national.spread.title");
  }

  @Override
  public void add(Book book) {
    Page page = new Page(book, sheet());
    page.title(edition.title(title()));
    page.lines(edition.words().lines("national.spread.line"));
    page.table(
        Sheets.table(sheet()),
        List.of(
            Column.text(edition.text("column.measure"), WIDE),
            Column.text(edition.text("column.period"), WIDE),
            Column.text(edition.text("column.source"), WIDE),
            Column.text(edition.text("national.column.spread"), WIDE),
            Column.number(edition.text("national.column.areas"), NARROW),
            Column.number(edition.text("national.column.areas_share"), NARROW)),
        rows()::iterator);
  }

  private Stream<List<Object>> rows() {
    return Stream.of(layout.rate(), layout.issued())
        .map(id -> edition.catalogue().metric(id))
        .flatMap(m -> years.spreads(m.id()).stream().flatMap(s -> rows(m, s).stream()));
  }

  private List<List<Object>> rows(Metric metric, EveryYear.Spread spread) {
    List<BigDecimal> shown =
        spread.figures().stream()
            .map(Figure::value)
            .filter(v -> v != null)
            .map(v -> Numbers.shown(v, metric))
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (int from = 0; from < ALL; from += layout.step()) {
      int to = from + layout.step();
      String key = to == ALL ? "national.spread.last" : "national.spread.band";
      rows.add(
          row(
              metric,
              spread,
              edition.text(key, "from", from, "to", to),
              count(shown, from, to),
              shown.size()));
    }
    rows.add(
        row(
            metric,
            spread,
            edition.text("national.spread.none"),
            spread.figures().size() - shown.size(),
            0));
    return rows;
  }

  private static int count(List<BigDecimal> shown, int from, int to) {
    BigDecimal low = BigDecimal.valueOf(from);
    BigDecimal high = BigDecimal.valueOf(to);
    return (int)
        shown.stream()
            .filter(v -> v.compareTo(low) >= 0)
            .filter(v -> v.compareTo(high) < 0 || to == ALL)
            .count();
  }

  /**
   * @param all how many have a figure; 0 where a share would say nothing
   */
  private List<Object> row(
      Metric metric, EveryYear.Spread spread, String band, int count, int all) {
    boolean isOwn = spread.series().equals(Figure.LIVE);
    Object share =
        all == 0
            ? Symbols.bracketed(Symbols.NOT_APPLICABLE)
            : BigDecimal.valueOf((long) count * ALL)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    return List.of(
        notes.marked(metric),
        PeriodWords.of(spread.when(), edition),
        isOwn ? edition.text("source.live") : spread.series(),
        band,
        count,
        share);
  }
}
