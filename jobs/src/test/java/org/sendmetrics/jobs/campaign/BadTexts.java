package org.sendmetrics.jobs.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sendmetrics.jobs.support.GoodRow;

/** Text files whose encoding, delimiter, quoting or header is wrong. */
final class BadTexts {
  private static final int FIRST_KEY = 10_000;
  private static final String MARK = "\uFEFF";

  private final List<BadInput> all = new ArrayList<>();
  private int key = FIRST_KEY;

  private BadTexts() {}

  static List<BadInput> all() {
    BadTexts texts = new BadTexts();
    GoodRow.extracts().forEach(texts::ofEveryExtract);
    texts.encodings();
    texts.delimiters();
    texts.quoting();
    texts.headers();
    texts.huge();
    return texts.all;
  }

  private String table(String extract, int rows) {
    key += 4;
    return Bytes.table(extract, key, rows);
  }

  private void add(String wrong, String extract, byte[] bytes, String rules, long kept) {
    all.add(BadInput.of(wrong, extract + "_f" + all.size() + ".csv", bytes, rules, kept));
  }

  private void add(String wrong, String extract, String text, String rules, long kept) {
    add(wrong, extract, Bytes.utf8(text), rules, kept);
  }

  private void ofEveryExtract(String x) {
    String first = table(x, 1).split(",")[0];
    add(x + ": UTF-16 with its mark", x, Bytes.in("UTF-16", table(x, 3)), "not-a-text-file", 0);
    add(x + ": without bytes", x, "", "empty-file", 0);
    add(x + ": header alone", x, header(x) + "\n", "no-rows", 0);
    add(x + ": without its header", x, below(table(x, 3)), "required-column-missing", 0);
    add(x + ": semicolons for commas", x, table(x, 3).replace(',', ';'), "cells-not-parted", 0);
    add(x + ": a required column twice", x, behind(table(x, 3), first), "column-repeated", 0);
    add(
        x + ": a required column called otherwise",
        x,
        table(x, 3).replaceFirst(first, "the_" + first),
        "required-column-missing",
        0);
    add(x + ": a quote never closed", x, table(x, 3) + "\"330,", "not-csv", 0);
    add(x + ": a row too short", x, table(x, 3) + "330\n", "wrong-number-of-fields", 3);
    add(
        x + ": a row too long",
        x,
        table(x, 3) + below(table(x, 1)).replace("\n", ",9,9\n"),
        "wrong-number-of-fields",
        3);
    String twice = table(x, 3);
    add(x + ": a row given twice", x, twice + below(twice), "duplicate-key", 3);
    add(
        x + ": a column that nobody knows",
        x,
        behind(table(x, 3), "shoe_size"),
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
      add(charset + " without a mark", x, Bytes.in(charset, table(x, 2)), "not-a-text-file", 0);
    }
    add(
        "UTF-16 under a mark of UTF-8",
        x,
        Bytes.joined(Bytes.utf8(MARK), Bytes.in("UTF-16LE", table(x, 2))),
        "not-a-text-file",
        0);
    add("one NUL byte", x, table(x, 2).replace("Advice,", "Ad\0vice,"), "not-a-text-file", 0);
    add("NUL bytes at the end", x, table(x, 2) + "\0\0\0\0", "not-a-text-file", 0);
    add("mark of UTF-8 twice", x, MARK + MARK + table(x, 2), "required-column-missing", 0);
    add(
        "mark of UTF-8 in the middle, as of files put together",
        "mediation",
        table("mediation", 2) + MARK + table("mediation", 2),
        "value-invalid",
        4);
    add(
        "UTF-8 and Windows-1252 in one file",
        x,
        Bytes.joined(
            Bytes.utf8(table(x, 2).replace("Advice,", "Caf\u00e9,")),
            Bytes.in("windows-1252", "330,Ch\u00e2teau,Rat,0\n")),
        "encodings-mixed",
        3);
    add(
        "Windows-1252 under a mark of UTF-8",
        x,
        Bytes.joined(
            Bytes.utf8(MARK),
            Bytes.in("windows-1252", table(x, 2).replace("Advice,", "Caf\u00e9,"))),
        "encodings-mixed",
        2);
    add(
        "a lone surrogate in UTF-8",
        x,
        Bytes.joined(
            Bytes.utf8(table(x, 1)),
            Bytes.utf8("330,a"),
            Bytes.of(0xED, 0xA0, 0x80),
            Bytes.utf8(",b,0\n")),
        "encodings-mixed",
        2);
    add(
        "an overlong stroke in UTF-8",
        x,
        Bytes.joined(
            Bytes.utf8(table(x, 1)),
            Bytes.utf8("330,a"),
            Bytes.of(0xC0, 0xAF),
            Bytes.utf8(",b,0\n")),
        "encodings-mixed",
        2);
    add(
        "a byte that no encoding of ours has",
        x,
        Bytes.joined(
            Bytes.utf8(table(x, 1)), Bytes.utf8("330,a"), Bytes.of(0x81), Bytes.utf8(",b,0\n")),
        "encodings-mixed",
        2);
    add(
        "UTF-8 cut in the middle of a letter",
        x,
        Bytes.joined(
            Bytes.utf8(table(x, 1).replace("Advice,", "Caf\u00e9,")),
            Bytes.utf8("330,a,b,caf"),
            Bytes.of(0xC3)),
        "encodings-mixed",
        2);
    add(
        "digits of a wide script",
        "mediation",
        table("mediation", 1).replace("330,", "\uFF13\uFF13\uFF10,"),
        "value-invalid",
        0);
    add(
        "blanks that do not break around a code",
        "mediation",
        table("mediation", 1).replace("330,", "\u00A0330\u00A0,"),
        "value-invalid",
        0);
    add(
        "a blank of no width in a code",
        "mediation",
        table("mediation", 1).replace("330,", "33\u200B0,"),
        "value-invalid",
        0);
    add(
        "a bell in the text",
        x,
        table(x, 1).replace("Advice,", "Ad\u0007vice,"),
        "control-character",
        1);
    add(
        "a mark that turns the text about",
        x,
        table(x, 1).replace("Advice,", "Ad\u202Evice,"),
        "control-character",
        1);
    add(
        "EBCDIC",
        "roll",
        Bytes.in("IBM037", table("roll", 2)),
        "encodings-mixed required-column-missing",
        0);
  }

