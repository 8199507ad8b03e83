package org.sendmetrics.jobs.campaign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of other kinds that are called CSV. */
final class NoTables {
  private final CsvCases cases = new CsvCases("o", 0);

  private NoTables() {}

  static List<BadInput> all() {
    NoTables others = new NoTables();
    others.others();
    return others.cases.all();
  }

  private void others() {
    cases.add(
        "a table as HTML",
        "roll",
        "<html><body><table><tr><td>la_code</td></tr></table>\n",
        "not-csv",
        0);
    cases.add(
        "a table as XML",
        "roll",
        "<?xml version=\"1.0\"?>\n<roll><la_code>330</la_code></roll>\n",
        "not-csv",
        0);
    cases.add(
        "a table as JSON",
        "roll",
        "[{\"la_code\": \"330\",\n \"upn\": \"T00000000001X\"}]\n",
        "not-csv",
        0);
    cases.add("a PDF", "roll", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "not-csv", 0);
    cases.add("rich text", "roll", "{\\rtf1\\ansi la_code}", "not-csv", 0);
    cases.add(
        "a workbook of the old kind called csv",
        "roll",
        Bytes.joined(Bytes.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[512]),
        "not-a-text-file",
        0);
    cases.add(
        "gzip called csv",
        "roll",
        Bytes.gzipped(Bytes.table("roll", 12_500, 40).getBytes(StandardCharsets.UTF_8)),
        "not-a-text-file",
        0);
    cases.add(
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
