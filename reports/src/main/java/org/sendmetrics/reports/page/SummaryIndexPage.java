package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Figure;

/** The list of all areas with their summaries and workbooks, region by region, in order of name. */
public final class SummaryIndexPage {
  private SummaryIndexPage() {}

  public static TextPage of(Edition edition, Collection<Figure.Place> places) {
    List<Block> blocks = new ArrayList<>();
    edition.warnings().forEach(t -> blocks.add(new Block.Paragraph(t)));
    edition
        .words()
        .lines("index.lead", "as_at", Edition.day(edition.asAt()))
        .forEach(t -> blocks.add(new Block.Paragraph(t)));
    Map<String, List<Figure.Place>> regions =
        places.stream()
            .collect(
                Collectors.groupingBy(p -> region(edition, p), TreeMap::new, Collectors.toList()));
    regions.forEach((region, areas) -> blocks.addAll(section(edition, region, areas)));
    return new TextPage(
        edition.title(edition.text("index.title")),
        List.of(new Block.Link(edition.text("summary.nav.method"), "../methodology.html")),
        blocks,
        SummaryPage.foot(edition));
  }

  private static String region(Edition edition, Figure.Place place) {
    return place.regionName().isEmpty() ? edition.text("index.no_region") : place.regionName();
  }

  private static List<Block> section(Edition edition, String region, List<Figure.Place> areas) {
    String id = "region-" + Sheets.name(region).toLowerCase(Locale.ROOT);
    List<List<Block.Cell>> rows = new ArrayList<>();
    areas.stream()
        .sorted(Comparator.comparing(Figure.Place::name).thenComparing(Figure.Place::code))
        .forEach(
            p -> {
              String name = p.name();
              rows.add(
                  List.of(
                      new Block.Cell(name, p.code() + ".html"),
                      new Block.Cell(edition.text("index.word", "area", name), p.code() + ".docx"),
                      new Block.Cell(
                          edition.text("index.board", "area", name),
                          "../boards/" + p.code() + ".xlsx")));
            });
    return List.of(
        new Block.Heading(2, id, region),
        new Block.Table(
            id + "-table",
            edition.text("index.table", "region", region),
            List.of(
                edition.text("index.column.summary"),
                edition.text("index.column.word"),
                edition.text("index.column.board")),
            rows));
  }
}
