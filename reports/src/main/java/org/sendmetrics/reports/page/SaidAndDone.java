package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.figures.When;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.reports.style.PeriodWords;
import org.sendmetrics.schemas.IdentifierLike;
import org.sendmetrics.schemas.LocalWords;
import org.sendmetrics.schemas.Remark;

/**
 * What the parent carer forum says, in its own block, and what the partnership did about it.
 *
 * <p><b>Law:</b> the forum's words are printed as they were sent and signed, whoever else edits the
 * release; words that may tell who somebody is are printed for nobody.
 */
final class SaidAndDone {
  private static final int MOST_DONE = 3;

  private final Edition edition;

  SaidAndDone(Edition edition) {
    this.edition = edition;
  }

  List<Block> of(LocalWords said) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "said", edition.text("summary.heading.said")));
    blocks.add(new Block.Heading(3, "forum", edition.text("said.forum.title")));
    List<Remark> forum =
        newest(said.board().remarks().stream().filter(SaidAndDone::isForum).toList());
    edition
        .words()
        .lines(forum.isEmpty() ? "said.forum.none" : "said.forum")
        .forEach(t -> blocks.add(new Block.Paragraph(t)));
    forum.forEach(c -> blocks.add(block(c, List.of(c.text()))));
    blocks.add(new Block.Heading(3, "done", edition.text("said.done.title")));
    List<Remark> done =
        newest(said.board().remarks().stream().filter(c -> !isForum(c)).toList()).stream()
            .limit(MOST_DONE)
            .toList();
    if (done.isEmpty()) {
      blocks.add(new Block.Paragraph(edition.text("said.done.none")));
    }
    done.forEach(c -> blocks.add(block(c, done(c))));
    return blocks;
  }

  private static boolean isForum(Remark remark) {
    return remark.metric().equals(Remark.FORUM);
  }

  private static boolean mayIdentify(Remark r) {
    String all = String.join("\n", r.author(), r.text(), r.action(), r.status());
    return IdentifierLike.in(all).isPresent();
  }

  /** Those of the newest period that any of them is about. */
  private static List<Remark> newest(List<Remark> remarks) {
    Optional<When> newest = remarks.stream().map(SaidAndDone::when).min(When.NEWEST_FIRST);
    return remarks.stream()
        .filter(c -> when(c).equals(newest.orElseThrow()))
        .sorted(Comparator.comparing(Remark::metric).thenComparing(Remark::author))
        .toList();
  }

  private static When when(Remark c) {
    return new When(c.timePeriod(), c.timeIdentifier());
  }

  private static List<String> done(Remark c) {
    return Stream.of(c.text(), c.action(), c.status()).filter(t -> !t.isBlank()).toList();
  }

  private Block block(Remark c, List<String> lines) {
    if (mayIdentify(c)) {
      return new Block.Paragraph(edition.text("said.held_back"));
    }
    String key = c.due() == null ? "said.signed" : "said.signed_due";
    return new Block.Quote(
        lines.stream()
            .map(t -> edition.text("said.quote", "text", t.strip().replaceAll("\\s+", " ")))
            .toList(),
        edition.text(
            key,
            "author",
            c.author(),
            "period",
            PeriodWords.shortly(when(c), edition),
            "day",
            c.due() == null ? "" : Edition.day(c.due())));
  }
}
