package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.List;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Comparison;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * An authority beside its region and England, each metric in the newest year in which that can be
 * done.
 *
 * <p><b>Law:</b> the difference is that of the figures as they are shown.
 */
final class ComparisonPage {
  private static final int MEASURE = 42;
  private static final int PERIOD = 20;
  private static final int NUMBER = 13;
  private static final int DIFFERENCE = 37;
  private static final int SOURCE = 30;

  private final Edition edition;
  private final NotesPage notes;

  ComparisonPage(Edition edition, NotesPage notes) {
    this.edition = edition;
    this.notes = notes;
  }

  void add(Book book, Figure.Place place, List<Comparison> comparisons) {
    Page page = new Page(book, Sheets.COMPARISON);
    page.title(edition.title(edition.text("comparison.title", "area", place.name())));
    page.lines(
        edition
            .words()
            .lines(
                "comparison.line",
                "published",
                NotesPage.mark(NotesPage.PUBLISHED),
                "symbols",
                NotesPage.mark(NotesPage.SYMBOLS)));
    page.table(
        Sheets.table(Sheets.COMPARISON),
        List.of(
            Column.text(edition.text("column.measure"), MEASURE),
            Column.text(edition.text("column.period"), PERIOD),
            Column.number(place.name(), NUMBER),
            Column.number(HeadlineTable.region(place, edition), NUMBER),
            Column.number(edition.text("column.england"), NUMBER),
            Column.text(edition.text("column.unit"), NUMBER),
            Column.text(edition.text("column.difference"), DIFFERENCE),
            Column.text(edition.text("column.neighbours"), DIFFERENCE),
            Column.text(edition.text("column.told_apart"), DIFFERENCE),
            Column.text(edition.text("column.source"), SOURCE)),
        comparisons.stream().map(this::row)::iterator);
  }

  private List<Object> row(Comparison c) {
    return List.of(
        notes.marked(c.metric()),
        PeriodWords.of(c.when(), edition),
        FigureCells.value(c.own(), c.metric()),
        FigureCells.valueOrAbsent(c.region(), c.metric()),
        FigureCells.value(c.england(), c.metric()),
        c.metric().unit().symbol(),
        difference(c),
        neighbours(c),
        band(c),
        source(c, edition));
  }

  /** The middle and the range of the neighbours that have a figure. */
  private String neighbours(Comparison c) {
    return c.hasNeighbours()
        ? edition.text(
            "comparison.neighbours",
            "median",
            Numbers.text(Numbers.shown(c.peers().neighboursMedian(), c.metric())),
            "lowest",
            Numbers.text(Numbers.shown(c.peers().neighboursLowest(), c.metric())),
            "highest",
            Numbers.text(Numbers.shown(c.peers().neighboursHighest(), c.metric())),
            "available",
            Integer.toString(c.peers().neighboursAvailable()))
        : edition.text("comparison.neighbours.none");
  }

  /** From how many others the area cannot be told apart; never a rank. */
  private String band(Comparison c) {
    return c.hasBand() && c.isFair()
        ? edition.text(
            "comparison.band",
            "alike",
            Integer.toString(c.peers().alike()),
            "higher",
            Integer.toString(c.peers().higher()),
            "lower",
            Integer.toString(c.peers().lower()))
        : edition.text("comparison.band.none");
  }

  private String difference(Comparison c) {
    if (!c.isFair()) {
      return edition.text("difference.too_few");
    }
    BigDecimal difference =
        Numbers.shown(c.own().value(), c.metric())
            .subtract(Numbers.shown(c.england().value(), c.metric()));
    if (difference.signum() == 0) {
      return edition.text("difference.none");
    }
    String unit = c.metric().unit() == Metric.Unit.PERCENT ? "percent" : "other";
    return edition.text(
        "difference." + unit + (difference.signum() > 0 ? ".above" : ".below"),
        "value",
        Numbers.text(difference.abs()),
        "unit",
        c.metric().unit().symbol());
  }

  private static String source(Comparison c, Edition edition) {
    String own = FamilyTablePage.source(c.own(), edition);
    String wider = FamilyTablePage.source(c.england(), edition);
    return wider.equals(own)
        ? own
        : edition.text("comparison.source.both", "own", own, "wider", wider);
  }

  /** One comparison in a sentence. */
  static String sentence(Comparison c, Figure.Place place, Edition edition) {
    return edition.text(
        c.region() == null ? "comparison.sentence.england" : "comparison.sentence.both",
        "title",
        c.metric().title(),
        "period",
        PeriodWords.within(c.when(), edition),
        "area",
        place.name(),
        "own",
        Numbers.text(c.own(), c.metric(), edition),
        "region",
        place.regionName(),
        "region_value",
        Numbers.text(c.region(), c.metric(), edition),
        "england_value",
        Numbers.text(c.england(), c.metric(), edition),
        "source",
        source(c, edition));
  }
}
