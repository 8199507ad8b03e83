package org.sendmetrics.jobs.outer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.schemas.Catalogue;
import org.sendmetrics.schemas.Field;
import org.sendmetrics.schemas.MessageLayout;
import org.sendmetrics.schemas.TableSchema;

/**
 * A sound inbox in which every cell that names a person, or tells a birth date, holds a value that
 * is found nowhere else: in every extract that the schemas declare, in every form in which an
 * extract may come. What is planted follows the schemas, so a new identifier column is planted
 * unasked.
 */
final class CanaryInbox {
  private static final String LA = "420";
  private static final String LA_OF_MESSAGE = "330";
  private static final String LA_OF_MODULES = "838";
  private static final int FEW = 3;

  /** Enough for figures of every kind. */
  private static final int MANY = 60;

  /** In no other column of the inbox is a day so long ago, and pupils born then are of an age. */
  private LocalDate nextBirth = LocalDate.of(2014, 1, 6);

  private final Catalogue catalogue = Catalogue.shipped();
  private final Path folder;
  private final TreeMap<String, Set<String>> planted = new TreeMap<>();
  private int number;

  private CanaryInbox(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes it; gives the texts planted by the place: {@code roll.upn}, {@code sen2:Persons/UPN}.
   */
  static Map<String, Set<String>> write(Path folder) {
    try {
      CanaryInbox inbox = new CanaryInbox(Files.createDirectories(folder));
      inbox.write();
      return inbox.planted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a column is about who somebody is. */
  static boolean isTelling(Field field) {
    return field.role() == Field.Role.IDENTIFIER
        || field.role() == Field.Role.BIRTH_DATE
        || field.role() == Field.Role.DROPPED;
  }

  private void write() throws IOException {
    Files.writeString(folder.resolve("submission.json"), "{\"synthetic\": true}");
    for (TableSchema extract : catalogue.extracts().values()) {
      if (extract.message().isPresent()) {
        writeMessage(extract);
        writeModules(extract);
      } else if (extract.fields().stream().anyMatch(CanaryInbox::isTelling)) {
        writeTables(extract);
      }
    }
  }

  private void writeTables(TableSchema extract) throws IOException {
    String name = extract.name();
    Files.writeString(folder.resolve(name + "_plain.csv"), csv(rows(extract, MANY)));
    try (OutputStream zipped =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + "_zipped.csv.gz")))) {
      zipped.write(csv(rows(extract, FEW)).getBytes(StandardCharsets.UTF_8));
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("submission_" + name + ".zip")))) {
      zip.putNextEntry(new ZipEntry(name + "_member.csv"));
      zip.write(csv(rows(extract, FEW)).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve(name + "_book.xlsx"), workbook(rows(extract, FEW)));
  }

  /** Some rows of the small sample with canaries in place of its people. */
  private List<Map<String, String>> rows(TableSchema extract, int most) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> sample =
        CsvReader.builder()
            .ofNamedCsvRecord(WholeRun.SMALL.resolve(extract.name() + "_" + LA + ".csv"))) {
      for (NamedCsvRecord row : sample) {
        Map<String, String> copy = new LinkedHashMap<>(row.getFieldsAsMap());
        extract.fields().stream()
            .filter(CanaryInbox::isTelling)
            .forEach(f -> copy.put(f.name(), canary(extract.name() + "." + f.name(), f)));
        rows.add(copy);
        if (rows.size() == most) {
          break;
        }
      }
    }
    return rows;
  }

  private String canary(String place, Field field) {
    return field.role() == Field.Role.BIRTH_DATE
        ? birthDate(place)
        : plant(place, text(place, field));
  }

  /** A pupil number where the column holds one, else a text that says what it is. */
  private String text(String place, Field field) {
    number++;
    return field.pattern().isPresent() || place.endsWith("upn") || place.endsWith("UPN")
        ? "Z9797979" + String.format("%05d", number)
        : "CANARY-" + place.replaceAll("[^A-Za-z]", "-") + "-" + number;
  }

  private String birthDate(String place) {
    String day = nextBirth.toString();
    nextBirth = nextBirth.plusDays(1);
    plant(place, Identifiers.british(day));
    return plant(place, day);
  }

  private String plant(String place, String canary) {
    planted.computeIfAbsent(place, p -> new TreeSet<>()).add(canary);
    return canary;
  }

  /** A message of three people: one with each way to name somebody. */
  private void writeMessage(TableSchema extract) throws IOException {
    MessageLayout layout = extract.message().orElseThrow();
    TableSchema table = catalogue.extracts().get(extract.rowsOf());
    StringBuilder people = new StringBuilder();
    for (String item : namingItems(layout, table)) {
      people
          .append("<Persons>")
          .append(element("Persons/Surname", "CANARY-surname-" + ++number))
          .append(element("Persons/Forename", "CANARY-forename-" + number))
          .append("<PersonBirthDate>")
          .append(birthDate("sen2:Persons/PersonBirthDate"))
          .append("</PersonBirthDate><Sex>F</Sex><Ethnicity>WBRI</Ethnicity>")
          .append(element(item, text(item, table.field("person_ref").orElseThrow())))
          .append(element("Persons/PostCode", "CN9 " + number + "RY"))
          .append("<Requests><ReceivedDate>2026-06-11</ReceivedDate><RequestSource>2")
          .append("</RequestSource><RYA>0</RYA><RequestOutcome>A</RequestOutcome></Requests>")
          .append("</Persons>\n");
    }
    Files.writeString(
        folder.resolve("sen2_message.xml"),
        "<Message><Header><Source><LEA>"
            + LA_OF_MESSAGE
            + "</LEA></Source></Header><SEN2>\n"
            + people
            + "</SEN2></Message>");
  }

  private static List<String> namingItems(MessageLayout layout, TableSchema table) {
    return layout.items().entrySet().stream()
        .filter(
            i ->
                table
                    .field(i.getValue())
                    .filter(f -> f.role() == Field.Role.IDENTIFIER)
                    .isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private String element(String path, String canary) {
    plant("sen2:" + path, canary);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "<" + name + ">" + canary + "</" + name + ">";
  }

  /** The same return as the tables that exports write, where ids of rows name cases too. */
  private void writeModules(TableSchema extract) throws IOException {
    List<Map<String, String>> people = new ArrayList<>();
    List<Map<String, String>> requests = new ArrayList<>();
    for (int i = 0; i < FEW; i++) {
      String person = plant("sen2 modules: person id", "CANARY-personid-" + ++number);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("person_id", person);
      row.put("upn", plant("sen2 modules: upn", "Z9797979" + String.format("%05d", number)));
      row.put("surname", plant("sen2 modules: surname", "CANARY-surname-" + number));
      row.put("birth_date", birthDate("sen2 modules: birth date"));
      people.add(row);
      Map<String, String> request = new LinkedHashMap<>();
      request.put("request_id", plant("sen2 modules: request id", "CANARY-requestid-" + number));
      request.put("person_id", person);
      request.put("received_date", "2026-06-11");
      request.put("request_outcome", "A");
      requests.add(request);
    }
    Files.writeString(folder.resolve("sen2_person_" + LA_OF_MODULES + ".csv"), csv(people));
    Files.writeString(folder.resolve("sen2_requests_" + LA_OF_MODULES + ".csv"), csv(requests));
  }

  private static String csv(List<Map<String, String>> rows) {
    StringBuilder csv = new StringBuilder(String.join(",", rows.get(0).keySet())).append('\n');
    rows.forEach(row -> csv.append(String.join(",", row.values())).append('\n'));
    return csv.toString();
  }

  private static byte[] workbook(List<Map<String, String>> rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("rows");
      fill(sheet.createRow(0), rows.get(0).keySet());
      for (Map<String, String> row : rows) {
        fill(sheet.createRow(sheet.getLastRowNum() + 1), row.values());
      }
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Row row, Iterable<String> cells) {
    int column = 0;
    for (String cell : cells) {
      row.createCell(column++).setCellValue(cell);
    }
  }
}
