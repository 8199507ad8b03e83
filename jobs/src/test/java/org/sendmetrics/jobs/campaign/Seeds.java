package org.sendmetrics.jobs.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.jobs.support.GoodRow;

/** A short sound file for each reader, by the name that finds its reader. */
final class Seeds {
  private static final Path SAMPLE = Path.of("../sample-data");
  private static final int ROWS = 4;

  private Seeds() {}

  static Map<String, byte[]> all() {
    try {
      Map<String, byte[]> seeds = new LinkedHashMap<>();
      for (String extract : GoodRow.extracts()) {
        seeds.put(extract + "_330.csv", Bytes.utf8(Bytes.table(extract, 1, ROWS)));
      }
      seeds.put("sen2_330.xml", Bytes.utf8(message()));
      seeds.put(
          "sen2_requests_330.csv",
          Bytes.utf8(
              "request_id,upn,received_date,request_outcome\n1,T00000000001X,2025-01-06,A\n"));
      seeds.put("contacts_330.csv.gz", Bytes.gzipped(seeds.get("contacts_330.csv")));
      seeds.put(
          "packed_330.zip",
          Bytes.zipped(
              Bytes.files(
                  "contacts_331.csv", seeds.get("contacts_330.csv"),
                  "sen2_331.xml", seeds.get("sen2_330.xml"))));
      seeds.put("mediation_332.xlsx", workbook("mediation"));
      seeds.put("targets_332.xlsx", workbook("targets"));
      seeds.put("mapping.json", Bytes.utf8("{\"ehcp\": {\"Date Received\": \"received_date\"}}"));
      seeds.put("submission.json", Bytes.utf8("{\"synthetic\": true, \"supplier\": \"Us\"}"));
      try (var files = Files.list(SAMPLE.resolve("published"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
          seeds.put("published/" + file.getFileName(), Bytes.utf8(first(file, 12)));
        }
      }
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String message() throws IOException {
    return first(SAMPLE.resolve("small/sen2_330.xml"), 8) + "</SEN2></Message>\n";
  }

  private static String first(Path file, int lines) throws IOException {
    try (var all = Files.lines(file)) {
      return all.limit(lines).collect(Collectors.joining("\n", "", "\n"));
    }
  }

  private static byte[] workbook(String extract) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("Rows");
      List<String> columns = List.copyOf(GoodRow.of(extract, 1).keySet());
      fill(sheet.createRow(0), columns);
      for (int n = 1; n <= ROWS; n++) {
        fill(sheet.createRow(n), List.copyOf(GoodRow.of(extract, n).values()));
      }
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }
}
