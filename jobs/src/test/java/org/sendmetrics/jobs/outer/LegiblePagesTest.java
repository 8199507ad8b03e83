package org.sendmetrics.jobs.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.sendmetrics.jobs.run.Folders;

/** No table that a board or a family is given is mostly withheld. */
class LegiblePagesTest {
  private static final String WITHHELD = "[c]";
  private static final Pattern SYMBOL = Pattern.compile("\\[[a-z]+]");
  private static final Pattern TABLE = Pattern.compile("(?s)<table>(.*?)</table>");
  private static final Pattern CELL = Pattern.compile("<td>([^<]*)</td>");

  /** How many cells of a table are withheld, of those that have a number or a symbol for it. */
  private record Share(long withheld, long all) {
    boolean isMost() {
      return withheld * 2 > all;
    }
  }

  private final Path open = WholeRun.ofSmall().out().resolve("public");

  @Test
  void noTableOfAWorkbookIsMoreThanHalfWithheld() {
    Map<String, Share> tables = new TreeMap<>();
    for (Path file : Folders.files(open.resolve("boards"))) {
      workbook(file, tables);
    }
    assertTrue(tables.size() > 100, "tables looked at: " + tables.size());
    check(tables);
    assertTrue(
        tables.values().stream().anyMatch(t -> t.withheld() > 0), "something is withheld at all");
  }

  @Test
  void noTableOfAFamilyPageIsMoreThanHalfWithheld() throws IOException {
    Map<String, Share> tables = new TreeMap<>();
    for (Path file : Folders.files(open.resolve("summaries"))) {
      if (file.toString().endsWith(".html")) {
        page(file, tables);
      }
    }
    assertTrue(tables.size() > 50, "tables looked at: " + tables.size());
    check(tables);
  }

  private static void check(Map<String, Share> tables) {
    Map<String, Share> mostly =
        tables.entrySet().stream()
            .filter(t -> t.getValue().isMost())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(Map.of(), mostly);
  }

  private static void workbook(Path file, Map<String, Share> tables) {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        XSSFSheet sheet = book.getSheetAt(i);
        for (XSSFTable table : sheet.getTables()) {
          long withheld = 0;
          long all = 0;
          for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
            for (Cell cell : rowOrNone(sheet, r)) {
              boolean isText = cell.getCellType() == CellType.STRING;
              String text = isText ? cell.getStringCellValue() : "";
              withheld += text.equals(WITHHELD) ? 1 : 0;
              all += !isText || SYMBOL.matcher(text).matches() ? 1 : 0;
            }
          }
          tables.put(file.getFileName() + " " + table.getName(), new Share(withheld, all));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Iterable<Cell> rowOrNone(XSSFSheet sheet, int row) {
    Row found = sheet.getRow(row);
    return found == null ? List.of() : found;
  }

  private static void page(Path file, Map<String, Share> tables) throws IOException {
    Matcher table = TABLE.matcher(Files.readString(file));
    int number = 0;
    while (table.find()) {
      List<String> cells = CELL.matcher(table.group(1)).results().map(c -> c.group(1)).toList();
      long withheld = cells.stream().filter(WITHHELD::equals).count();
      number++;
      tables.put(file.getFileName() + " " + number, new Share(withheld, cells.size()));
    }
  }
}
