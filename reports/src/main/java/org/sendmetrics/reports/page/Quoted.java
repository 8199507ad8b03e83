package org.sendmetrics.reports.page;

import java.util.Optional;
import org.sendmetrics.reports.style.Edition;
import org.sendmetrics.schemas.IdentifierLike;
import org.sendmetrics.schemas.Remark;

/**
 * What a board said, as pages print it: its own words in quotation marks, or, where they could
 * point to a child, a sentence that they are left out and why.
 */
final class Quoted {
  private final Edition edition;

  Quoted(Edition edition) {
    this.edition = edition;
  }

  /** The text itself, after a word for what it is. */
  String text(Remark remark) {
    return said("quoted.said", remark.text(), Integer.MAX_VALUE);
  }

  /** Empty where no cause was sent. */
  Optional<String> cause(Remark remark, int most) {
    return remark.cause().isBlank()
        ? Optional.empty()
        : Optional.of(said("quoted.cause", remark.cause(), most));
  }

  /** Empty where no action was sent. */
  Optional<String> action(Remark remark, int most) {
    return remark.action().isBlank()
        ? Optional.empty()
        : Optional.of(said("quoted.action", remark.action(), most));
  }

  String status(Remark remark) {
    return said("quoted.status", remark.status(), Integer.MAX_VALUE);
  }

  String author(Remark remark) {
    return said("quoted.author", remark.author(), Integer.MAX_VALUE);
  }

  private String said(String key, String words, int most) {
    Optional<String> identifier = IdentifierLike.in(words);
    if (identifier.isPresent()) {
      return edition.text(key + ".left_out", "why", identifier.get());
    }
    String plain = words.strip().replaceAll("[\u201c\u201d\"]", "'").replaceAll("\\s+", " ");
    String cut = plain.length() <= most ? plain : plain.substring(0, most - 1).strip() + "\u2026";
    return edition.text(key, "words", cut);
  }
}