  private void delimiters() {
    add("tabs for commas", "roll", table("roll", 2).replace(',', '\t'), "cells-not-parted", 0);
    add("bars for commas", "roll", table("roll", 2).replace(',', '|'), "cells-not-parted", 0);
    add("carets for commas", "roll", table("roll", 2).replace(',', '^'), "cells-not-parted", 0);
    add(
        "a line that says which delimiter",
        "roll",
        "sep=;\n" + table("roll", 2).replace(',', ';'),
        "cells-not-parted",
        0);
    add(
        "commas in the header, semicolons below",
        "roll",
        tail(table("roll", 2), ',', ';'),
        "wrong-number-of-fields",
        0);
    add(
        "columns of a fixed width",
        "roll",
        table("roll", 2).replace(",", "      "),
        "required-column-missing",
        0);
    add(
        "each line quoted whole",
        "roll",
        table("roll", 2).replaceAll("(?m)^(.+)$", "\"$1\""),
        "cells-not-parted",
        0);
    add("commas alone", "roll", ",,,\n,,,\n", "required-column-missing", 0);
    add("blanks alone", "roll", "   \n  \n", "required-column-missing", 0);
    add("line ends alone", "roll", "\n\r\n\n\n", "empty-file", 0);
    add("a mark alone", "roll", MARK, "empty-file", 0);
    add(
        "a title above the header",
        "roll",
        "Our roll\n" + table("roll", 2),
        "required-column-missing",
        0);
    add(
        "a sum below the rows",
        "attendance",
        table("attendance", 2) + "Total,,,,,,,,280,8,4,6\n",
        "required-value-missing value-invalid",
        2);
  }

  private static String tail(String table, char from, char to) {
    int header = table.indexOf('\n') + 1;
    return table.substring(0, header) + table.substring(header).replace(from, to);
  }

  private void quoting() {
    String sound = table("contacts", 1);
    add("a quote never closed in the header", "contacts", "\"" + sound, "not-csv", 0);
    add(
        "a quote never closed in the first row",
        "contacts",
        sound.replace("Advice,", "\"Advice,"),
        "not-csv",
        0);
    add(
        "letters behind a closing quote",
        "contacts",
        table("contacts", 1).replace("Advice,", "\"Ad\"vice,"),
        "not-csv",
        0);
    add(
        "quotes escaped with a stroke",
        "contacts",
        table("contacts", 1) + "330,\"a \\\"b\\\", c\",d,0\n",
        "not-csv",
        0);
    add(
        "a comma without quotes",
        "contacts",
        table("contacts", 1) + "330,a, b,c,0\n",
        "wrong-number-of-fields",
        1);
    add(
        "single quotes around a comma",
        "contacts",
        table("contacts", 1) + "330,'a,b',c,0\n",
        "wrong-number-of-fields",
        1);
    add(
        "a row broken over two lines without quotes",
        "mediation",
        table("mediation", 1)
            + GoodRow.table(
                    GoodRow.of("mediation", 7).keySet(), List.of(GoodRow.of("mediation", 7)))
                .lines()
                .skip(1)
                .findFirst()
                .get()
                .replace("MEDIATION,", "MEDI\nATION,")
            + "\n",
        "wrong-number-of-fields",
        1);
  }

