package org.sendmetrics.jobs.outer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.TableSchema;

/**
 * An inbox in which a good delivery lies among faults of every kind: files that cannot be read, a
 * wrong header, none at all, bad rows of every kind between good ones, and a child's identifiers in
 * places where none belong.
 */
final class FaultyInbox {
  static final List<String> EXTRACTS =
      List.of("roll", "attendance", "exclusions", "mediation", "ehcp");

  /** Files refused whole, by the rule that must say so. */
  static final Map<String, String> REFUSED =
      Map.of(
          "attendance_301.csv.gz", "unreadable-file",
          "roll_350.csv", "required-column-missing",
          "ehcp_850.csv", "required-column-missing",
          "mediation_933.csv", "not-a-text-file",
          "exclusions_933.csv", "not-csv",
          "packed_303.zip", "unreadable-file",
          "published/cut.csv.gz", "published-file-unreadable",
          "published/other.csv", "published-layout-unknown");

  /** A child found in no other file: number, reference, name, and birth date written twice. */
  static final String CANARY_UPN = "Q909090909097";

  static final String CANARY_PERSON = "CANARY-PERSON-7788";
  static final String CANARY_NAME = "Canaryburd";
  static final String CANARY_BIRTH = "2012-11-23";
  static final String CANARY_BIRTH_BRITISH = "23/11/2012";

  private final Path folder;
  private int key = 100;

  private FaultyInbox(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) {
    try {
      new FaultyInbox(folder).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bad rows of an extract, in the order in which its file of authority 330 has them. */
  static List<BadRow> badRows(String extract) {
    return BadRow.kinds().stream().filter(row -> row.extract().equals(extract)).toList();
  }

  private void write() throws IOException {
    Files.createDirectories(folder.resolve("published"));
    for (String extract : EXTRACTS) {
      String name = extract + "_420.csv";
      Files.copy(WholeRun.SMALL.resolve(name), folder.resolve(name));
      writeBadRows(extract);
      writeMisplaced(extract);
    }
    writeUnreadable();
    writeUnknownColumns();
    text("submission.json", "{\"synthetic\": true}");
    text("letter_330.txt", CANARY_NAME + "," + CANARY_UPN);
  }

  /** One good row, a bad one of every kind, a good one, one too short and one given twice. */
  private void writeBadRows(String extract) throws IOException {
    Map<String, String> good = BadRow.good(extract, 1);
    List<Map<String, String>> rows = new ArrayList<>(List.of(good));
    badRows(extract).forEach(bad -> rows.add(bad.row(key++)));
    rows.add(BadRow.good(extract, 2));
    String tooShort = "330," + CANARY_UPN + "\n";
    String twice = row(good.keySet(), good);
    text(extract + "_330.csv", table(good.keySet(), rows) + tooShort + twice);
  }

  /** In every column of the extract each of the canary's identifiers in turn, and rows shifted. */
  private void writeMisplaced(String extract) throws IOException {
    TableSchema schema = Catalogue.shipped().extracts().get(extract);
    List<String> columns = schema.fields().stream().map(Field::name).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Field field : schema.fields()) {
      for (String canary : canaries()) {
        // A birth date given as another date cannot be told from one: it is then that date.
        boolean isOtherDate =
            canary.startsWith("2") && field.type() == Field.Type.DATE && isLanded(field);
        if (!isOtherDate) {
          Map<String, String> row = BadRow.good(extract, key++);
          row.put(field.name(), canary);
          rows.add(row);
        }
      }
    }
    List<String> shifted = new ArrayList<>(List.of(CANARY_UPN, CANARY_BIRTH));
    columns.forEach(c -> shifted.add(BadRow.good(extract, 3).getOrDefault(c, CANARY_PERSON)));
    text(
        extract + "_838.csv",
        table(columns, rows)
            + String.join(",", shifted.subList(0, columns.size()))
            + "\n"
            + String.join(",", shifted)
            + "\n");
  }

  private static boolean isLanded(Field field) {
    return field.role() == Field.Role.FACT;
  }

  private static List<String> canaries() {
    return List.of(
        CANARY_UPN,
        CANARY_PERSON,
        CANARY_NAME + ", Jane",
        "Jane\n" + CANARY_NAME,
        CANARY_BIRTH,
        CANARY_BIRTH_BRITISH);
  }

  private void writeUnreadable() throws IOException {
    Map<String, String> child = BadRow.good("roll", 4);
    child.put("upn", CANARY_UPN);
    child.put("birth_date", CANARY_BIRTH);
    String rows = table(child.keySet(), List.of(child));
    bytes("attendance_301.csv.gz", cut(gzipped(rows.repeat(50))));
    text("roll_350.csv", rows.replace("upn", "pupil").replace("nc_year", "year"));
    text("ehcp_850.csv", CANARY_UPN + "," + CANARY_BIRTH + "," + CANARY_NAME + "\n");
    bytes("mediation_933.csv", rows.getBytes(StandardCharsets.UTF_16));
    Map<String, String> event = BadRow.good("exclusions", 5);
    text("exclusions_933.csv", table(event.keySet(), List.of(event)) + "\"" + CANARY_UPN + ",\n");
    text("packed_303.zip", "no zip: " + rows);
    bytes("published/cut.csv.gz", cut(gzipped(rows.repeat(50))));
    text("published/other.csv", CANARY_UPN + ",b\n" + CANARY_PERSON + ",2\n");
  }

  private void writeUnknownColumns() throws IOException {
    Map<String, String> row = new LinkedHashMap<>(BadRow.good("mediation", 6));
    row.put("la_code", "942");
    row.put("parent", CANARY_NAME);
    row.put("birth date of child", CANARY_BIRTH);
    row.put(CANARY_UPN, "1");
    row.put(CANARY_BIRTH_BRITISH, "1");
    row.put(CANARY_PERSON, "1");
    text("mediation_942.csv", table(row.keySet(), List.of(row)));
  }

  private static String table(Iterable<String> columns, List<Map<String, String>> rows) {
    return String.join(",", columns)
        + "\n"
        + rows.stream().map(row -> row(columns, row)).collect(Collectors.joining());
  }

  private static String row(Iterable<String> columns, Map<String, String> row) {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      String cell = row.getOrDefault(column, "");
      cells.add(cell.matches("(?s).*[,\n].*") ? '"' + cell + '"' : cell);
    }
    return String.join(",", cells) + "\n";
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }

  private void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
