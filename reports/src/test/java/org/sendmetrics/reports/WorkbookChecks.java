package org.sendmetrics.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.reports.style.Symbols;

/** The checklist of accessible workbooks, held against a finished file. */
public final class WorkbookChecks {
  private static final Pattern NOTE = Pattern.compile("\\[note (\\d+)]");
  private static final Pattern TOKEN = Pattern.compile("\\[([a-z]+)]");

  private WorkbookChecks() {}

  public static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  public static void check(Path file) throws IOException {
    try (XSSFWorkbook book = open(file)) {
      assertEquals("Cover", book.getSheetName(0));
      assertEquals("Contents", book.getSheetName(1));
      assertEquals(0, book.getActiveSheetIndex());
      var core = book.getProperties().getCoreProperties();
      assertFalse(core.getTitle().isEmpty());
      assertFalse(core.getSubject().isEmpty());
      assertFalse(core.getCreator().contains("POI"));
      assertEquals("en-GB", core.getUnderlyingProperties().getLanguageProperty().orElseThrow());
      assertNotNull(core.getCreated());
      assertEquals(core.getCreated(), core.getModified());
      Set<String> names = new HashSet<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        assertFalse(book.isSheetHidden(i));
        sheet(book.getSheetAt(i), names);
      }
      notes(book);
    }
  }

  private static void sheet(XSSFSheet sheet, Set<String> tableNames) {
    String where = sheet.getSheetName();
    assertTrue(where.matches("[A-Za-z0-9_]{1,31}"), where);
    assertEquals(0, sheet.getNumMergedRegions(), where);
    assertNull(sheet.getPaneInformation(), where);
    assertFalse(sheet.getCTWorksheet().isSetAutoFilter(), where);
    assertEquals("A1", sheet.getActiveCell().formatAsString(), where);
    assertFalse(sheet.getRow(0).getCell(0).getStringCellValue().isBlank(), where);
    for (Row row : sheet) {
      assertFalse(row.getZeroHeight(), where);
      for (Cell cell : row) {
        assertFalse(cell.getCellType() == CellType.FORMULA, where);
        assertFalse(sheet.isColumnHidden(cell.getColumnIndex()), where);
      }
    }
    if (where.equals("Cover")) {
      assertEquals(0, sheet.getTables().size());
      return;
    }
    assertEquals(1, sheet.getTables().size(), where);
    table(sheet, sheet.getTables().get(0), tableNames);
  }

  private static void table(XSSFSheet sheet, XSSFTable table, Set<String> names) {
    String where = sheet.getSheetName();
    assertTrue(names.add(table.getName()), where);
    assertFalse(table.getCTTable().isSetAutoFilter(), where);
    assertEquals(0, table.getStartColIndex(), where);
    assertEquals(
        Math.max(sheet.getLastRowNum(), table.getStartRowIndex() + 1),
        table.getEndRowIndex(),
        where);
    Set<String> headers = new HashSet<>();
    for (int c = 0; c <= table.getEndColIndex(); c++) {
      String header = sheet.getRow(table.getStartRowIndex()).getCell(c).getStringCellValue();
      assertFalse(header.isBlank(), where);
      assertTrue(headers.add(header), where + ": " + header);
      assertEquals(
          header, table.getCTTable().getTableColumns().getTableColumnArray(c).getName(), where);
    }
    boolean mayHaveBlanks = where.equals("Chart_data");
    for (int r = table.getStartRowIndex() + 1; r <= sheet.getLastRowNum(); r++) {
      for (int c = 0; c <= table.getEndColIndex() && !mayHaveBlanks; c++) {
        assertNotNull(sheet.getRow(r).getCell(c), where + " row " + r + " column " + c);
      }
    }
  }

  private static void notes(XSSFWorkbook book) {
    Set<String> defined = new HashSet<>();
    XSSFSheet notes = book.getSheet("Notes");
    if (notes != null) {
      notes.forEach(row -> defined.add(row.getCell(0).getStringCellValue()));
    }
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      for (Row row : book.getSheetAt(i)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            tokens(cell.getStringCellValue(), defined);
          }
        }
      }
    }
  }

  private static void tokens(String text, Set<String> defined) {
    Matcher note = NOTE.matcher(text);
    while (note.find()) {
      assertTrue(defined.contains("note " + note.group(1)), text);
    }
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      assertTrue(Symbols.ALL.contains(token.group(1)), text);
    }
  }
}
