package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendmetrics.reports.book.Book;
import org.sendmetrics.reports.book.LineChart;
import org.sendmetrics.reports.book.Page;
import org.sendmetrics.reports.book.Page.Column;
import org.sendmetrics.reports.figures.Group;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;

/**
 * The sheet a board opens: each headline in a sentence, then in a table beside its comparisons and
 * its caution, then one chart. Status is a word, never a colour.
 */
final class DashboardPage {
  private static final int SENTENCE_WIDTH = 60;
  private static final int WIDE = 60;
  private static final int MIDDLE = 28;
  private static final int NARROW = 14;

  private final Edition edition;

  DashboardPage(Edition edition) {
    this.edition = edition;
  }

  Page add(Book book, Figure.Place place, List<Headline> headlines) {
    Page page = new Page(book, Sheets.DASHBOARD);
    page.title(edition.title(edition.text("dashboard.title", "area", place.name())));
    List<String> sentences = new ArrayList<>(edition.words().lines("dashboard.line"));
    page.sentences(sentences, SENTENCE_WIDTH);
    page.heading(edition.text("dashboard.words"));
    page.sentences(
        headlines.stream()
            .filter(h -> h.group().equals(Group.EVERYONE))
            .map(this::sentence)
            .toList(),
        SENTENCE_WIDTH);
    page.heading(edition.text("dashboard.table"));
    page.table(
        Sheets.table(Sheets.DASHBOARD),
        columns(place),
        headlines.stream().map(this::row)::iterator);
    return page;
  }

  void chart(Page dashboard, LineChart.Source source, Series series, Figure.Place place) {
    String title =
        edition.text("chart.title", "title", series.metric().title(), "area", place.name());
    String axis = edition.text("unit.axis." + Numbers.unitKey(series.metric().unit().symbol()));
    LineChart.Words words =
        new LineChart.Words(
            title,
            axis,
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
    String period = PeriodWords.of(h.when(), edition);
    String value = Numbers.text(h.now(), h.metric(), edition);
    if (h.now().value() == null) {
      String meaning = edition.text(Symbols.key(h.now().symbol()));
      return edition.text(
          "dashboard.sentence.hidden",
          "title",
          title,
          "period",
          period,
          "value",
          value,
          "meaning",
          meaning);
    }
    return edition.text(
        "dashboard.sentence." + sentenceKey(h.now()),
        "title",
        title,
        "period",
        period,
        "value",
        value,
        "numerator",
        h.now().numerator() == null ? "" : Numbers.text(h.now().numerator()),
        "denominator",
        h.now().denominator() == null ? "" : Numbers.text(h.now().denominator()),
        "lower",
        limit(h.now().lower(), h.metric()),
        "upper",
        limit(h.now().upper(), h.metric()),
        "status",
        edition.text(h.change().key()));
  }

  private static String limit(BigDecimal limit, Metric metric) {
    return limit == null ? "" : Numbers.text(Numbers.shown(limit, metric));
  }

  private static String sentenceKey(Figure f) {
    boolean hasCount = f.numerator() != null && f.denominator() != null;
    if (f.lower() == null) {
      return hasCount ? "count" : "plain";
    }
    return hasCount ? "count.limits" : "limits";
  }

  private List<Column> columns(Figure.Place place) {
    String region =
        place.regionName().isEmpty() ? edition.text("column.region") : place.regionName();
    return List.of(
        Column.text(edition.text("column.measure"), WIDE),
        Column.text(edition.text("column.group"), MIDDLE),
        Column.text(edition.text("column.period"), MIDDLE),
        Column.number(edition.text("column.figure"), NARROW),
        Column.text(edition.text("column.unit"), NARROW),
        Column.number(edition.text("column.numerator"), NARROW),
        Column.number(edition.text("column.denominator"), NARROW),
        Column.number(edition.text("column.before"), NARROW),
        Column.number(edition.text("column.year_before"), NARROW),
        Column.text(edition.text("column.status"), MIDDLE),
        Column.number(region, NARROW),
        Column.number(edition.text("column.england"), NARROW),
        Column.text(edition.text("column.sources"), MIDDLE),
        Column.text(edition.text("column.cannot_tell"), WIDE));
  }

  private List<Object> row(Headline h) {
    return List.of(
        h.metric().title(),
        h.group(),
        PeriodWords.of(h.when(), edition),
        FigureCells.value(h.now(), h.metric()),
        h.metric().unit().symbol(),
        FigureCells.numerator(h.now()),
        FigureCells.denominator(h.now()),
        FigureCells.valueOrAbsent(h.before(), h.metric()),
        FigureCells.valueOrAbsent(h.yearBefore(), h.metric()),
        edition.text(h.change().key()),
        FigureCells.valueOrAbsent(h.region(), h.metric()),
        FigureCells.valueOrAbsent(h.england(), h.metric()),
        sources(h),
        h.metric().cannotTell());
  }

  private String sources(Headline h) {
    String own = FamilyTablePage.source(h.now(), edition);
    Optional<String> wider =
        Stream.of(h.england(), h.region())
            .filter(Objects::nonNull)
            .map(f -> FamilyTablePage.source(f, edition))
            .findFirst();
    if (wider.isEmpty()) {
      return edition.text("dashboard.source.no_wider", "own", own);
    }
    return wider.get().equals(own)
        ? own
        : edition.text("dashboard.source.both", "own", own, "wider", wider.get());
  }
}
