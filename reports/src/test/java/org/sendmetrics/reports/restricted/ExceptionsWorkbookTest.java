package org.sendmetrics.reports.restricted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendmetrics.reports.Release;
import org.sendmetrics.reports.Reports;
import org.sendmetrics.reports.Samples;
import org.sendmetrics.reports.WorkbookChecks;
import org.sendmetrics.reports.style.Approval;
import org.sendmetrics.schemas.BoardWords;
import org.sendmetrics.schemas.Remark;
import org.sendmetrics.schemas.Target;

/** What owners write into the workbook comes back as it was written, or is refused by its row. */
class ExceptionsWorkbookTest {
  private static final Release DRAFT =
      new Release(Samples.AS_AT, true, false, "run-1", Approval.DRAFT);
  private static final BoardWords SAID =
      new BoardWords(
          List.of(
              new Target(
                  Samples.CAMDEN.laCode(),
                  Samples.ON_TIME,
                  new BigDecimal("95"),
                  "2023",
                  new BigDecimal("100"),
                  LocalDate.of(2026, 12, 31),
                  null,
                  "Head of SEND")),
          List.of());
  private static final int FIRST_TO_FILL = 9;

  @TempDir private Path folder;
  private Path file;
  private int row;

  @BeforeEach
  void write() throws IOException {
    Samples.products(folder);
    file = folder.resolve("exceptions.xlsx");
    Reports.writeExceptions(Samples.CATALOGUE, DRAFT, SAID, folder, file);
    try (XSSFWorkbook book = WorkbookChecks.open(file)) {
      Sheet sheet = book.getSheetAt(0);
      row = sheet.getLastRowNum();
      assertTrue(sheet.getRow(0).getCell(0).getStringCellValue().contains("Draft"));
      assertEquals("202", sheet.getRow(row).getCell(0).getStringCellValue());
      assertEquals(Samples.ON_TIME, sheet.getRow(row).getCell(2).getStringCellValue());
    }
  }

  private void fill(String... words) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      Row filled = book.getSheetAt(0).getRow(row);
      for (int i = 0; i < words.length; i++) {
        filled.createCell(FIRST_TO_FILL + i).setCellValue(words[i]);
      }
      book.write(out);
    }
  }

  private List<Remark> read() {
    return Reports.filledExceptions(Samples.CATALOGUE, DRAFT, file);
  }

  @Test
  void whereNothingIsOffTargetTheWorkbookSaysSo() throws IOException {
    Reports.writeExceptions(Samples.CATALOGUE, DRAFT, BoardWords.NONE, folder, file);
    assertEquals(List.of(), read());
  }

  @Test
  void aRowWithoutWordsIsNoRemark() {
    assertEquals(List.of(), read());
  }

  @Test
  void whatOwnersWriteComesBack() throws IOException {
    fill("Head of SEND", "We fell behind.", "Vacancies", "Recruit", "31/3/2027", "On track");
    Remark remark = read().get(0);
    assertEquals("We fell behind.", remark.text());
    assertEquals("Vacancies", remark.cause());
    assertEquals(LocalDate.of(2027, 3, 31), remark.due());
    assertEquals("202", remark.laCode());
    assertEquals(Samples.ON_TIME, remark.metric());
    Path again = folder.resolve("again.xlsx");
    Reports.writeExceptions(Samples.CATALOGUE, DRAFT, SAID.with(List.of(remark)), folder, again);
    assertEquals(
        List.of(remark), Reports.filledExceptions(Samples.CATALOGUE, DRAFT, again), "words stay");
  }

  @Test
  void whatCannotBeTakenIsRefusedByItsRow() throws IOException {
    fill("", "Words.", "", "", "soon", "");
    refused("row " + (row + 1));
    fill("", "Ring 01632 960001.", "", "", "2027-03-31", "");
    refused("telephone");
    fill("", "Words.", "", "", "", "");
    assertEquals("Board", read().get(0).author());
    byte[] bytes = Files.readAllBytes(file);
    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(file)) {
      book.getSheetAt(0).getRow(row).createCell(2).setCellValue("forum");
      book.write(out);
    }
    refused("forum");
  }

  private void refused(String because) {
    String said = assertThrows(IllegalArgumentException.class, this::read).getMessage();
    assertTrue(said.contains(because), said);
  }
}
