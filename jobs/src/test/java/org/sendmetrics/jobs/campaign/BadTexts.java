package org.sendmetrics.jobs.campaign;

import java.util.List;
import org.sendmetrics.jobs.support.GoodRow;

/** Text files whose encoding is wrong, and for every extract what is most often wrong with one. */
final class BadTexts {
  private static final int FIRST_KEY = 10_000;
  private static final String MARK = "\uFEFF";

  private final CsvCases cases = new CsvCases("f", FIRST_KEY);

  private BadTexts() {}

  static List<BadInput> all() {
    BadTexts texts = new BadTexts();
    GoodRow.extracts().forEach(texts::ofEveryExtract);
    texts.encodings();
    return texts.cases.all();
  }

  private void ofEveryExtract(String x) {
    String first = cases.table(x, 1).split(",")[0];
    cases.add(
        x + ": UTF-16 with its mark",
        x,
        Bytes.in("UTF-16", cases.table(x, 3)),
        "not-a-text-file",
        0);
    cases.add(x + ": without bytes", x, "", "empty-file", 0);
    cases.add(x + ": header alone", x, header(x) + "\n", "no-rows", 0);
    cases.add(
        x + ": without its header", x, below(cases.table(x, 3)), "required-column-missing", 0);
    cases.add(
        x + ": semicolons for commas",
        x,
        cases.table(x, 3).replace(',', ';'),
        "cells-not-parted",
        0);
    cases.add(
        x + ": a required column twice", x, behind(cases.table(x, 3), first), "column-repeated", 0);
    cases.add(
        x + ": a required column called otherwise",
        x,
        cases.table(x, 3).replaceFirst(first, "the_" + first),
        "required-column-missing",
        0);
    cases.add(x + ": a quote never closed", x, cases.table(x, 3) + "\"330,", "not-csv", 0);
    cases.add(x + ": a row too short", x, cases.table(x, 3) + "330\n", "wrong-number-of-fields", 3);
    cases.add(
        x + ": a row too long",
        x,
        cases.table(x, 3) + below(cases.table(x, 1)).replace("\n", ",9,9\n"),
        "wrong-number-of-fields",
        3);
    String twice = cases.table(x, 3);
    cases.add(x + ": a row given twice", x, twice + below(twice), "duplicate-key", 3);
    cases.add(
        x + ": a column that nobody knows",
        x,
        behind(cases.table(x, 3), "shoe_size"),
        "column-not-known",
        3);
  }

  private static String header(String extract) {
    return String.join(",", GoodRow.of(extract, 1).keySet());
  }

  private static String below(String table) {
    return table.substring(table.indexOf('\n') + 1);
  }

  /** A table with one more column, its cells all the same as its header. */
  private static String behind(String table, String column) {
    return table.replace("\n", "," + column + "\n");
  }

  private void encodings() {
    String x = "contacts";
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
      cases.add(
          charset + " without a mark",
          x,
          Bytes.in(charset, cases.table(x, 2)),
          "not-a-text-file",
          0);
    }
    cases.add(
        "UTF-16 under a mark of UTF-8",
        x,
        Bytes.joined(Bytes.utf8(MARK), Bytes.in("UTF-16LE", cases.table(x, 2))),
        "not-a-text-file",
        0);
    cases.add(
        "one NUL byte", x, cases.table(x, 2).replace("Advice,", "Ad\0vice,"), "not-a-text-file", 0);
    cases.add("NUL bytes at the end", x, cases.table(x, 2) + "\0\0\0\0", "not-a-text-file", 0);
    cases.add(
        "mark of UTF-8 twice", x, MARK + MARK + cases.table(x, 2), "required-column-missing", 0);
    cases.add(
        "mark of UTF-8 in the middle, as of files put together",
        "mediation",
        cases.table("mediation", 2) + MARK + cases.table("mediation", 2),
        "value-invalid",
        4);
    cases.add(
        "UTF-8 and Windows-1252 in one file",
        x,
        Bytes.joined(
            Bytes.utf8(cases.table(x, 2).replace("Advice,", "Caf\u00e9,")),
            Bytes.in("windows-1252", "330,Ch\u00e2teau,Rat,0\n")),
        "encodings-mixed",
        3);
    cases.add(
        "Windows-1252 under a mark of UTF-8",
        x,
        Bytes.joined(
            Bytes.utf8(MARK),
            Bytes.in("windows-1252", cases.table(x, 2).replace("Advice,", "Caf\u00e9,"))),
        "encodings-mixed",
        2);
    cases.add(
        "a lone surrogate in UTF-8",
        x,
        Bytes.joined(
            Bytes.utf8(cases.table(x, 1)),
            Bytes.utf8("330,a"),
            Bytes.of(0xED, 0xA0, 0x80),
            Bytes.utf8(",b,0\n")),
        "encodings-mixed",
        2);
    cases.add(
        "an overlong stroke in UTF-8",
        x,
        Bytes.joined(
            Bytes.utf8(cases.table(x, 1)),
            Bytes.utf8("330,a"),
            Bytes.of(0xC0, 0xAF),
            Bytes.utf8(",b,0\n")),
        "encodings-mixed",
        2);
    cases.add(
        "a byte that no encoding of ours has",
        x,
        Bytes.joined(
            Bytes.utf8(cases.table(x, 1)),
            Bytes.utf8("330,a"),
            Bytes.of(0x81),
            Bytes.utf8(",b,0\n")),
        "encodings-mixed",
        2);
    cases.add(
        "UTF-8 cut in the middle of a letter",
        x,
        Bytes.joined(
            Bytes.utf8(cases.table(x, 1).replace("Advice,", "Caf\u00e9,")),
            Bytes.utf8("330,a,b,caf"),
            Bytes.of(0xC3)),
        "encodings-mixed",
        2);
    cases.add(
        "digits of a wide script",
        "mediation",
        cases.table("mediation", 1).replace("330,", "\uFF13\uFF13\uFF10,"),
        "value-invalid",
        0);
    cases.add(
        "blanks that do not break around a code",
        "mediation",
        cases.table("mediation", 1).replace("330,", "\u00A0330\u00A0,"),
        "value-invalid",
        0);
    cases.add(
        "a blank of no width in a code",
        "mediation",
        cases.table("mediation", 1).replace("330,", "33\u200B0,"),
        "value-invalid",
        0);
    cases.add(
        "a bell in the text",
        x,
        cases.table(x, 1).replace("Advice,", "Ad\u0007vice,"),
        "control-character",
        1);
    cases.add(
        "a mark that turns the text about",
        x,
        cases.table(x, 1).replace("Advice,", "Ad\u202Evice,"),
        "control-character",
        1);
    cases.add(
        "EBCDIC",
        "roll",
        Bytes.in("IBM037", cases.table("roll", 2)),
        "encodings-mixed required-column-missing",
        0);
  }
}
