package org.sendmetrics.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.sendmetrics.reports.content.Block;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.LocalWords;

/** Whom families can ask, with every way to reach them that the area sent. */
final class AskSection {
  private final Edition edition;

  AskSection(Edition edition) {
    this.edition = edition;
  }

  List<Block> of(LocalWords said) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "ask", edition.text("summary.heading.ask")));
    if (said.contacts().isEmpty()) {
      blocks.add(new Block.Paragraph(edition.text("ask.none")));
    } else {
      blocks.add(new Block.Lines(said.contacts().stream().map(this::line).toList()));
    }
    edition.words().lines("ask.also").forEach(t -> blocks.add(new Block.Paragraph(t)));
    return blocks;
  }

  private List<Block.Link> line(LocalWords.Contact c) {
    List<Block.Link> parts = new ArrayList<>();
    parts.add(new Block.Link(who(c, edition), ""));
    if (!c.phone().isEmpty()) {
      parts.add(new Block.Link(phone(c, edition), "tel:" + c.phone().replaceAll("[^0-9+]", "")));
    }
    if (!c.email().isEmpty()) {
      parts.add(
          new Block.Link(edition.text("ask.email", "email", c.email()), "mailto:" + c.email()));
    }
    if (!c.web().isEmpty()) {
      parts.add(new Block.Link(edition.text("ask.web", "web", c.web()), c.web()));
    }
    return parts;
  }

  /** A contact with its telephone number, or else its other address. */
  static String sentence(LocalWords.Contact c, Edition edition) {
    String way =
        !c.phone().isEmpty()
            ? phone(c, edition)
            : !c.email().isEmpty()
                ? edition.text("ask.email", "email", c.email())
                : edition.text("ask.web", "web", c.web());
    return edition.text("ask.sentence", "who", who(c, edition), "way", way);
  }

  private static String who(LocalWords.Contact c, Edition edition) {
    return c.whatFor().isEmpty()
        ? edition.text("ask.who", "name", c.name())
        : edition.text("ask.who_for", "name", c.name(), "what_for", c.whatFor());
  }

  private static String phone(LocalWords.Contact c, Edition edition) {
    return edition.text("ask.phone", "phone", c.phone());
  }
}
