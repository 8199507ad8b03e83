package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Numbers;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Revision;

/**
 * The figures of a summary that were published otherwise before, with their old and new values and
 * the day of the old ones; nothing where none was.
 *
 * <p><b>Law:</b> a figure that was or is withheld is not listed.
 */
final class CorrectionsBox {
  private static final int MOST = 5;

  private final Edition edition;

  CorrectionsBox(Edition edition) {
    this.edition = edition;
  }

  List<Block> of(Figure.Place area, List<Revision> revisions) {
    List<Revision> shown =
        revisions.stream()
            .filter(r -> r.key().place().code().equals(area.code()) && r.key().isTotal())
            .filter(r -> edition.catalogue().metric(r.key().metric()).headline())
            .filter(r -> r.before().value() != null && r.now().value() != null)
            .filter(r -> !shown(r, r.before()).equals(shown(r, r.now())))
            .sorted((a, b) -> When.NEWEST_FIRST.compare(when(a), when(b)))
            .limit(MOST)
            .toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "corrections", edition.text("summary.heading.corrections")));
    blocks.add(
        new Block.Paragraph(edition.text("corrections.lead", "day", Edition.day(edition.asAt()))));
    blocks.add(
        new Block.Table(
            "corrections-table",
            edition.text("corrections.table", "area", area.name()),
            List.of(
                edition.text("column.measure"),
                edition.text("column.period"),
                edition.text("revisions.column.before"),
                edition.text("revisions.column.now")),
            shown.stream().map(this::row).toList()));
    return blocks;
  }

  private static When when(Revision r) {
    return new When(r.key().timePeriod(), r.key().timeIdentifier());
  }

  private List<Block.Cell> row(Revision r) {
    return Block.Cell.row(
        List.of(
            edition.catalogue().metric(r.key().metric()).title(),
            PeriodWords.of(when(r), edition),
            shown(r, r.before()),
            shown(r, r.now())));
  }

  private String shown(Revision r, Revision.Shown side) {
    Metric metric = edition.catalogue().metric(r.key().metric());
    return edition.text(
        "unit.value." + Numbers.unitKey(metric.unit().symbol()),
        "value",
        Numbers.text(Numbers.shown(side.value(), metric)));
  }
}
