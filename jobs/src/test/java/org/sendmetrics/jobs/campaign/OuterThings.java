package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;

/** SEN2 returns that would draw in something from outside, or burst. */
final class OuterThings {
  private static final int FIRST_KEY = 14_600;

  private final List<BadInput> found = new ArrayList<>();
  private final SoundMessages messages = new SoundMessages(FIRST_KEY);

  private OuterThings() {}

  static List<BadInput> inMessages() {
    OuterThings things = new OuterThings();
    things.all();
    return things.found;
  }

  private void add(String wrong, String text, String rules, long kept) {
    String file = "sen2_o" + found.size() + ".xml";
    found.add(BadInput.of("message: " + wrong, file, Bytes.utf8(text), rules, kept));
  }

  private String message() {
    return messages.next();
  }

  private String with(String documentType) {
    return message().replace("<Message>", documentType + "<Message>");
  }

  private void all() {
    String rule = "document-type-in-message";
    String entity = "<!DOCTYPE Message [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    add("an outer entity", with(entity).replace("2026-06-11", "&a;"), rule, 0);
    add("an outer entity that nobody names", with(entity), rule, 0);
    add(
        "an outer parameter entity",
        with("<!DOCTYPE Message [<!ENTITY % a SYSTEM \"http://127.0.0.1:9/a.dtd\"> %a;]>"),
        rule,
        0);
    add(
        "an outer document type",
        with("<!DOCTYPE Message SYSTEM \"http://127.0.0.1:9/a.dtd\">"),
        rule,
        0);
    add("a public document type", with("<!DOCTYPE Message PUBLIC \"-//X//Y\" \"a.dtd\">"), rule, 0);
    add("a document type alone", with("<!DOCTYPE Message>"), rule, 0);
    add(
        "entities that burst",
        with("<!DOCTYPE Message [" + BadWorkbooks.bursting() + "]>").replace("2026-06-11", "&a;"),
        rule,
        0);
    add(
        "an entity of a million letters, many times",
        with("<!DOCTYPE Message [<!ENTITY a \"" + "x".repeat(1 << 20) + "\">]>")
            .replace("2026-06-11", "&a;".repeat(2000)),
        rule,
        0);
    add(
        "a part of another file drawn in",
        message()
            .replace(
                SoundMessages.HEAD,
                SoundMessages.HEAD
                    + "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"),
        "column-not-known namespace-not-known",
        2);
    add(
        "an entity that is not declared",
        message().replace("2026-06-11", "&a;"),
        "not-well-formed-xml",
        0);
  }
}
