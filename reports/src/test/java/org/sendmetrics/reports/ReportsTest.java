package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.make.UnwrittenPages;
import org.sendmetrics.schemas.FigureCsv;

class ReportsTest {
  @TempDir private static Path shared;

  @BeforeAll
  static void writeOnce() {
    writeAll(shared);
  }

  private static void writeAll(Path folder) {
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, folder);
    Path undisclosed = folder.resolve("public/metric-values.csv");
    Reports.writeRestricted(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, undisclosed, folder);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void everyProductIsThere() throws IOException {
    List<String> names =
        Stream.of("xlsx", "html", "docx")
            .flatMap(
                e -> {
                  try {
                    return files(shared, e).stream();
                  } catch (IOException x) {
                    throw new java.io.UncheckedIOException(x);
                  }
                })
            .map(f -> shared.relativize(f).toString())
            .toList();
    assertEquals(
        List.of(
            "public/boards/202.xlsx",
            "public/boards/301.xlsx",
            "public/boards/831.xlsx",
            "public/boards/national.xlsx",
            "restricted/boards/202.xlsx",
            "restricted/boards/301.xlsx",
            "restricted/data-quality/202.xlsx",
            "restricted/data-quality/301.xlsx",
            "restricted/data-quality/all-files.xlsx",
            "public/methodology.html",
            "public/summaries/202.html",
            "public/summaries/301.html",
            "public/summaries/831.html",
            "public/summaries/index.html",
            "public/summaries/202.docx",
            "public/summaries/301.docx",
            "public/summaries/831.docx"),
        names);
  }

  @Test
  void everyWorkbookKeepsTheChecklist() throws IOException {
    for (Path file : files(shared, ".xlsx")) {
      WorkbookChecks.check(file);
    }
  }

  @Test
  void everyTitleSaysThatDataAreInventedAndNotCleared() throws IOException {
    for (Path file : files(shared, ".xlsx")) {
      try (XSSFWorkbook book = WorkbookChecks.open(file)) {
        book.forEach(
            sheet -> {
              String title = sheet.getRow(0).getCell(0).getStringCellValue();
              assertTrue(title.contains("Invented data; Not yet cleared for publication"), title);
              boolean isRestricted = file.toString().contains("restricted/");
              assertEquals(isRestricted, title.contains("OFFICIAL-SENSITIVE"), title);
            });
      }
    }
    for (Path file : files(shared, ".html")) {
      assertTrue(Files.readString(file).matches("(?s).*<title>[^<]*\\(Invented data; Not.*"));
    }
  }

  @Test
  void theSameInputsGiveTheSameBytes(@TempDir Path again) throws IOException {
    writeAll(again);
    for (Path file : files(shared, "")) {
      if (Files.isRegularFile(file)) {
        Path other = again.resolve(shared.relativize(file));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other), file.toString());
      }
    }
  }

  @Test
  void publishedFiguresAloneMakeProductsThatSaySo(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("public"));
    FigureCsv.write(folder.resolve("public/metric-values.csv"), List.of());
    FigureCsv.write(folder.resolve("public/comparators.csv"), Samples.published());
    Release real = new Release(Samples.AS_AT, false, true, "run-1");
    Reports.write(Samples.CATALOGUE, real, folder);
    WorkbookChecks.check(folder.resolve("public/boards/831.xlsx"));
    String summary = Files.readString(folder.resolve("public/summaries/831.html"));
    assertTrue(summary.contains("All numbers here are taken from publications"));
    assertTrue(summary.contains("A publication &lt;of&gt; tests &amp; more"));
    assertFalse(summary.contains("Invented"));
  }

  @Test
  void oneAreaThatFailsDoesNotStopTheOthers(@TempDir Path folder) throws IOException {
    Samples.products(folder);
    Files.createDirectories(folder.resolve("public/boards/202.xlsx/in-the-way"));
    UnwrittenPages thrown =
        assertThrows(
            UnwrittenPages.class, () -> Reports.write(Samples.CATALOGUE, Samples.RELEASE, folder));
    assertTrue(thrown.getMessage().contains("202"), thrown.getMessage());
    assertFalse(thrown.getMessage().contains("301"), thrown.getMessage());
    assertTrue(Files.exists(folder.resolve("public/boards/301.xlsx")));
  }
}
