package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files whose names are wrong, files that do not agree with each other, and published files. */
final class BadDeliveries {
  private static final int FIRST_KEY = 18_000;
  private static final String PUBLISHED =
      "time_period,time_identifier,geographic_level,country_code,country_name\n";

  private final List<BadInput> all = new ArrayList<>();
  private int key = FIRST_KEY;

  private BadDeliveries() {}

  static List<BadInput> all() {
    BadDeliveries deliveries = new BadDeliveries();
    deliveries.names();
    deliveries.together();
    deliveries.published();
    return deliveries.all;
  }

  private byte[] table(String extract) {
    key += 2;
    return Bytes.utf8(Bytes.table(extract, key, 2));
  }

  private void named(String wrong, String file, String rules) {
    all.add(BadInput.of("name: " + wrong, file, table("contacts"), rules, 0));
  }

  private void names() {
    String unknown = "file-not-recognised";
    String form = "format-not-read";
    named("no extract", "pupils_330.csv", unknown);
    named("an extract in capitals", "CONTACTS_330.csv", unknown);
    named("a blank for a line", "contacts 330.csv", unknown);
    named("hidden", ".contacts_330.csv", unknown);
    named("a lock file of a spreadsheet", "~$contacts_330.xlsx", unknown);
    named("a copy of", "Copy of contacts_330.csv", unknown);
    named("without an ending", "contacts_330", form);
    named("an ending in capitals", "contacts_330.CSV", form);
    named("a download not ended", "contacts_330.csv.part", form);
    named("a text file", "contacts_330.txt", form);
    named("a backup", "contacts_330.csv.bak", form);
    named("packed by another program", "contacts_330.csv.7z", form);
    named("packed with bzip2", "contacts_330.csv.bz2", form);
    named("an archive of another kind", "contacts_330.tar.gz", form);
    named("a message of another extract", "contacts_330.xml", form);
    named("a workbook for a message", "sen2_330.xlsx", form);
    named("a letter of another script", "\u0441ontacts_330.csv", unknown);
    named("a formula", "=cmd|' /C calc'!A0_330.csv", unknown);
    named("markup", "<img src=x onerror=alert(1)>_330.csv", unknown);
    named("a line end", "con\ntacts_330.csv", unknown);
    named("two hundred letters", "a".repeat(200) + ".csv", unknown);
    named("two endings", "contacts_330.csv.xlsx", "not-a-workbook");
  }

  private void together() {
    byte[] first = table("mediation");
    all.add(
        BadInput.of(
            "the same file in two folders",
            Bytes.files("a/mediation_d1.csv", first, "b/mediation_d1.csv", first),
            "replaced-by-resubmission",
            2));
    byte[] again = table("mediation");
    all.add(
        BadInput.of(
            "the same rows in two files",
            Bytes.files("mediation_d2.csv", again, "mediation_d3.csv", again),
            "duplicate-key",
            2));
    all.add(
        BadInput.of(
            "rows of a file packed and not",
            Bytes.files(
                "mediation_d4.csv",
                table("mediation"),
                "mediation_d5.csv.gz",
                Bytes.gzipped(Bytes.utf8(Bytes.table("mediation", key, 2)))),
            "duplicate-key",
            2));
    all.add(
        BadInput.of(
            "a resubmission that cannot be read",
            Bytes.files(
                "a/mediation_d6.csv",
                table("mediation"),
                "b/mediation_d6.csv",
                Bytes.in("UTF-16", "la_code\n")),
            "not-a-text-file replaced-by-resubmission",
            0));
    all.add(
        BadInput.of(
            "a resubmission without rows",
            Bytes.files(
                "a/mediation_d7.csv",
                table("mediation"),
                "b/mediation_d7.csv",
                Bytes.utf8("la_code,case_id,route,issue_type,status\n")),
            "no-rows replaced-by-resubmission",
            0));
  }

  private void open(String wrong, String file, byte[] bytes, String rules, long kept) {
    all.add(BadInput.of("published: " + wrong, Map.of("published/" + file, bytes), rules, kept));
  }

  private void open(String wrong, String text, String rules) {
    open(wrong, "p" + all.size() + ".csv", Bytes.utf8(text), rules, 0);
  }

  private void published() {
    String unknown = "published-layout-unknown";
    String unreadable = "published-file-unreadable";
    open(
        "a list of neighbours with an empty code",
        "neighbours.csv",
        Bytes.utf8(
            "la_code,neighbour_rank,neighbour_code,closeness\n942,1,943,Close\n942,2,,Close\n"),
        "published-column-renamed published-list-cell-missing",
        2);
    open("without bytes", "", unknown);
    open("a mark alone", "\uFEFF", unknown);
    open("line ends alone", "\n\n\n", unknown);
    open("columns of no publication", PUBLISHED, unknown);
    open("semicolons for commas", PUBLISHED.replace(',', ';'), unknown);
    open("HTML", "<html></html>", unknown);
    open("JSON", "{}", unknown);
    open("an extract among them", Bytes.table("ehcp", key++, 2), unknown);
    open("UTF-16", "utf16.csv", Bytes.in("UTF-16", PUBLISHED), unknown, 0);
    open("NUL bytes", "nul.csv", new byte[5000], unknown, 0);
    open("a quote never closed", "quote.csv", Bytes.utf8(PUBLISHED + "\"2024"), unknown, 0);
    open(
        "letters behind a closing quote",
        "behind.csv",
        Bytes.utf8(PUBLISHED + "\"a\"b,c\n"),
        unreadable,
        0);
    open(
        "a cell of twenty million letters",
        "endless.csv",
        Bytes.utf8(PUBLISHED + "x".repeat(20_000_000)),
        unreadable,
        0);
    open(
        "gzip cut short",
        "cut.csv.gz",
        Bytes.cut(Bytes.gzipped(Bytes.utf8(PUBLISHED)), 0.6),
        unreadable,
        0);
    open("a table called gz", "plain.csv.gz", Bytes.utf8(PUBLISHED), unreadable, 0);
    open("a workbook", "book.xlsx", Bytes.utf8("PK"), "format-not-read", 0);
    open("a text", "notes.txt", Bytes.utf8("notes"), "format-not-read", 0);
    open(
        "a zip cut short",
        "cut.zip",
        Bytes.cut(Bytes.zipped("a.csv", Bytes.utf8(PUBLISHED)), 0.5),
        "unreadable-file",
        0);
  }
}
