package org.sendmetrics.jobs.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workbooks that are damaged, hostile, or none. */
final class BadWorkbooks {
  private static final int FIRST_KEY = 13_000;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final List<BadInput> all = new ArrayList<>();
  private final Workbooks workbooks = new Workbooks(FIRST_KEY);

  private BadWorkbooks() {}

  static List<BadInput> all() {
    BadWorkbooks bad = new BadWorkbooks();
    bad.otherFiles();
    bad.damaged();
    bad.hostile();
    return bad.all;
  }

  private void add(String wrong, byte[] bytes, String rules, long kept) {
    add(wrong, ".xlsx", bytes, rules, kept);
  }

  private void add(String wrong, String ending, byte[] bytes, String rules, long kept) {
    all.add(
        BadInput.of(
            "workbook: " + wrong,
            Workbooks.EXTRACT + "_w" + all.size() + ending,
            bytes,
            rules,
            kept));
  }

  private void otherFiles() {
    byte[] table = Bytes.utf8(Bytes.table(Workbooks.EXTRACT, FIRST_KEY - 1, 1));
    byte[] old =
        Bytes.joined(Bytes.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[4096]);
    add("a table called xlsx", table, "not-a-workbook", 0);
    add("without bytes", new byte[0], "not-a-workbook", 0);
    add("HTML called xlsx", Bytes.utf8("<html><table></table></html>"), "not-a-workbook", 0);
    add("of the old kind, or locked, called xlsx", old, "not-a-workbook", 0);
    add(
        "an archive of other things called xlsx",
        Bytes.zipped("a.txt", table),
        "not-a-workbook",
        0);
    add("called csv", ".csv", workbooks.sound(), "not-a-text-file", 0);
    add("HTML called xls", ".xls", Bytes.utf8("<html></html>"), "format-not-read", 0);
    add("of the old kind", ".xls", old, "format-not-read", 0);
    add("with macros", ".xlsm", workbooks.sound(), "format-not-read", 0);
    add("binary", ".xlsb", workbooks.sound(), "format-not-read", 0);
    add("of another office", ".ods", workbooks.sound(), "format-not-read", 0);
    add("packed", ".xlsx.gz", Bytes.gzipped(workbooks.sound()), "format-not-read", 0);
  }

  private void damaged() {
    for (int tenths = 1; tenths < 10; tenths += 2) {
      add(
          "cut after " + tenths + " tenths",
          Bytes.cut(workbooks.sound(), tenths / 10.0),
          "not-a-workbook",
          0);
    }
    add(
        "without its table of contents",
        Workbooks.changed(workbooks.sound(), "xl/workbook.xml", x -> null),
        "not-a-workbook",
        0);
    add(
        "without its sheet",
        Workbooks.changed(workbooks.sound(), SHEET, x -> null),
        "not-a-workbook",
        0);
    add(
        "without its links",
        Workbooks.changed(workbooks.sound(), "xl/_rels/workbook.xml.rels", x -> null),
        "not-a-workbook",
        0);
    add(
        "a sheet cut short",
        Workbooks.changed(workbooks.sound(), SHEET, x -> x.substring(0, x.length() / 2)),
        "not-a-workbook",
        0);
    add(
        "a sheet that is no XML",
        Workbooks.changed(workbooks.sound(), SHEET, x -> "la_code,case_id"),
        "not-a-workbook",
        0);
    add(
        "a text that is not in its table of texts",
        Workbooks.changed(
            workbooks.sound(), SHEET, x -> x.replaceAll("<v>[0-9]+</v>", "<v>999</v>")),
        "empty-file",
        0);
    add(
        "a cell that says nowhere",
        Workbooks.changed(workbooks.sound(), SHEET, x -> x.replace("r=\"A2\"", "r=\"?\"")),
        "not-a-workbook",
        0);
    add(
        "a row beyond all rows",
        Workbooks.changed(workbooks.sound(), SHEET, x -> x.replace("r=\"2\"", "r=\"99999999999\"")),
        "not-a-workbook",
        0);
    add(
        "a column beyond all columns",
        Workbooks.changed(workbooks.sound(), SHEET, x -> x.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")),
        "not-a-workbook",
        0);
  }

  private void hostile() {
    add(
        "an outer entity in its sheet",
        Workbooks.changed(
            workbooks.sound(),
            SHEET,
            x -> withDocumentType(x, "<!ENTITY a SYSTEM \"file:///etc/passwd\">")),
        "not-a-workbook",
        0);
    add(
        "entities that burst in its texts",
        Workbooks.changed(
            workbooks.sound(), "xl/sharedStrings.xml", x -> withDocumentType(x, bursting())),
        "not-a-workbook",
        0);
    add(
        "an outer document type in its contents",
        Workbooks.changed(
            workbooks.sound(),
            "xl/workbook.xml",
            x ->
                x.replaceFirst(
                    "\\?>", "?><!DOCTYPE workbook SYSTEM \"http://127.0.0.1:9/a.dtd\">")),
        "not-a-workbook",
        0);
    add(
        "a sheet of endless blanks",
        Workbooks.changed(
            workbooks.sound(),
            SHEET,
            x -> x.replace("<sheetData>", "<sheetData>" + " ".repeat(80 << 20))),
        "workbook-too-large",
        0);
    add("twenty thousand parts", withParts(20_000), "workbook-too-large", 0);
  }

  private static String withDocumentType(String xml, String entities) {
    return xml.replaceFirst("\\?>", "?><!DOCTYPE x [" + entities + "]>")
        .replaceFirst("<(v|t)>", "<$1>&a;");
  }

  /** Entities of which each names the one before ten times. */
  static String bursting() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return entities.append("<!ENTITY a \"&l9;\">").toString();
  }

  private byte[] withParts(int many) {
    Map<String, byte[]> parts = Workbooks.parts(workbooks.sound());
    for (int i = 0; i < many; i++) {
      parts.put("xl/media/" + i, new byte[0]);
    }
    return Bytes.zipped(parts);
  }
}
