package org.sendmetrics.jobs.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Workbooks in which a spreadsheet has changed what was meant, or whose sheets hold no table. */
final class BadSheets {
  private static final int FIRST_KEY = 13_500;

  private final List<BadInput> all = new ArrayList<>();
  private final Workbooks workbooks = new Workbooks(FIRST_KEY);

  private BadSheets() {}

  static List<BadInput> all() {
    BadSheets sheets = new BadSheets();
    sheets.changedCells();
    sheets.sheets();
    return sheets.all;
  }

  private void add(String wrong, byte[] bytes, String rules, long kept) {
    String file = Workbooks.EXTRACT + "_s" + all.size() + ".xlsx";
    all.add(BadInput.of("workbook: " + wrong, file, bytes, rules, kept));
  }

  private void changedCells() {
    add(
        "a reference as a number with fifteen digits kept",
        workbooks.book(s -> s.getRow(1).getCell(1).setCellValue(1.2345678901234567E17)),
        "value-changed-by-spreadsheet",
        1);
    add(
        "a reference in scientific notation",
        workbooks.book(s -> styled(s, 1, 1.2E11, "0.00E+00")),
        "value-changed-by-spreadsheet",
        1);
    add(
        "a code that became a day",
        workbooks.book(s -> dated(s, 3)),
        "value-changed-by-spreadsheet",
        1);
    add(
        "a formula that failed",
        workbooks.book(s -> s.getRow(1).getCell(6).setCellErrorValue((byte) 7)),
        "value-changed-by-spreadsheet",
        1);
    add(
        "a formula never worked out",
        workbooks.book(s -> s.getRow(1).createCell(4).setCellFormula("1/0")),
        "required-value-missing",
        1);
    add(
        "an authority's code as one with decimals",
        workbooks.book(s -> s.getRow(1).getCell(0).setCellValue(330.5)),
        "value-invalid",
        1);
    add(
        "a day before all days",
        workbooks.book(s -> styled(s, 5, -5, "dd/mm/yyyy")),
        "value-invalid",
        1);
    add(
        "a day number without its format",
        workbooks.book(s -> s.getRow(1).getCell(5).setCellValue(45678)),
        "value-invalid",
        1);
    add(
        "true for a code",
        workbooks.book(s -> s.getRow(1).getCell(3).setCellValue(true)),
        "value-invalid",
        1);
  }

  private void sheets() {
    add(
        "without rows",
        workbooks.book(
            s -> {
              s.removeRow(s.getRow(1));
              s.removeRow(s.getRow(2));
            }),
        "no-rows",
        0);
    add(
        "empty",
        workbooks.book(
            s -> {
              for (int i = 0; i < 3; i++) {
                s.removeRow(s.getRow(i));
              }
            }),
        "empty-file",
        0);
    add(
        "its sheet hidden",
        workbooks.book(
            s -> {
              s.getWorkbook().createSheet("Shown");
              s.getWorkbook().setActiveSheet(1);
              s.getWorkbook().setSheetHidden(0, true);
            }),
        "empty-file",
        0);
    add(
        "a second filled sheet",
        workbooks.book(
            s -> s.getWorkbook().createSheet("More").createRow(0).createCell(0).setCellValue("x")),
        "sheet-not-read",
        2);
    add(
        "a required header empty",
        workbooks.book(s -> s.getRow(0).getCell(1).setBlank()),
        "required-column-missing",
        0);
    add(
        "a header twice",
        workbooks.book(s -> s.getRow(0).createCell(7).setCellValue("case_id")),
        "column-repeated",
        0);
    add(
        "a cell beyond the header",
        workbooks.book(s -> s.getRow(1).createCell(9).setCellValue("?")),
        "wrong-number-of-fields",
        1);
    add(
        "the table turned about",
        workbooks.book(
            s -> {
              Row first = s.getRow(0);
              for (int i = 1; i < 7; i++) {
                s.createRow(3 + i)
                    .createCell(0)
                    .setCellValue(first.getCell(i).getStringCellValue());
                first.removeCell(first.getCell(i));
              }
            }),
        "required-column-missing",
        0);
  }

  private static void styled(XSSFSheet sheet, int column, double value, String format) {
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    sheet.getRow(1).getCell(column).setCellValue(value);
    sheet.getRow(1).getCell(column).setCellStyle(style);
  }

  private static void dated(XSSFSheet sheet, int column) {
    styled(sheet, column, 0, "dd-mmm");
    sheet.getRow(1).getCell(column).setCellValue(LocalDate.of(2025, 3, 1));
  }
}
