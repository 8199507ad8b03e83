package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.run.Hashes;
import org.sendmetrics.jobs.run.Workspace;

/** A draft is looked at, filled in and released: until then nothing is published or entered. */
class DraftTest {
  private static final String WORDS = "=1+1 <img src=x onerror=alert(1)> New staff began in May.";
  private static final String INERT =
      "=1+1 &lt;img src=x onerror=alert(1)&gt; New staff began in May.";
  private static final String APPROVER = "=A. Jones <b>";
  private static final int TEXT = 10;

  @TempDir Path folder;

  @Test
  void aDraftBecomesTheReleaseThatWasLookedAt() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String la : List.of("301", "383")) {
      for (String extract : List.of("ehcp", "targets", "commentary", "contacts")) {
        String file = extract + "_" + la + ".csv";
        Files.copy(WholeRun.SMALL.resolve(file), inbox.resolve(file));
      }
    }
    Program.Outcome drafted = run("--draft");
    assertEquals(0, drafted.exit(), drafted.stderr());
    assertFalse(Files.exists(out().resolve("public")), "a draft publishes nothing");
    assertFalse(Files.exists(out().resolve("manifest.json")));
    assertTrue(Workspace.releases(folder.resolve("work")).last().isEmpty(), "nothing is entered");
    Path draft = out().resolve("restricted/draft");
    assertTrue(summary(draft).contains("Draft"));
    fillIn(draft.resolve("exceptions.xlsx"));
    String figures = Hashes.of(draft.resolve("public/metric-values.csv"));

    Program.Outcome again = run("--draft");
    assertEquals(0, again.exit(), again.stderr());
    assertEquals(WORDS, firstWords(draft.resolve("exceptions.xlsx")), "words outlive a new draft");

    Program.Outcome released = program("release", "--out", out(), "--approved-by", APPROVER);
    assertEquals(0, released.exit(), released.stderr());
    assertEquals(figures, Hashes.of(out().resolve("public/metric-values.csv")));
    assertTrue(summary(out()).contains(INERT), "words stay words");
    assertFalse(summary(out()).contains(WORDS));
    assertFalse(summary(out()).contains(APPROVER));
    assertEquals(Set.of(CellType.STRING), typesOf("New staff began", out()));
    assertEquals(Set.of(CellType.STRING), typesOf("A. Jones", out()));
    assertFalse(summary(out()).contains("(Invented data; Draft)"));
    String manifest = Files.readString(out().resolve("manifest.json"));
    assertTrue(manifest.contains("\"approved_by\" : \"" + APPROVER + "\""), manifest);
    assertFalse(Files.exists(draft), "the draft has become the release");
    assertTrue(Files.exists(out().resolve("restricted/exceptions.xlsx")));
    assertEquals(0, program("verify", out()).exit());
    assertTrue(Workspace.releases(folder.resolve("work")).last().isPresent());

    Program.Outcome twice = program("release", "--out", out(), "--approved-by", APPROVER);
    assertEquals(2, twice.exit());
    assertTrue(twice.stderr().contains("there is no draft"), twice.stderr());

    assertEquals(0, run("--draft").exit());
    Files.writeString(
        inbox.resolve("contacts_301.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
    Program.Outcome changed = program("release", "--out", out(), "--approved-by", APPROVER);
    assertEquals(2, changed.exit());
    assertTrue(changed.stderr().contains("has changed since the draft"), changed.stderr());
    assertTrue(Files.exists(draft), "the draft waits");
    assertEquals(0, program("verify", out()).exit(), "the earlier release stands beside a draft");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Program.Outcome run(String... more) {
    List<Object> arguments = new ArrayList<>(List.of("run", "--inbox", folder.resolve("inbox")));
    arguments.addAll(List.of("--out", out(), "--work", folder.resolve("work")));
    arguments.addAll(List.of("--as-at", "2026-09-30", "--engine", "duckdb"));
    arguments.addAll(Arrays.asList(more));
    return program(arguments.toArray());
  }

  private Program.Outcome program(Object... arguments) {
    return Program.run(folder.resolve("said"), arguments);
  }

  private static String summary(Path release) throws IOException {
    return Files.readString(release.resolve("public/summaries/383.html"));
  }

  /** Writes into the first row of area 383. */
  private static void fillIn(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      row(book).createCell(TEXT).setCellValue(WORDS);
      book.write(out);
    }
  }

  /** What the cells are, in a board's workbook, that hold some words. */
  private static Set<CellType> typesOf(String words, Path release) throws IOException {
    byte[] bytes = Files.readAllBytes(release.resolve("public/boards/383.xlsx"));
    Set<CellType> types = new HashSet<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (new DataFormatter().formatCellValue(cell).contains(words)) {
              types.add(cell.getCellType());
            }
          }
        }
      }
    }
    return types;
  }

  private static String firstWords(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return row(book).getCell(TEXT).getStringCellValue();
    }
  }

  private static Row row(XSSFWorkbook book) {
    for (Row row : book.getSheet("Exceptions")) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("383")) {
        return row;
      }
    }
    throw new AssertionError("area 383 is off target somewhere");
  }
}
