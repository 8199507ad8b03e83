package org.sendmetrics.jobs.outer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendmetrics.jobs.support.GoodRow;

/**
 * A sound delivery of one authority in which every text that somebody may type, and every name of a
 * file, is a formula, markup, a script or a link to one. Each holds {@link #MARK}; each script that
 * runs would set {@code window.hit} or ask for {@link #ADDRESS}.
 */
final class HostileInbox {
  /** What stands in each of the texts, so that they can be found again. */
  static final String MARK = "zqx";

  static final String ADDRESS = "http://127.0.0.1:9/zqx";

  private static final String LA = "420";

  /** Texts that a spreadsheet, a browser, an XML reader or a log would act on. */
  static final List<String> TEXTS =
      List.of(
          "=1+1&\"zqx\"",
          "=cmd|'/C calc zqx'!A0",
          "=HYPERLINK(\"http://127.0.0.1:9/zqx\",\"click\")",
          "+1+1&\"zqx\"",
          "-1+1&\"zqx\"",
          "@SUM(1+1)zqx",
          "\t=1+1&\"zqx\"",
          "\r=1+1&\"zqx\"",
          "\n=1+1&\"zqx\"",
          "\uFF1D1+1 zqx",
          "<script>window.hit='zqx';alert(1)</script>",
          "<img src=x onerror=\"window.hit='zqx'\">",
          "<img src='http://127.0.0.1:9/zqx'>",
          "<svg onload=\"window.hit='zqx'\"><use href='http://127.0.0.1:9/zqx#a'/></svg>",
          "<iframe srcdoc=\"<script>top.hit='zqx'</script>\"></iframe>",
          "\" onmouseover=\"window.hit='zqx'\" zqx=\"",
          "' autofocus onfocus='window.hit=1' zqx='",
          "</p></style></title></script><script>window.hit='zqx'</script>",
          "]]><script>window.hit='zqx'</script>",
          "--><script>window.hit='zqx'</script><!--",
          "<?xml version='1.0'?><!DOCTYPE zqx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
          "<link rel=stylesheet href=http://127.0.0.1:9/zqx><base href=http://127.0.0.1:9/>",
          "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/zqx'>",
          "javascript:window.hit='zqx'",
          "&lt;script&gt;window.hit='zqx'&lt;/script&gt;",
          "&#x3C;script&#x3E;window.hit='zqx'",
          "${jndi:ldap://127.0.0.1:9/zqx} {{7*7}} %s %n",
          "_x003C_script_x003E_zqx _x0000_",
          "\u202Egnp.zqx \u001B[31mred\u0007",
          "w:fldSimple INCLUDEPICTURE \"http://127.0.0.1:9/zqx\"");

  /** Addresses that are no plain link. */
  static final List<String> LINKS =
      List.of(
          "javascript:window.hit='zqx'",
          "JaVaScRiPt:window.hit='zqx'//https://example.org",
          "java\tscript:window.hit='zqx'",
          "\u0001javascript:window.hit='zqx'",
          "data:text/html,<script>opener.hit='zqx'</script>",
          "vbscript:zqx",
          "file:///etc/zqx",
          "//127.0.0.1:9/zqx",
          "https://example.org/\" onclick=\"window.hit='zqx'",
          "https://example.org/'><script>window.hit='zqx'</script>",
          "https://user:zqx@127.0.0.1:9/",
          "=HYPERLINK(\"https://example.org/zqx\")");

  private final Path folder;

