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

/**
 * The list of all areas with their summaries and workbooks, in order of name under their first
 * letters: a family knows the name of its area, and need not know the region.
 */
public final class SummaryIndexPage {
  private SummaryIndexPage() {}

  public static TextPage of(Edition edition, Collection<Figure.Place> places) {
    Map<String, List<Figure.Place>> letters =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.name().substring(0, 1), TreeMap::new, Collectors.toList()));
    List<Block> blocks = new ArrayList<>();
    edition
        .words()
        .lines("index.lead", "as_at", Edition.day(edition.asAt()))
        .forEach(t -> blocks.add(new Block.Paragraph(t)));
    blocks.add(
        new Block.Links(
            letters.keySet().stream()
                .map(l -> new Block.Link(edition.text("index.jump", "letter", l), "#" + id(l)))
                .toList()));
    letters.forEach((letter, areas) -> blocks.addAll(section(edition, letter, areas)));
    if (!edition.marks().isEmpty()) {
      blocks.add(new Block.Notice(edition.warnings()));
    }
    return new TextPage(
        edition.title(edition.text("index.title")),
        List.of(new Block.Link(edition.text("summary.nav.method"), "../methodology.html")),
        blocks,
        SummaryPage.foot(edition));
  }

  private static String id(String letter) {
    return "letter-" + letter.toLowerCase(Locale.ROOT);
  }

  private static List<Block> section(Edition edition, String letter, List<Figure.Place> areas) {
    String id = id(letter);
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
        new Block.Heading(2, id, letter),
        new Block.Table(
            id + "-table",
            edition.text("index.table", "letter", letter),
            List.of(
                edition.text("index.column.summary"),
                edition.text("index.column.word"),
                edition.text("index.column.board")),
            rows));
  }
}
