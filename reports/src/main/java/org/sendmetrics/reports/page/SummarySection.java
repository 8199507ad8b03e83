package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Change;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Group;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.reports.style.Sentences;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/** One metric in a summary: question, answer, comparisons, chart, table, and what it cannot say. */
final class SummarySection {
  private static final List<PeriodKind> CHART_KINDS =
      List.of(
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.FINANCIAL_QUARTER,
          PeriodKind.ACADEMIC_YEAR,
          PeriodKind.TERM);

  private final Edition edition;
  private final Sentences sentences;
  private final Headlines headlines;

  SummarySection(Edition edition, Sentences sentences, Headlines headlines) {
    this.headlines = headlines;
    this.edition = edition;
    this.sentences = sentences;
  }

  List<Block> of(Headline h, AreaFigures area) {
    Metric metric = h.metric();
    String id = metric.id().replace('.', '-');
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, id, question(metric)));
    blocks.add(new Block.Answer(sentences.answer(metric, h.when(), h.now())));
    List<Headline> groups = headlines.bySenProvision(metric, area);
    pupilsWithSen(groups).forEach(t -> blocks.add(new Block.Paragraph(t)));
    comparisons(h).forEach(t -> blocks.add(new Block.Paragraph(t)));
    Optional<Series> series = Series.of(metric, area, edition.asAt(), CHART_KINDS);
    series.ifPresent(s -> blocks.add(chart(id + "-chart", s, area.place().name())));
    Coarsening.Shown<Row> rows = rows(h, series, area);
    new ShownInstead(edition).lines(rows).forEach(t -> blocks.add(new Block.Paragraph(t)));
    if (!rows.rows().isEmpty()) {
      blocks.add(table(id + "-table", metric, rows.rows(), area));
    }
    Coarsening.Shown<Headline> shown = Coarsening.of(edition.catalogue(), groups, Headline::now);
    if (shown.rows().isEmpty() && !groups.isEmpty()) {
      blocks.add(new Block.Paragraph(edition.text("summary.too_few.groups")));
    }
    if (!shown.rows().isEmpty()) {
      blocks.add(groupTable(id + "-groups", shown.rows(), area));
    }
    blocks.add(
        new Block.Caveat(
            List.of(
                new Block.Titled(edition.text("caveat.tells"), metric.explain()),
                new Block.Titled(edition.text("caveat.cannot"), metric.cannotTell()),
                new Block.Titled(edition.text("caveat.not"), edition.readable(metric.not())),
                new Block.Titled(edition.text("caveat.ask"), edition.text("caveat.ask.text")))));
    return blocks;
  }

  private String question(Metric metric) {
    String key = "question." + metric.id();
    return edition.words().has(key) ? edition.text(key) : metric.title();
  }

  /** A sentence for each group of pupils with SEN that the messages have one for. */
  private List<String> pupilsWithSen(List<Headline> groups) {
    List<String> lines = new ArrayList<>();
    for (Codelist.Entry provision : Group.senProvisions(edition.catalogue())) {
      String key = "summary.group." + provision.code();
      groups.stream()
          .filter(g -> edition.words().has(key) && g.group().equals(provision.label()))
          .filter(g -> g.now().value() != null && g.now().denominator() != null)
          .filter(g -> !Change.isSmall(g.now()))
          .forEach(
              g ->
                  lines.add(
                      edition.text(
                          key,
                          "period",
                          PeriodWords.in(g.when(), edition),
                          "amount",
                          sentences.amount(g.metric(), g.now()))));
    }
    return lines;
  }

  private List<String> comparisons(Headline h) {
    List<String> lines = new ArrayList<>();
    if (h.now().value() == null) {
      return lines;
    }
    if (h.yearBefore() != null && h.yearBefore().value() != null) {
      lines.add(
          edition.text(
              "summary." + h.change().key(),
              "before",
              sentences.amount(h.metric(), h.yearBefore()),
              "now",
              sentences.amount(h.metric(), h.now())));
    }
    if (h.england() != null && h.england().value() != null && isComparable(h.metric())) {
      lines.add(
          edition.text(
              "summary.england",
              "amount",
              sentences.amount(h.metric(), h.england()),
              "source",
              FamilyTablePage.source(h.england(), edition)));
    }
    return lines;
  }

  /** A plain number grows with the area, so it is not set beside England's. */
  private static boolean isComparable(Metric metric) {
    return !metric.isNumber();
  }

  private Block chart(String id, Series series, String area) {
    List<Block.Point> points =
        series.points().stream()
            .map(
                p ->
                    new Block.Point(
                        PeriodWords.of(p.when(), edition),
                        p.drawn(series.metric()).orElse(null),
                        Numbers.text(p.figure(), series.metric(), edition)))
            .toList();
    return new Block.LineChart(
        id,
        edition.text("chart.title", "title", series.metric().title(), "area", area),
        ChartWords.finding(series, area, edition),
        points);
  }

  /** A row of a table; its figure is null where there is none. */
  private record Row(When when, Figure figure) {}

  private Coarsening.Shown<Row> rows(Headline h, Optional<Series> series, AreaFigures area) {
    TreeSet<When> periods = new TreeSet<>(When.NEWEST_FIRST);
    periods.add(h.when());
    series.ifPresent(s -> s.points().forEach(p -> periods.add(p.when())));
    if (h.yearBefore() != null) {
      periods.add(h.when().yearBefore());
    }
    List<Row> rows =
        periods.stream()
            .map(when -> new Row(when, area.of(h.metric().id(), h.group(), when).orElse(null)))
            .toList();
    return Coarsening.of(edition.catalogue(), rows, Row::figure);
  }

  private Block table(String id, Metric metric, List<Row> periods, AreaFigures area) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Row row : periods) {
      Figure f = row.figure();
      rows.add(
          Block.Cell.row(
              List.of(
                  PeriodWords.of(row.when(), edition),
                  Numbers.text(f, metric, edition),
                  f == null ? "[x]" : words(FigureCells.numerator(f)),
                  f == null ? "[x]" : words(FigureCells.denominator(f)))));
    }
    return new Block.Table(
        id,
        edition.text("summary.table", "title", metric.title(), "area", area.place().name()),
        List.of(
            edition.text("column.period"),
            edition.text("column.figure"),
            edition.text("column.numerator"),
            edition.text("column.denominator")),
        rows);
  }

  private Block groupTable(String id, List<Headline> groups, AreaFigures area) {
    String title = groups.get(0).metric().title();
    return new Block.Table(
        id,
        edition.text("summary.group_table", "title", title, "area", area.place().name()),
        List.of(
            edition.text("column.sen_provision"),
            edition.text("column.period"),
            edition.text("column.figure"),
            edition.text("column.numerator"),
            edition.text("column.denominator")),
        groups.stream()
            .map(
                g ->
                    Block.Cell.row(
                        List.of(
                            g.group(),
                            PeriodWords.of(g.when(), edition),
                            Numbers.text(g.now(), g.metric(), edition),
                            words(FigureCells.numerator(g.now())),
                            words(FigureCells.denominator(g.now())))))
            .toList());
  }

  private static String words(Object cell) {
    return cell instanceof Long number ? Numbers.text(number) : cell.toString();
  }
}
