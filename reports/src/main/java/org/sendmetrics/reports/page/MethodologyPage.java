package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Symbols;
import org.sendmetrics.schemas.Arrival;
import org.sendmetrics.schemas.DisclosureRules;
import org.sendmetrics.schemas.Grouping;
import org.sendmetrics.schemas.SeriesBreaks;

/** How everything is counted: the symbols, protection, areas and periods, then every metric. */
public final class MethodologyPage {
  private final Edition edition;

  private final List<Arrival> arrivals;

  /**
   * @param arrivals which data came from which areas; none where nobody sent any
   */
  public MethodologyPage(Edition edition, List<Arrival> arrivals) {
    this.edition = edition;
    this.arrivals = arrivals;
  }

  public TextPage page() {
    List<Block> blocks = new ArrayList<>();
    if (!edition.marks().isEmpty()) {
      blocks.add(new Block.Notice(edition.warnings()));
    }
    paragraphs(blocks, "method.lead");
    int lead = blocks.size();
    blocks.add(heading("symbols"));
    blocks.add(new Block.Terms(symbols()));
    blocks.add(heading("protection"));
    paragraphs(blocks, "protection");
    blocks.add(new Block.Terms(rules()));
    blocks.add(heading("groups"));
    paragraphs(blocks, "method.groups");
    blocks.add(new Block.Terms(groups()));
    blocks.add(heading("areas"));
    paragraphs(blocks, "method.areas");
    blocks.add(heading("periods"));
    paragraphs(blocks, "method.periods");
    blocks.add(heading("breaks"));
    paragraphs(blocks, "method.breaks");
    blocks.add(new Block.Terms(breaks()));
    if (!arrivals.isEmpty()) {
      blocks.add(heading("quality"));
      paragraphs(blocks, "method.quality");
      blocks.add(new ArrivalsTable(edition).of(arrivals));
    }
    blocks.add(heading("limits"));
    paragraphs(blocks, "method.limits");
    blocks.add(heading("rules"));
    blocks.add(new Block.Terms(settled(edition)));
    MetricSection section = new MetricSection(edition);
    for (String family : edition.catalogue().families()) {
      String name = edition.text("method.family", "family", edition.family(family));
      blocks.add(new Block.Heading(2, "family-" + family, name));
      blocks.add(new Block.Links(contents(family)));
      edition.catalogue().metrics().values().stream()
          .filter(m -> m.family().equals(family))
          .forEach(m -> blocks.addAll(section.of(m)));
    }
    blocks.add(lead, new Block.Links(headings(blocks)));
    return new TextPage(
        edition.title(edition.text("method.title")),
        List.of(new Block.Link(edition.text("summary.nav.all"), "summaries/index.html")),
        blocks,
        SummaryPage.foot(edition));
  }

  /** A link to each part of the page. */
  private static List<Block.Link> headings(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .filter(h -> h.level() == 2)
        .map(h -> new Block.Link(h.text(), "#" + h.id()))
        .toList();
  }

  private List<Block.Titled> breaks() {
    return SeriesBreaks.shipped().stream()
        .map(
            b ->
                new Block.Titled(
                    edition.text(
                        "method.break.title",
                        "family",
                        edition.family(b.family()),
                        "year",
                        b.from().substring(0, 4)),
                    edition.text("method.break", "says", b.says(), "source", b.source())))
        .toList();
  }

  private List<Block.Titled> symbols() {
    return Symbols.ALL.stream()
        .map(s -> new Block.Titled(Symbols.bracketed(s), edition.text(Symbols.key(s))))
        .toList();
  }

  /** Every rule of counting under its number. */
  static List<Block.Titled> settled(Edition edition) {
    return edition.catalogue().rules().values().stream()
        .map(
            r ->
                new Block.Titled(
                    r.number(),
                    edition.text("method.settled", "says", r.says(), "source", r.source())))
        .toList();
  }

  private List<Block.Titled> rules() {
    List<Block.Titled> rules = new ArrayList<>();
    for (DisclosureRules.Rule rule : edition.catalogue().disclosureRules().rules().values()) {
      rules.add(
          new Block.Titled(
              rule.title(),
              edition.text(
                  "method.rule",
                  "says",
                  rule.says().trim(),
                  "setting",
                  rule.setting(),
                  "source",
                  rule.source().trim())));
    }
    return rules;
  }

  /** Every larger group with what it adds up, but those that are an item by themselves. */
  private List<Block.Titled> groups() {
    List<Block.Titled> groups = new ArrayList<>();
    for (Grouping grouping : edition.catalogue().groupings().values()) {
      for (Map.Entry<String, List<String>> group : grouping.itemsOfGroup().entrySet()) {
        if (!group.getValue().equals(List.of(group.getKey()))) {
          groups.add(
              new Block.Titled(
                  edition.text(
                      "method.group.title",
                      "coarse",
                      grouping.coarse().topic(),
                      "group",
                      group.getKey()),
                  edition.text(
                      "method.group",
                      "fine",
                      grouping.fine().topic(),
                      "items",
                      String.join(", ", group.getValue()))));
        }
      }
    }
    return groups;
  }

  private List<Block.Link> contents(String family) {
    return edition.catalogue().metrics().values().stream()
        .filter(m -> m.family().equals(family))
        .map(m -> new Block.Link(m.title(), "#" + MetricSection.id(m)))
        .toList();
  }

  private Block heading(String key) {
    return new Block.Heading(2, key, edition.text("method.heading." + key));
  }

  private void paragraphs(List<Block> blocks, String key) {
    edition.words().lines(key).forEach(t -> blocks.add(new Block.Paragraph(t)));
  }
}