  private void headers() {
    add(
        "an empty header between",
        "contacts",
        "la_code,,name,phone\n330,1,a,0\n",
        "column-not-known",
        1);
    add("empty headers behind", "contacts", "la_code,name,,,\n330,b,,,\n", "column-not-known", 1);
    add(
        "the header again between the rows",
        "mediation",
        table("mediation", 1) + table("mediation", 1),
        "value-invalid",
        2);
    add(
        "an optional column twice",
        "contacts",
        "la_code,name,phone,phone\n330,c,0,1\n",
        "column-repeated",
        0);
    add(
        "a column and its other name",
        "roll",
        table("roll", 1).replace("sex,", "gender,").replace("ethnicity", "sex"),
        "column-repeated",
        0);
    add(
        "the header of another extract",
        "roll",
        table("mediation", 1),
        "required-column-missing",
        0);
    add(
        "headers in another language",
        "roll",
        table("roll", 1).replace("la_code", "cod_awdurdod"),
        "required-column-missing",
        0);
    add(
        "a comma too many behind the header",
        "contacts",
        "la_code,name,\n330,d\n",
        "column-not-known wrong-number-of-fields",
        0);
    add(
        "ten thousand columns",
        "contacts",
        "la_code,name," + names(10_000) + "\n330,e," + ",".repeat(9_999) + "\n",
        "column-not-known",
        1);
    add(
        "ten thousand cells under a short header",
        "contacts",
        table("contacts", 1) + "330," + "1,".repeat(10_000) + "\n",
        "wrong-number-of-fields",
        1);
  }

  private static String names(int many) {
    return IntStream.range(0, many).mapToObj(i -> "spare" + i).collect(Collectors.joining(","));
  }

  private void huge() {
    String endless = "x".repeat(3 << 20);
    add(
        "a cell of three million letters",
        "contacts",
        table("contacts", 1) + "330,n," + endless + ",0\n",
        "not-csv",
        0);
    add(
        "a cell of a hundred million letters",
        "contacts",
        table("contacts", 1) + "330,\"" + "x".repeat(100_000_000),
        "not-csv",
        0);
    add("a header of three million letters", "contacts", endless, "not-csv", 0);
    add(
        "a quoted cell of three million lines",
        "contacts",
        table("contacts", 1) + "330,\"" + "\n".repeat(3 << 20) + "\",a,0\n",
        "not-csv",
        0);
    add(
        "a row of three million cells",
        "contacts",
        table("contacts", 1) + ",".repeat(3 << 20) + "\n",
        "not-csv",
        0);
    add(
        "a table as HTML",
        "roll",
        "<html><body><table><tr><td>la_code</td></tr></table>\n",
        "not-csv",
        0);
    add(
        "a table as XML",
        "roll",
        "<?xml version=\"1.0\"?>\n<roll><la_code>330</la_code></roll>\n",
        "not-csv",
        0);
    add(
        "a table as JSON",
        "roll",
        "[{\"la_code\": \"330\",\n \"upn\": \"T00000000001X\"}]\n",
        "not-csv",
        0);
    add("a PDF", "roll", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "not-csv", 0);
    add("rich text", "roll", "{\\rtf1\\ansi la_code}", "not-csv", 0);
    add(
        "a workbook of the old kind called csv",
        "roll",
        Bytes.joined(Bytes.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[512]),
        "not-a-text-file",
        0);
    add(
        "gzip called csv",
        "roll",
        Bytes.gzipped(table("roll", 40).getBytes(StandardCharsets.UTF_8)),
        "not-a-text-file",
        0);
    add(
        "random bytes",
        "roll",
        IntStream.range(0, 4000)
            .mapToObj(i -> String.valueOf((char) (i * 7919 % 251)))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.ISO_8859_1),
        "not-a-text-file",
        0);
  }
}
