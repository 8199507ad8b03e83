package org.sendmetrics.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Coarsening;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Series;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.PeriodKind;

/**
 * One metric over time in a summary: a chart with the table of its numbers.
 *
 * <p><b>Law:</b> the line and its table are of one source; a line of which most is over small bases
 * is not drawn.
 */
final class SummaryPicture {
  private static final List<PeriodKind> CHART_KINDS =
      List.of(
          PeriodKind.CALENDAR_YEAR,
          PeriodKind.FINANCIAL_QUARTER,
          PeriodKind.ACADEMIC_YEAR,
          PeriodKind.TERM);

  /** More would not fit beside their table on paper. */
  private static final int MOST_POINTS = 6;

  private final Edition edition;

  SummaryPicture(Edition edition) {
    this.edition = edition;
  }

  /**
   * The measure over time, as a chart with its table; or a sentence that says why there is none.
   */
  List<Block> of(Headline h, AreaFigures area) {
    String id = SummarySection.id(h.metric());
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
