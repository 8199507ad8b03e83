package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Comparison;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The sheet a board opens: a few sentences that stand alone, then one table of the headlines, then
 * one chart. It is read on screen or as two sheets of A4. Status is a word, never a colour.
 */
final class DashboardPage {
  private static final int MOST_SENTENCES = 5;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Edition edition;
  private final NotesPage notes;
  private final Headlines headlines;

  DashboardPage(Edition edition, NotesPage notes, Headlines headlines) {
    this.edition = edition;
    this.notes = notes;
    this.headlines = headlines;
  }

  Page add(
      Book book,
      Figure.Place place,
      Coarsening.Shown<Headline> shown,
      List<Comparison> comparisons) {
    List<Headline> lines = shown.rows();
    HeadlineTable table = HeadlineTable.ofEveryone(edition, notes, lines);
    Page page = new Page(book, Sheets.DASHBOARD);
    page.title(edition.title(edition.text("dashboard.title", "area", place.name())));
    page.lines(edition.warnings());
    page.lines(
        edition
            .words()
            .lines(
                "dashboard.line",
                "as_at",
                Edition.day(edition.asAt()),
                "change",
                NotesPage.mark(NotesPage.CHANGE),
                "symbols",
                NotesPage.mark(NotesPage.SYMBOLS)));
    page.lines(List.of(edition.text(widerKey(table, comparisons), "sheet", Sheets.COMPARISON)));
    page.heading(edition.text("dashboard.words"));
    page.lines(sentences(place, lines, comparisons));
    page.heading(edition.text("dashboard.table"));
    List<String> instead = new ShownInstead(edition).lines(shown);
    if (lines.isEmpty() && !instead.isEmpty()) {
      ShownInstead.table(page, Sheets.DASHBOARD, edition, instead);
      return page;
    }
    page.lines(instead);
    page.table(
        Sheets.table(Sheets.DASHBOARD),
        table.columns(place),
        lines.stream().map(table::row)::iterator);
    return page;
  }

  private static String widerKey(HeadlineTable table, List<Comparison> comparisons) {
    if (table.hasWider()) {
      return "dashboard.wider.shown";
    }
    return comparisons.isEmpty() ? "dashboard.wider.none" : "dashboard.wider.compared";
  }

  /** Shown figures before others, and a fair comparison with England last where there is one. */
  private List<String> sentences(
      Figure.Place place, List<Headline> lines, List<Comparison> comparisons) {
    List<Comparison> fair = comparisons.stream().filter(Comparison::isFair).toList();
    Optional<String> comparison =
        Stream.concat(fair.stream().filter(c -> c.metric().headline()), fair.stream())
            .findFirst()
            .map(c -> ComparisonPage.sentence(c, place, edition));
    List<Headline> shownFirst =
        Stream.concat(
                lines.stream().filter(h -> h.now().value() != null),
                lines.stream().filter(h -> h.now().value() == null))
            .toList();
    int most = MOST_SENTENCES - comparison.stream().mapToInt(c -> 1).sum();
    List<String> sentences =
        new ArrayList<>(
            headlines.toSayFirst(shownFirst, most).stream().map(this::sentence).toList());
    comparison.ifPresent(sentences::add);
    if (sentences.isEmpty()) {
      sentences.add(edition.text("dashboard.nothing"));
    }
    return sentences;
  }

  void chart(Page dashboard, LineChart.Source source, Series series, Figure.Place place) {
    String title =
        edition.text("chart.title", "title", series.metric().title(), "area", place.name());
    String axis = edition.text("chart.axis." + Numbers.unitKey(series.metric().unit().symbol()));
    LineChart.Words words =
        new LineChart.Words(
            title,
            axis,
            series.metric().unit() == Metric.Unit.PERCENT ? Optional.of(ALL) : Optional.empty(),
            edition.text(
                "chart.alternative",
                "finding",
                ChartWords.finding(series, place.name(), edition),
                "sheet",
                Sheets.CHART_DATA));
    LineChart.draw(dashboard, source, words);
  }

  private String sentence(Headline h) {
    String title = h.metric().title();
    String period = PeriodWords.within(h.when(), edition);
    String value = Numbers.text(h.now(), h.metric(), edition);
    if (h.now().value() == null) {
      return edition.text(
          "dashboard.sentence.hidden",
          "title",
          title,
          "period",
          period,
          "value",
          value,
          "symbols",
          NotesPage.mark(NotesPage.SYMBOLS));
    }
    String now =
        edition.text(
            "dashboard.sentence." + sentenceKey(h.now(), h.metric()),
            "title",
            title,
            "period",
            period,
            "value",
            value,
            "counted",
            FigureCells.counted(h.now(), h.metric(), edition),
            "lower",
            limit(h.now().lower(), h.metric()),
            "upper",
            limit(h.now().upper(), h.metric()));
    return h.yearBefore() == null || h.yearBefore().value() == null
        ? now
        : edition.text(
            "dashboard.sentence.year_before",
            "now",
            now,
            "before",
            Numbers.text(h.yearBefore(), h.metric(), edition),
            "change",
            edition.text(h.change().key()));
  }

  private static String limit(BigDecimal limit, Metric metric) {
    return limit == null ? "" : Numbers.text(Numbers.shown(limit, metric));
  }

  private static String sentenceKey(Figure f, Metric metric) {
    boolean hasCount = f.numerator() != null && f.denominator() != null && !metric.isNumber();
    if (f.lower() == null) {
      return hasCount ? "count" : "plain";
    }
    return hasCount ? "count.limits" : "limits";
  }
}
