package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that LibreOffice opens and writes again has the same cells. */
class OtherProgramTest {
  private static final String PROGRAM = "soffice";
  private static final int MOST_SECONDS = 180;

  @TempDir private Path folder;

  @Test
  void libreOfficeReadsTheSameCells() throws IOException, InterruptedException {
    assumeTrue(isThere(), "LibreOffice (soffice) is not on the path");
    Samples.products(folder);
    Reports.write(Samples.CATALOGUE, Samples.RELEASE, Samples.SAID, folder);
    for (String name : new String[] {"301.xlsx", "national.xlsx"}) {
      Path file = folder.resolve("public/boards").resolve(name);
      Path again = converted(file);
      assertEquals(cells(file), cells(again), name);
    }
  }

  private static boolean isThere() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(p -> Files.isExecutable(Path.of(p, PROGRAM)));
  }

  private Path converted(Path file) throws IOException, InterruptedException {
    Path to = folder.resolve("converted");
    Process process =
        new ProcessBuilder(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                to.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "LibreOffice took too long");
    return to.resolve(file.getFileName());
  }

  private static Map<String, String> cells(Path file) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (XSSFWorkbook book = WorkbookChecks.open(file)) {
      WorkbookRule.eachCell(
          book,
          c -> {
            if (c.getCellType() != CellType.BLANK) {
              cells.put(c.getSheet().getSheetName() + "!" + c.getAddress(), text(c));
            }
          });
    }
    return cells;
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? Double.toString(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }
}
