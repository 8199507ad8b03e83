package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.content.TextPage;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.figures.Wider;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Sentences;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Revision;

/**
 * The plain-language summary of one authority, for families: how long they will wait, what the
 * forum says and what was done, one section a headline metric, whom to ask, how it was made, words
 * explained.
 */
public final class SummaryPage {
  private final Edition edition;
  private final Headlines headlines;
  private final Sentences sentences;

  public SummaryPage(Edition edition, Wider wider) {
    this.edition = edition;
    this.headlines = new Headlines(edition.catalogue(), wider, edition.asAt());
    this.sentences = new Sentences(edition);
  }

  /**
   * @param said what the people of the area say beside the figures
   * @param revisions figures that are not as they were last published
   */
  public TextPage of(AreaFigures area, LocalWords said, List<Revision> revisions) {
    String name = area.place().name();
    List<Headline> lines = headlines.forFamilies(area);
    List<Block> blocks = new ArrayList<>();
    paragraphs(blocks, "summary.lead", "area", name, "as_at", Edition.day(edition.asAt()));
    blocks.add(heading("wait"));
    WaitAnswers wait = new WaitAnswers(edition, sentences);
    blocks.add(wait.of(area, said, lines));
    SummarySection section = new SummarySection(edition, sentences, headlines);
    if (wait.tellsWhoWaits(area)) {
      blocks.add(section.caveat(edition.catalogue().metric(WaitAnswers.OVER_LIMIT)));
      lines = lines.stream().filter(h -> !h.metric().id().equals(WaitAnswers.OVER_LIMIT)).toList();
    }
    if (!edition.marks().isEmpty()) {
      blocks.add(new Block.Notice(edition.warnings()));
    }
    blocks.addAll(new CorrectionsBox(edition).of(area.place(), revisions));
    blocks.addAll(new SaidAndDone(edition).of(said));
    sections(blocks, section, area, said, lines);
    blocks.addAll(new AskSection(edition).of(said));
    blocks.add(heading("made"));
    madeFrom(blocks, area);
    paragraphs(blocks, "summary.made");
    blocks.add(new Block.Links(files(area)));
    blocks.add(heading("words"));
    blocks.add(new Block.Terms(terms()));
    return new TextPage(
        edition.title(
            edition.text("summary.title", "area", name, "as_at", Edition.day(edition.asAt()))),
        List.of(
            new Block.Link(edition.text("summary.nav.all"), "index.html"),
            new Block.Link(edition.text("summary.nav.method"), "../methodology.html")),
        blocks,
        foot(edition));
  }

  /** A section for each measure; one of each family has a picture, so that all fits on paper. */
  private void sections(
      List<Block> blocks,
      SummarySection section,
      AreaFigures area,
      LocalWords said,
      List<Headline> lines) {
    Set<String> pictured = new HashSet<>();
    for (Headline line : lines) {
      blocks.addAll(section.words(line, area, said));
      if (!pictured.contains(line.metric().family())) {
        List<Block> picture = new SummaryPicture(edition).of(line, area);
        picture.stream()
            .filter(Block.Pictured.class::isInstance)
            .forEach(p -> pictured.add(line.metric().family()));
        blocks.addAll(picture);
      }
      blocks.add(section.caveat(line.metric()));
    }
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
