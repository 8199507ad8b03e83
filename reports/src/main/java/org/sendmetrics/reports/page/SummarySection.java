package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.AreaFigures;
import org.sendmetrics.reports.figures.Change;
import org.sendmetrics.reports.figures.Group;
import org.sendmetrics.reports.figures.Headline;
import org.sendmetrics.reports.figures.Headlines;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.Sentences;
import org.sendmetrics.schemas.Codelist;
import org.sendmetrics.schemas.Figure;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Metric;
import org.sendmetrics.schemas.Target;

/** One metric in a summary: question, answer, comparisons, and what it cannot say. */
final class SummarySection {
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

  /** The anchor of a measure. */
  static String id(Metric metric) {
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
}
