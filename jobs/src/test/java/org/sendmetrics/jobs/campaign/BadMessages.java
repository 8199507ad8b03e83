package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;

/** SEN2 returns that are no sound message. */
final class BadMessages {
  private static final int FIRST_KEY = 14_000;

  private final List<BadInput> all = new ArrayList<>();
  private final SoundMessages messages = new SoundMessages(FIRST_KEY);

  private BadMessages() {}

  static List<BadInput> all() {
    BadMessages messages = new BadMessages();
    messages.notWellFormed();
    messages.nesting();
    messages.items();
    return messages.all;
  }

  private void add(String wrong, String text, String rules, long kept) {
    add(wrong, Bytes.utf8(text), rules, kept);
  }

  private void add(String wrong, byte[] bytes, String rules, long kept) {
    all.add(BadInput.of("message: " + wrong, "sen2_m" + all.size() + ".xml", bytes, rules, kept));
  }

  private String message() {
    return messages.next();
  }

  private void notWellFormed() {
    String rule = "not-well-formed-xml";
    for (int tenths = 1; tenths < 10; tenths++) {
      add(
          "cut after " + tenths + " tenths",
          Bytes.cut(Bytes.utf8(message()), tenths / 10.0),
          rule,
          0);
    }
    add("without bytes", "", rule, 0);
    add("zeros behind a word", "roll\0\0\0;\"u;\"ehcp\"received_}", rule, 0);
    add("two roots", message() + "<Message/>", rule, 0);
    add("text behind the end", message() + "end", rule, 0);
    add("an end tag too many", message().replace("</SEN2>", "</SEN2></SEN2>"), rule, 0);
    add(
        "tags that cross",
        message().replace("</Requests></Persons>", "</Persons></Requests>"),
        rule,
        0);
    add("an ampersand by itself", message().replace("<Sex>F", "<Sex>F & M"), rule, 0);
    add("a character that XML has not", message().replace("<Sex>F", "<Sex>&#0;"), rule, 0);
    add("a control character", message().replace("<Sex>F", "<Sex>\u0007"), rule, 0);
    add("an attribute twice", message().replace("<Sex>", "<Sex a='1' a='2'>"), rule, 0);
    add(
        "an encoding that it is not in",
        Bytes.joined(Bytes.utf8(message()), Bytes.of(0xE9, 0x20, 0x0A)),
        rule,
        0);
    add("an encoding that there is not", message().replace("UTF-8", "UTF-99"), rule, 0);
    add("UTF-16 that says UTF-8", Bytes.in("UTF-16LE", message()), rule, 0);
    add("blanks before the declaration", "  " + message(), rule, 0);
    add("a table called xml", Bytes.table("ehcp", FIRST_KEY - 1, 1), rule, 0);
    add("JSON called xml", "{\"Message\": {}}", rule, 0);
    add("gzip called xml", Bytes.gzipped(Bytes.utf8(message())), rule, 0);
    add(
        "an item of ten million letters",
        message().replace("<Sex>F", "<Sex>" + "F".repeat(10_000_000)),
        rule,
        0);
    add(
        "twenty thousand attributes",
        message().replace("<Sex>", "<Sex " + attributes(20_000) + ">"),
        rule,
        0);
    add(
        "a namespace prefix that is not declared",
        message().replace("<Message>", "<q:Message>").replace("</Message>", "</q:Message>"),
        rule,
        0);
  }

  private static String attributes(int many) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < many; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    return attributes.toString();
  }

  private void nesting() {
    String rule = "message-not-nested-as-declared";
    add("a root that is none", message().replace("Message>", "Return>"), rule, 0);
    add("HTML", "<html><body>SEN2</body></html>", rule, 0);
    add(
        "a request beside its person",
        message()
            .replace("<Requests>", "</Persons><Requests>")
            .replace("</Requests></Persons>", "</Requests>"),
        rule,
        0);
    add(
        "an item outside its request",
        message().replace("<Persons>", "<ReceivedDate>2026-01-01</ReceivedDate><Persons>"),
        rule,
        0);
    add(
        "an item inside an item",
        message().replace("<Sex>F</Sex>", "<Sex><UPN>1</UPN></Sex>"),
        rule,
        0);
    add(
        "a person inside a person",
        message().replaceFirst("<Sex>", "<Persons></Persons><Sex>"),
        rule,
        0);
    add("text between the persons", message().replace("<Persons>", "persons <Persons>"), rule, 0);
    add(
        "a message inside a message",
        message().replace(SoundMessages.HEAD, SoundMessages.HEAD + "<Message></Message>"),
        rule,
        0);
    add(
        "the namespace of something else",
        message().replace("<Message>", "<Message xmlns=\"urn:something-else\">"),
        "namespace-not-known",
        2);
    add(
        "elements under a prefix",
        message()
            .replace("<Message>", "<q:Message xmlns:q=\"urn:q\">")
            .replace("</Message>", "</q:Message>"),
        "namespace-not-known",
        2);
    add(
        "elements that nobody knows, a hundred thousand deep",
        message()
            .replace(
                SoundMessages.HEAD,
                SoundMessages.HEAD + "<shoe>".repeat(100_000) + "</shoe>".repeat(100_000)),
        "column-not-known",
        2);
    add(
        "an element spelt in small letters",
        message().replace("Sex>", "sex>"),
        "column-not-known",
        2);
  }

  private void items() {
    add(
        "without an authority",
        message().replace("<LEA>330</LEA>", ""),
        "message-without-authority",
        0);
    add(
        "an authority behind its persons",
        message()
            .replace(SoundMessages.HEAD, "")
            .replace("</SEN2>", "</SEN2>" + SoundMessages.HEAD),
        "message-without-authority",
        0);
    add("an authority that there is not", message().replace("330", "999"), "value-invalid", 0);
    add("without persons", message().replaceAll("<Persons>.*\n", ""), "no-rows", 0);
    add(
        "a day that there is not",
        message().replaceFirst("2026-06-11", "2026-06-31"),
        "value-invalid",
        1);
    add(
        "a code that there is not",
        message().replaceFirst("<RequestOutcome>N", "<RequestOutcome>Q"),
        "value-invalid",
        1);
    add(
        "a required item empty",
        message().replaceFirst("2026-06-11", ""),
        "required-value-missing",
        1);
    add(
        "a person without a number",
        message().replaceFirst("<UPN>.*</UPN>", ""),
        "required-value-missing",
        1);
    add(
        "decided before it was asked for",
        message().replaceFirst("2026-07-20", "2026-01-20"),
        "dates-out-of-order",
        1);
    add(
        "an item twice",
        message().replaceFirst("<Sex>F</Sex>", "<Sex>F</Sex><Sex>M</Sex>"),
        "item-repeated",
        2);
    String same = message();
    add(
        "the same persons twice",
        same.replace(
            "</SEN2>",
            same.substring(same.indexOf("<Persons>"), same.indexOf("</SEN2>")) + "</SEN2>"),
        "duplicate-key",
        2);
  }
}