  private HostileInbox(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) {
    try {
      new HostileInbox(folder).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() throws IOException {
    Files.createDirectories(folder.resolve("published"));
    for (String extract : FaultyInbox.EXTRACTS) {
      Files.copy(
          WholeRun.SMALL.resolve(extract + "_" + LA + ".csv"),
          folder.resolve(extract + "_=1+1 <img src=x onerror=window.hit=1>" + MARK + ".csv"));
    }
    text("contacts_" + LA + ".csv", contacts());
    text("targets_" + LA + ".csv", targets());
    text("commentary_" + LA + ".csv", commentary());
    text("mediation_330.csv", otherReferences());
    text("=HYPERLINK(1)" + MARK + ".csv", "a,b\n");
    text("+" + MARK + "\n\u001B[31m<script>.csv", "a,b\n");
    text("contacts_-1+1" + MARK + ".txt", "a,b\n");
    text("published/@SUM(1)" + MARK + ".csv", published());
    text("published/=1+1" + MARK + "<b>.csv", "=1+1 " + MARK + ",b\n1,2\n");
    text("submission.json", "{\"synthetic\": true, \"supplier\": \"<script>=1+1zqx\"}");
  }

  private static String contacts() {
    List<Map<String, String>> rows = new ArrayList<>();
    int size = Math.max(TEXTS.size(), LINKS.size());
    for (int i = 0; i < size; i++) {
      String text = TEXTS.get(i % TEXTS.size());
      rows.add(
          row(
              Map.of(
                  "name", text,
                  "what_for", text,
                  "phone", text,
                  "email", i % 2 == 0 ? text : "zqx@example.org?bcc=a\" onclick=\"window.hit=1",
                  "web", LINKS.get(i % LINKS.size()))));
    }
    return GoodRow.table(
        List.of("la_code", "name", "what_for", "phone", "email", "web", "=1+1" + MARK), rows);
  }

  private static String targets() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      rows.add(
          row(
              Map.of(
                  "metric",
                  i % 3 == 0 ? TEXTS.get(i) : "ehcp.plans-issued",
                  "baseline",
                  "1",
                  "baseline_period",
                  TEXTS.get(i),
                  "target",
                  "90",
                  "target_date",
                  String.format("2027-01-%02d", i + 1),
                  "owner",
                  TEXTS.get(i))));
    }
    return GoodRow.table(
        List.of(
            "la_code", "metric", "baseline", "baseline_period", "target", "target_date", "owner"),
        rows);
  }

  private static String commentary() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String text : TEXTS) {
      for (String metric : List.of("forum", "ehcp.plans-issued")) {
        rows.add(
            row(
                Map.of(
                    "metric", metric,
                    "time_period", "2025",
                    "time_identifier", "Calendar year",
                    "author", text,
                    "text", text,
                    "cause", text,
                    "action", text,
                    "due_date", "2027-03-31",
                    "status", text)));
      }
    }
    return GoodRow.table(
        List.of(
            "la_code",
            "metric",
            "time_period",
            "time_identifier",
            "author",
            "text",
            "cause",
            "action",
            "due_date",
            "status"),
        rows);
  }

  /** References and codes of a supplier that are such texts. */
  private static String otherReferences() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      Map<String, String> row = GoodRow.of("mediation", i);
      row.put("case_id", TEXTS.get(i) + i);
      row.put("provider_id", TEXTS.get(i));
      row.put("person_ref", TEXTS.get(i));
      row.put("route", i % 2 == 0 ? "MEDIATION" : TEXTS.get(i));
      rows.add(row);
    }
    List<String> columns = new ArrayList<>(rows.get(0).keySet());
    columns.add("provider_id");
    return GoodRow.table(columns.stream().distinct().toList(), rows);
  }

  /** A file of open data in which names of areas and items are such texts. */
  private static String published() throws IOException {
    String sound =
        Files.readString(Path.of("../sample-data/published/exclusions_by_sen_national.csv"));
    int at = 0;
    StringBuilder hostile = new StringBuilder();
    for (String line : sound.split("\n")) {
      String text = '"' + TEXTS.get(at % TEXTS.size()).replace("\"", "\"\"") + '"';
      hostile.append(at % 3 == 2 ? line.replace("England", text) : line).append('\n');
      at++;
    }
    return hostile.toString();
  }

  private static Map<String, String> row(Map<String, String> cells) {
    Map<String, String> row = new LinkedHashMap<>(cells);
    row.put("la_code", LA);
    return row;
  }

  private void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
