package org.sendmetrics.reports.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Metric;

/**
 * Every measure with its definition, source, worked examples and caution, apart from any release:
 * the methodology's sections, for {@code reports/docs/dictionary.md}.
 */
public final class DictionaryPage {
  private DictionaryPage() {}

  public static TextPage of(Catalogue catalogue) {
    Edition edition = new Edition(catalogue, Edition.messages(), LocalDate.EPOCH, List.of(), "");
    MetricSection section = new MetricSection(edition);
    List<Block> blocks = new ArrayList<>();
    edition.words().lines("dictionary.lead").forEach(t -> blocks.add(new Block.Paragraph(t)));
    for (String family : catalogue.families()) {
      List<Metric> metrics =
          catalogue.metrics().values().stream().filter(m -> m.family().equals(family)).toList();
      blocks.add(
          new Block.Heading(
              2,
              "family-" + family,
              edition.text("method.family", "family", edition.family(family))));
      blocks.add(
          new Block.Links(
              metrics.stream()
                  .map(m -> new Block.Link(m.title(), "#" + MetricSection.id(m)))
                  .toList()));
      metrics.forEach(m -> blocks.addAll(section.of(m)));
    }
    blocks.add(new Block.Heading(2, "rules", edition.text("method.heading.rules")));
    blocks.add(new Block.Terms(MethodologyPage.settled(edition)));
    return new TextPage(edition.text("dictionary.title"), List.of(), blocks, List.of());
  }
}
