package org.sendmetrics.jobs.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.schemas.Catalogue;

/** The description of the pairs holds of every cell of them. */
class DataPackageTest {
  @TempDir private Path folder;
  private WrittenPairs pairs;
  private JsonNode described;

  @BeforeEach
  void write() throws IOException {
    pairs = WrittenPairs.of(InventedFigures.all(), folder);
    DataPackage.write(Catalogue.shipped(), List.of("synthetic"), folder);
    described = new ObjectMapper().readTree(folder.resolve(DataPackage.FILE).toFile());
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(n -> texts.add(field.isEmpty() ? n.asText() : n.get(field).asText()));
    return texts;
  }

  @Test
  void everyFileIsAResourceAndNoOther() {
    Set<String> files = new HashSet<>(pairs.texts().keySet());
    files.remove(DataPackage.FILE);
    assertEquals(files, new HashSet<>(texts(described.get("resources"), "path")));
    texts(described.get("resources"), "name")
        .forEach(name -> assertTrue(name.matches("[-a-z0-9._]+"), name));
    assertEquals("SEND Metrics: open data (Invented data)", described.get("title").asText());
  }

  @Test
  void theFieldsAreTheColumnsInTheirOrderAndHaveTitles() throws IOException {
    for (JsonNode resource : described.get("resources")) {
      JsonNode fields = resource.get("schema").get("fields");
      String header = Files.readAllLines(folder.resolve(resource.get("path").asText())).get(0);
      assertEquals(List.of(header.split(",")), texts(fields, "name"));
      texts(fields, "title").forEach(title -> assertTrue(!title.isBlank()));
    }
  }

  @Test
  void everyCellIsOfItsTypeAndKeysAreUnique() {
    for (JsonNode resource : described.get("resources")) {
      JsonNode schema = resource.get("schema");
      if (!schema.has("primaryKey")) {
        continue;
      }
      List<String> missing = texts(schema.get("missingValues"), "");
      Set<List<String>> keys = new HashSet<>();
      for (Map<String, String> row :
          pairs.rows(resource.get("path").asText().replace(".csv", ""))) {
        for (JsonNode field : schema.get("fields")) {
          String cell = row.get(field.get("name").asText());
          boolean isNumber = field.get("type").asText().equals("number");
          assertTrue(
              !isNumber || missing.contains(cell) || cell.matches("-?\\d+(\\.\\d+)?"),
              field.get("name") + " " + cell);
        }
        assertTrue(
            keys.add(texts(schema.get("primaryKey"), "").stream().map(row::get).toList()),
            "a key stands twice");
      }
      assertTrue(keys.size() > 1);
    }
  }

  @Test
  void theSamePairsGiveTheSameBytes() throws IOException {
    String before = Files.readString(folder.resolve(DataPackage.FILE));
    DataPackage.write(Catalogue.shipped(), List.of("synthetic"), folder);
    assertEquals(before, Files.readString(folder.resolve(DataPackage.FILE)));
  }
}
