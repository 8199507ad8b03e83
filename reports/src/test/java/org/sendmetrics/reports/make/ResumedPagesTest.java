package org.sendmetrics.reports.make;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.schemas.LocalWords;

/** What is kept when pages could not all be written, and what is made when they are given again. */
class ResumedPagesTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path folder;

  @BeforeEach
  void tables() {
    Samples.products(folder.resolve("whole"));
    Samples.products(folder.resolve("other"));
    writeAll("whole");
  }

  private void writeAll(String products) {
    Path to = folder.resolve(products);
    Reports.writeAll(
        Samples.CATALOGUE,
        Samples.RELEASE,
        new LocalWords(List.of(), Samples.SAID),
        to.resolve("public/metric-values.csv"),
        to,
        new Shelf(shelf(products)));
  }

  private Path shelf(String products) {
    return folder.resolve(products + "-shelf");
  }

  private static TreeMap<String, byte[]> bytes(Path folder) throws IOException {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  private void assertSameAsWhole() throws IOException {
    TreeMap<String, byte[]> whole = bytes(folder.resolve("whole"));
    TreeMap<String, byte[]> other = bytes(folder.resolve("other"));
    assertEquals(whole.keySet(), other.keySet());
    whole.forEach((name, expected) -> assertArrayEquals(expected, other.get(name), name));
  }

  @Test
  void whatFailedIsNamedAndMadeAloneNextTime() throws IOException {
    Files.createDirectories(shelf("other"));
    Path inTheWay = Files.createFile(shelf("other").resolve("restricted-301"));
    UnwrittenPages thrown = assertThrows(UnwrittenPages.class, () -> writeAll("other"));
    assertTrue(
        thrown.getMessage().contains("Barking and Dagenham (301), restricted workbook"),
        thrown.getMessage());
    assertTrue(thrown.getMessage().contains("restricted-301"), "its cause: " + thrown);
    assertFalse(thrown.getMessage().contains("Camden"), thrown.getMessage());
    assertEquals(1, thrown.getSuppressed().length);
    assertTrue(Files.exists(folder.resolve("other/public/boards/301.xlsx")));
    assertTrue(Files.exists(folder.resolve("other/restricted/boards/202.xlsx")));
    assertFalse(Files.exists(folder.resolve("other/restricted/boards/301.xlsx")));

    Files.delete(inTheWay);
    List<Path> kept = units();
    for (Path unit : kept) {
      Files.setLastModifiedTime(unit, LONG_AGO);
    }
    Samples.products(folder.resolve("other"));
    writeAll("other");
    assertSameAsWhole();
    assertEquals(10, kept.size(), kept.toString());
    for (Path unit : kept) {
      assertEquals(LONG_AGO, Files.getLastModifiedTime(unit), unit + " was made again");
    }
    assertEquals(kept.size() + 1, units().size());
  }

  @Test
  void aUnitThatWasBeingMadeIsMadeFromTheStart() throws IOException {
    Path half = shelf("other").resolve("public-202.doing/public/boards");
    Files.createDirectories(half);
    Files.writeString(half.resolve("202.xlsx"), "half a workb");
    Files.writeString(half.resolve("left-over.xlsx"), "of a killed run");
    writeAll("other");
    assertSameAsWhole();
  }

  private static boolean isWhole(Path unit) {
    return !unit.toString().endsWith(".doing");
  }

  private List<Path> units() throws IOException {
    try (Stream<Path> units = Files.list(shelf("other"))) {
      return units.filter(Files::isDirectory).filter(ResumedPagesTest::isWhole).sorted().toList();
    }
  }
}
