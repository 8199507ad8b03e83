package org.sendmetrics.jobs.audit.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaRowsTest {
  @TempDir Path folder;

  @Test
  void givesTheRowsOfAnAreaWhateverTheyHold() throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(
        file,
        "name,area,n\nEngland,,9\n\"a, \"\"b\"\"\nc\",202,1\nd,202,2\ne,\"301\",3\nf,202,4\n");
    AreaRows rows = AreaRows.of(file, "area");
    assertEquals(Set.of("", "202", "301"), rows.areas());
    assertEquals(
        "name,area,n\n\"a, \"\"b\"\"\nc\",202,1\nd,202,2\nf,202,4\n",
        new String(rows.all("202").readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(2, rows.of("202").size());
    assertEquals(3, rows.of("202").get(0).firstLine());
    assertEquals(7, rows.of("202").get(1).firstLine());
    assertEquals(
        "name,area,n\n", new String(rows.all("999").readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void refusesATableWithoutTheColumn() throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
    assertThrows(IOException.class, () -> AreaRows.of(file, "area"));
  }
}
