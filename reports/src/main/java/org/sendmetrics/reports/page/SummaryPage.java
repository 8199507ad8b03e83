package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Sentences;

/**
 * The plain-language summary of one authority, for families: what to know first, one section a
 * headline metric, how to have a say, how it was made, words explained.
 */
public final class SummaryPage {
  private static final int FIRST_THINGS = 3;

  private final Edition edition;
  private final Headlines headlines;
  private final Sentences sentences;

  public SummaryPage(Edition edition, Wider wider) {
    this.edition = edition;
    this.headlines = new Headlines(edition.catalogue(), wider, edition.asAt());
    this.sentences = new Sentences(edition);
  }

  public TextPage of(AreaFigures area) {
    String name = area.place().name();
    List<Headline> lines = headlines.forFamilies(area);
    List<Block> blocks = new ArrayList<>();
    edition.warnings().forEach(t -> blocks.add(new Block.Paragraph(t)));
    paragraphs(blocks, "summary.lead", "area", name, "as_at", Edition.day(edition.asAt()));
    madeFrom(blocks, area);
    blocks.add(heading("first"));
    blocks.add(new Block.Bullets(firstThings(lines)));
    SummarySection section = new SummarySection(edition, sentences, headlines);
    lines.forEach(h -> blocks.addAll(section.of(h, area)));
    blocks.add(heading("next"));
    paragraphs(blocks, "summary.next");
    blocks.add(heading("say"));
    paragraphs(blocks, "summary.say");
    blocks.add(heading("made"));
    paragraphs(blocks, "summary.made");
    blocks.add(new Block.Links(files(area)));
    blocks.add(heading("words"));
    blocks.add(new Block.Terms(terms()));
    return new TextPage(
        edition.title(edition.text("summary.title", "area", name)),
        List.of(
            new Block.Link(edition.text("summary.nav.all"), "index.html"),
            new Block.Link(edition.text("summary.nav.method"), "../methodology.html")),
        blocks,
        foot(edition));
  }

  private void madeFrom(List<Block> blocks, AreaFigures area) {
    String publications = String.join("; ", area.publications());
    if (!area.live().isEmpty()) {
      paragraphs(blocks, "summary.from.live");
    }
    if (!publications.isEmpty()) {
      String key = area.live().isEmpty() ? "summary.from.published_only" : "summary.from.published";
      paragraphs(blocks, key, "publications", publications);
    }
  }

  /** One shown figure of each family at first, then more, up to three. */
  private List<String> firstThings(List<Headline> lines) {
    List<Headline> shown = lines.stream().filter(h -> h.now().value() != null).toList();
    List<String> things =
        headlines.toSayFirst(shown, FIRST_THINGS).stream()
            .map(
                h ->
                    edition.text(
                        "summary.thing",
                        "title",
                        h.metric().title(),
                        "answer",
                        sentences.answer(h.metric(), h.when(), h.now())))
            .toList();
    return things.isEmpty() ? List.of(edition.text("summary.nothing")) : things;
  }

  private List<Block.Link> files(AreaFigures area) {
    String code = area.place().code();
    return List.of(
        new Block.Link(edition.text("summary.file.word"), code + ".docx"),
        new Block.Link(edition.text("summary.file.board"), "../boards/" + code + ".xlsx"),
        new Block.Link(edition.text("summary.file.figures"), "../metric-values.csv"),
        new Block.Link(edition.text("summary.file.method"), "../methodology.html"));
  }

  private List<Block.Titled> terms() {
    List<Block.Titled> terms = new ArrayList<>();
    for (int i = 1; edition.words().has("summary.term." + i + ".word"); i++) {
      String key = "summary.term." + i;
      terms.add(new Block.Titled(edition.text(key + ".word"), edition.text(key + ".means")));
    }
    return terms;
  }

  static List<String> foot(Edition edition) {
    return edition
        .words()
        .lines("html.foot", "as_at", Edition.day(edition.asAt()), "run", edition.runId());
  }

  private Block heading(String key) {
    return new Block.Heading(2, key, edition.text("summary.heading." + key));
  }

  private void paragraphs(List<Block> blocks, String key, Object... slots) {
    edition.words().lines(key, slots).forEach(t -> blocks.add(new Block.Paragraph(t)));
  }
}
