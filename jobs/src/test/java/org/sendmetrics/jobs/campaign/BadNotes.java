package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes beside the files, mapping.json and submission.json, that say nothing that can be used. */
final class BadNotes {
  private static final int FIRST_KEY = 17_000;

  private final List<BadInput> all = new ArrayList<>();
  private int key = FIRST_KEY;

  private BadNotes() {}

  static List<BadInput> all() {
    BadNotes notes = new BadNotes();
    notes.notJson();
    notes.mappings();
    notes.submissions();
    return notes.all;
  }

  /** A note beside a sound table, which it must not harm. */
  private void add(String wrong, String note, byte[] bytes, String rules) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("contacts_n" + all.size() + ".csv", Bytes.utf8(Bytes.table("contacts", key++, 1)));
    files.put(note, bytes);
    all.add(BadInput.of(note + ": " + wrong, files, rules, 1));
  }

  private void notJson() {
    for (String note : List.of("mapping.json", "submission.json")) {
      String rule = note.replace(".json", "-not-read");
      add("without bytes", note, new byte[0], rule);
      add("no JSON", note, Bytes.utf8("synthetic: true"), rule);
      add("cut short", note, Bytes.utf8("{\"contacts\": {\"a\": \"na"), rule);
      add("a list", note, Bytes.utf8("[true]"), rule);
      add("a word", note, Bytes.utf8("\"true\""), rule);
      add("nothing named null", note, Bytes.utf8("null"), rule);
      add("a hundred thousand brackets", note, Bytes.utf8("[".repeat(100_000)), rule);
      add("a hundred thousand braces", note, Bytes.utf8("{\"a\":".repeat(100_000)), rule);
      add(
          "bytes that are no UTF-8",
          note,
          Bytes.of('{', '"', 0xC3, 0x28, '"', ':', '1', '}'),
          rule);
      add("broken UTF-32", note, Bytes.of(0, 0, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1), rule);
      add("HTML", note, Bytes.utf8("<html></html>"), rule);
      add("gzip", note, Bytes.gzipped(Bytes.utf8("{}")), rule);
      add(
          "a name of a million letters",
          note,
          Bytes.utf8("{\"" + "a".repeat(1 << 20) + "\": 1"),
          rule);
      add(
          "a number of a hundred thousand digits",
          note,
          Bytes.utf8("{\"synthetic\": 1" + "0".repeat(100_000) + "}"),
          rule);
      add("a comment", note, Bytes.utf8("{} // all ours"), rule);
      add("two objects", note, Bytes.utf8("{}{}"), rule);
      add("a key twice", note, Bytes.utf8("{\"synthetic\": true, \"synthetic\": false}"), rule);
    }
  }

  private void mappings() {
    String note = "mapping.json";
    String rule = "mapping-not-known";
    add("an extract that there is not", note, Bytes.utf8("{\"shoes\": {\"a\": \"b\"}}"), rule);
    add("a column that there is not", note, Bytes.utf8("{\"contacts\": {\"a\": \"shoe\"}}"), rule);
    add("a list of columns", note, Bytes.utf8("{\"contacts\": [\"a\"]}"), rule);
    add("a number for a column", note, Bytes.utf8("{\"contacts\": {\"a\": 7}}"), rule);
    add("an object for a column", note, Bytes.utf8("{\"contacts\": {\"a\": {}}}"), rule);
    all.add(
        BadInput.of(
            "mapping.json: two headers of a file for one column",
            Map.of(
                "contacts_twice.csv",
                Bytes.utf8("la_code,a,b\n330,c,d\n"),
                note,
                Bytes.utf8("{\"contacts\": {\"a\": \"name\", \"b\": \"name\"}}")),
            "column-repeated mapping-used",
            0));
    all.add(
        BadInput.of(
            "mapping.json: a column that the file has already",
            Map.of(
                "contacts_also.csv",
                Bytes.utf8("la_code,name,b\n330,c,d\n"),
                note,
                Bytes.utf8("{\"contacts\": {\"b\": \"name\"}}")),
            "column-repeated mapping-used",
            0));
  }

  private void submissions() {
    String note = "submission.json";
    String rule = "submission-not-known";
    add("a word for true", note, Bytes.utf8("{\"synthetic\": \"yes\"}"), rule);
    add("a number for true", note, Bytes.utf8("{\"synthetic\": 1}"), rule);
    add("true in quotes", note, Bytes.utf8("{\"synthetic\": \"true\"}"), rule);
    add("null for true", note, Bytes.utf8("{\"synthetic\": null}"), rule);
    add("a key that nobody knows", note, Bytes.utf8("{\"sinthetic\": true}"), rule);
    add("a list for a supplier", note, Bytes.utf8("{\"supplier\": [1, 2]}"), rule);
    all.add(
        BadInput.of(
            "submission.json: inside a zip",
            "packed_note.zip",
            Bytes.zipped("submission.json", Bytes.utf8("{\"synthetic\": true}")),
            "file-not-recognised",
            0));
  }
}
