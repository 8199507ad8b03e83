package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;
import org.sendmetrics.schemas.Target;

/** One metric in a summary: question, answer, comparisons, chart, table, and what it cannot say. */
final class SummarySection {
  private static final List<PeriodKind> CHART_KINDS =
      List.of(
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.FINANCIAL_QUARTER,
          PeriodKind.ACADEMIC_YEAR,
          PeriodKind.TERM);

  /** More would not fit beside their table on paper. */
  private static final int MOST_POINTS = 6;

  private final Edition edition;
  private final Sentences sentences;
  private final Headlines headlines;

  SummarySection(Edition edition, Sentences sentences, Headlines headlines) {
    this.headlines = headlines;
    this.edition = edition;
    this.sentences = sentences;
  }

  /** The question, its answer, and what it is read beside. */
  List<Block> words(Headline h, AreaFigures area, LocalWords said) {
    Metric metric = h.metric();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, id(metric), question(metric)));
    blocks.add(new Block.Answer(sentences.answer(metric, h.when(), h.now())));
    List<Headline> groups = headlines.bySenProvision(metric, area);
    List<String> groupLines = pupilsWithSen(h, groups);
    List<String> lines = new ArrayList<>(comparisons(h));
    if (groupLines.isEmpty() && !groups.isEmpty()) {
      lines.add(edition.text("summary.too_few.groups"));
    }
    aim(metric, said).ifPresent(lines::add);
    if (!groupLines.isEmpty()) {
      blocks.add(new Block.Bullets(groupLines));
    }
    lines.forEach(t -> blocks.add(new Block.Paragraph(t)));
    return blocks;
  }

  /**
   * The measure over time, as a chart with its table; or a sentence that says why there is none.
   */
  List<Block> picture(Headline h, AreaFigures area) {
    String id = id(h.metric());
    List<Block> blocks = new ArrayList<>();
    Optional<Series> series =
        CHART_KINDS.stream()
            .flatMap(kind -> Series.of(h.metric(), area, edition.asAt(), List.of(kind)).stream())
            .map(s -> s.newest(MOST_POINTS))
            .filter(s -> s.isFair() && s.shown() >= Series.FEWEST)
            .findFirst();
    Coarsening.Shown<Row> rows = rows(h, series);
    new ShownInstead(edition).lines(rows).forEach(t -> blocks.add(new Block.Paragraph(t)));
    if (series.isPresent() && !rows.rows().isEmpty()) {
      blocks.add(
          new Block.Pictured(
              chart(id + "-chart", series.get(), area.place().name()),
              table(id + "-table", h.metric(), rows.rows(), area)));
    }
    return blocks;
  }

  /**
   * What the number tells, what it cannot, and the misreading that it invites: in words for
   * families where the messages have them, else in those of its definition.
   */
  Block caveat(Metric metric) {
    return new Block.Caveat(
        List.of(
            part("tells", metric, metric.explain()),
            part("cannot", metric, metric.cannotTell()),
            part("care", metric, edition.readable(metric.not()))));
  }

  private Block.Titled part(String part, Metric metric, String defined) {
    String key = part + "." + metric.id();
    return new Block.Titled(
        edition.text("caveat." + part), edition.words().has(key) ? edition.text(key) : defined);
  }

  private static String id(Metric metric) {
    return metric.id().replace('.', '-');
  }

  /** What the board wants to reach next; it stands on the first screen for plans on time. */
  private Optional<String> aim(Metric metric, LocalWords said) {
    return said.board().targets().stream()
        .filter(t -> t.metric().equals(metric.id()) && !metric.id().equals(WaitAnswers.ON_TIME))
        .filter(t -> t.date().isAfter(edition.asAt()) && metric.unit() == Metric.Unit.PERCENT)
        .min(Comparator.comparing(Target::date))
        .map(
            t ->
                edition.text(
                    "summary.aim",
                    "day",
                    Edition.day(t.date()),
                    "amount",
                    sentences.outOfHundred(t.target())));
  }

  private String question(Metric metric) {
    String key = "question." + metric.id();
    return edition.words().has(key) ? edition.text(key) : metric.title();
  }

  /** A sentence for each group of pupils with SEN, in the period of the answer. */
  private List<String> pupilsWithSen(Headline of, List<Headline> groups) {
    List<String> lines = new ArrayList<>();
    for (Codelist.Entry provision : Group.senProvisions(edition.catalogue())) {
      String key = "summary.group." + provision.code();
      groups.stream()
          .filter(g -> edition.words().has(key) && g.group().equals(provision.label()))
          .filter(g -> g.when().equals(of.when()) && g.now().numerator() != null)
          .filter(g -> g.now().denominator() != null && !Change.isSmall(g.now()))
          .forEach(
              g ->
                  lines.add(
                      edition.text(
                          key,
                          "amount",
                          sentences.amount(g.metric(), g.now()),
                          "counts",
                          FigureCells.counted(g.now(), g.metric(), edition))));
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
              h.england().sourceSeries().equals(Figure.LIVE)
                  ? edition.text("summary.england.live")
                  : h.england().sourceSeries()));
    }
    return lines;
  }

  /** A plain number grows with the area, so it is not set beside England's. */
  private static boolean isComparable(Metric metric) {
    return !metric.isNumber();
  }

  private Block.LineChart chart(String id, Series series, String area) {
    List<Block.Point> points =
        series.points().stream()
            .map(
                p ->
                    new Block.Point(
                        PeriodWords.shortly(p.when(), edition),
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

  private Coarsening.Shown<Row> rows(Headline h, Optional<Series> series) {
    List<Row> rows = new ArrayList<>();
    series.ifPresent(s -> s.points().forEach(p -> rows.add(0, new Row(p.when(), p.figure()))));
    if (rows.isEmpty()) {
      rows.add(new Row(h.when(), h.now()));
    }
    return Coarsening.of(edition.catalogue(), rows, Row::figure);
  }

  private Block.Table table(String id, Metric metric, List<Row> periods, AreaFigures area) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Row row : periods) {
      Figure f = row.figure();
      rows.add(
          Block.Cell.row(
              List.of(
                  PeriodWords.shortly(row.when(), edition),
                  Numbers.text(f, metric, edition),
                  f == null ? "[x]" : words(FigureCells.numerator(f)),
                  f == null ? "[x]" : words(FigureCells.denominator(f)))));
    }
    return new Block.Table(
        id,
        edition.text(
            "summary.table",
            "title",
            metric.title(),
            "area",
            area.place().name(),
            "source",
            source(periods)),
        List.of(
            edition.text("column.period"),
            edition.text("column.figure"),
            edition.text("column.numerator"),
            edition.text("column.denominator")),
        rows);
  }

  /** A table is of one source: that of the line beside it. */
  private String source(List<Row> rows) {
    return rows.stream()
        .filter(r -> r.figure() != null)
        .map(r -> FamilyTablePage.source(r.figure(), edition))
        .findFirst()
        .orElseGet(() -> edition.text("source.live"));
  }

  private static String words(Object cell) {
    return cell instanceof Number number
        ? Numbers.text(new BigDecimal(number.toString()))
        : cell.toString();
  }
}
