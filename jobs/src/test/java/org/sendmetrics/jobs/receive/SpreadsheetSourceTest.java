package org.sendmetrics.jobs.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.jobs.receive.RowSource.RawRow;
import org.sendmetrics.schemas.Catalogue;

/** Workbooks written by another library than the one that reads them. */
class SpreadsheetSourceTest {
  private static final List<String> HEADER =
      List.of("la_code", "metric", "baseline", "target", "target_date", "owner");

  @TempDir private Path folder;

  @Test
  void readsTheSheetWithTheHeaderFromTheHeaderOn() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Read me").createRow(0).createCell(0).setCellValue("la_code");
      XSSFSheet sheet = book.createSheet("Targets");
      sheet.createRow(1).createCell(0).setCellValue("Targets of the board");
      sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
      header(sheet, 3);
      XSSFRow row = sheet.createRow(5);
      row.createCell(0).setCellValue(301);
      row.createCell(1).setCellValue("ehcp.requests");
      row.createCell(2).setCellValue(0.1 + 0.2);
      row.createCell(3).setCellFormula("30*2");
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
      row.createCell(4).setCellValue(LocalDate.of(2026, 3, 31));
      row.getCell(4).setCellStyle(format(book, "dd/mm/yyyy"));
      row.createCell(5).setCellValue(true);
      sheet.createRow(6).createCell(2).setBlank();
      XSSFRow last = sheet.createRow(8);
      last.createCell(0).setCellValue("302");
      last.createCell(7).setCellValue("beyond the header");

      SpreadsheetSource source = source(book);
      assertEquals(HEADER, source.header());
      assertEquals(4, source.headerLine());
      List<RawRow> rows = rows(source);
      assertEquals(
          List.of("301", "ehcp.requests", "0.3", "60", "2026-03-31", "1"), rows.get(0).cells());
      assertEquals(6, rows.get(0).line());
      assertEquals(9, rows.get(1).line());
      assertEquals(8, rows.get(1).cells().size(), "a cell beyond the header is not dropped");
      assertEquals(2, rows.size());
    }
  }

  @Test
  void tellsWhatASpreadsheetMadeOfACode() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Targets");
      header(sheet, 0);
      XSSFRow row = sheet.createRow(1);
      row.createCell(0).setCellValue(100000);
      row.getCell(0).setCellStyle(format(book, "0.00E+00"));
      row.createCell(1).setCellValue(LocalDate.of(2025, 5, 1));
      row.getCell(1).setCellStyle(format(book, "mmm-yy"));
      row.createCell(2).setCellFormula("1/0");
      book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(2));
      row.createCell(3).setCellValue(12);
      row.getCell(3).setCellStyle(format(book, "#,##0\" days\""));
      row.createCell(5).setCellValue(1.2345678901234567E17);
      RawRow read = rows(source(book)).get(0);
      assertEquals(Disguise.SCIENTIFIC, read.disguises().get(0));
      assertEquals(Disguise.DATE, read.disguises().get(1));
      assertEquals(Disguise.ERROR, read.disguises().get(2));
      assertFalse(read.disguises().containsKey(3));
      assertEquals("12", read.cells().get(3));
      assertEquals(Disguise.ROUNDED, read.disguises().get(5));
    }
  }

  private static void header(XSSFSheet sheet, int at) {
    XSSFRow row = sheet.createRow(at);
    for (int i = 0; i < HEADER.size(); i++) {
      row.createCell(i).setCellValue(HEADER.get(i));
    }
  }

  private static CellStyle format(XSSFWorkbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private SpreadsheetSource source(XSSFWorkbook book) throws IOException {
    Path file = folder.resolve("targets_301.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return new SpreadsheetSource(
        new InboxFile(0, "targets_301.xlsx", file.toString(), "", "targets", ""),
        Catalogue.shipped().extracts().get("targets"));
  }

  private static List<RawRow> rows(SpreadsheetSource source) {
    List<RawRow> rows = new ArrayList<>();
    for (RawRow row = source.next(); row != null; row = source.next()) {
      rows.add(row);
    }
    return rows;
  }
}
