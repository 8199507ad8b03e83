package org.sendmetrics.jobs.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.jobs.support.GoodRow;

/** Workbooks that are damaged, are none, or in which a spreadsheet has changed what was meant. */
final class BadWorkbooks {
  private static final String EXTRACT = "mediation";
  private static final int FIRST_KEY = 13_000;
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private final List<BadInput> all = new ArrayList<>();
  private int key = FIRST_KEY;

  private BadWorkbooks() {}

  static List<BadInput> all() {
    BadWorkbooks workbooks = new BadWorkbooks();
    workbooks.otherFiles();
    workbooks.damaged();
    workbooks.hostile();
    workbooks.changedCells();
    workbooks.sheets();
    return workbooks.all;
  }

  private void add(String wrong, byte[] bytes, String rules, long kept) {
    add(wrong, ".xlsx", bytes, rules, kept);
  }

  private void add(String wrong, String ending, byte[] bytes, String rules, long kept) {
    all.add(
        BadInput.of(
            "workbook: " + wrong, EXTRACT + "_w" + all.size() + ending, bytes, rules, kept));
  }

  private void otherFiles() {
    byte[] table = Bytes.utf8(Bytes.table(EXTRACT, key++, 1));
    byte[] old =
        Bytes.joined(Bytes.of(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[4096]);
    add("a table called xlsx", table, "not-a-workbook", 0);
    add("without bytes", new byte[0], "not-a-workbook", 0);
    add("HTML called xlsx", Bytes.utf8("<html><table></table></html>"), "not-a-workbook", 0);
    add("of the old kind, or locked, called xlsx", old, "not-a-workbook", 0);
    add(
        "an archive of other things called xlsx",
        Bytes.zipped("a.txt", table),
        "not-a-workbook",
        0);
    add("called csv", ".csv", sound(), "not-a-text-file", 0);
    add("HTML called xls", ".xls", Bytes.utf8("<html></html>"), "format-not-read", 0);
    add("of the old kind", ".xls", old, "format-not-read", 0);
    add("with macros", ".xlsm", sound(), "format-not-read", 0);
    add("binary", ".xlsb", sound(), "format-not-read", 0);
    add("of another office", ".ods", sound(), "format-not-read", 0);
    add("packed", ".xlsx.gz", Bytes.gzipped(sound()), "format-not-read", 0);
  }

  private void damaged() {
    for (int tenths = 1; tenths < 10; tenths += 2) {
      add(
          "cut after " + tenths + " tenths",
          Bytes.cut(sound(), tenths / 10.0),
          "not-a-workbook",
          0);
    }
    add(
        "without its table of contents",
        changed(sound(), "xl/workbook.xml", x -> null),
        "not-a-workbook",
        0);
    add("without its sheet", changed(sound(), SHEET, x -> null), "not-a-workbook", 0);
    add(
        "without its links",
        changed(sound(), "xl/_rels/workbook.xml.rels", x -> null),
        "not-a-workbook",
        0);
    add(
        "a sheet cut short",
        changed(sound(), SHEET, x -> x.substring(0, x.length() / 2)),
        "not-a-workbook",
        0);
    add(
        "a sheet that is no XML",
        changed(sound(), SHEET, x -> "la_code,case_id"),
        "not-a-workbook",
        0);
    add(
        "a text that is not in its table of texts",
        changed(sound(), SHEET, x -> x.replaceAll("<v>[0-9]+</v>", "<v>999</v>")),
        "empty-file",
        0);
    add(
        "a cell that says nowhere",
        changed(sound(), SHEET, x -> x.replace("r=\"A2\"", "r=\"?\"")),
        "not-a-workbook",
        0);
    add(
        "a row beyond all rows",
        changed(sound(), SHEET, x -> x.replace("r=\"2\"", "r=\"99999999999\"")),
        "not-a-workbook",
        0);
    add(
        "a column beyond all columns",
        changed(sound(), SHEET, x -> x.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")),
        "not-a-workbook",
        0);
  }

  private void hostile() {
    add(
        "an outer entity in its sheet",
        changed(
            sound(), SHEET, x -> withDocumentType(x, "<!ENTITY a SYSTEM \"file:///etc/passwd\">")),
        "not-a-workbook",
        0);
    add(
        "entities that burst in its texts",
        changed(sound(), "xl/sharedStrings.xml", x -> withDocumentType(x, bursting())),
        "not-a-workbook",
        0);
    add(
        "an outer document type in its contents",
        changed(
            sound(),
            "xl/workbook.xml",
            x ->
                x.replaceFirst(
                    "\\?>", "?><!DOCTYPE workbook SYSTEM \"http://127.0.0.1:9/a.dtd\">")),
        "not-a-workbook",
        0);
    add(
        "a sheet of endless blanks",
        changed(
            sound(), SHEET, x -> x.replace("<sheetData>", "<sheetData>" + " ".repeat(80 << 20))),
        "workbook-too-large",
        0);
    add("twenty thousand parts", withParts(20_000), "workbook-too-large", 0);
  }

  private static String withDocumentType(String xml, String entities) {
    return xml.replaceFirst("\\?>", "?><!DOCTYPE x [" + entities + "]>")
        .replaceFirst("<(v|t)>", "<$1>&a;");
  }

  /** Entities of which each names the one before ten times. */
  static String bursting() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return entities.append("<!ENTITY a \"&l9;\">").toString();
  }

  private void changedCells() {
    add(
        "a reference as a number with fifteen digits kept",
        book(s -> s.getRow(1).getCell(1).setCellValue(1.2345678901234567E17)),
        "value-changed-by-spreadsheet",
        1);
    add(
        "a reference in scientific notation",
        book(s -> styled(s, 1, 1.2E11, "0.00E+00")),
        "value-changed-by-spreadsheet",
        1);
    add("a code that became a day", book(s -> dated(s, 3)), "value-changed-by-spreadsheet", 1);
    add(
        "a formula that failed",
        book(s -> s.getRow(1).getCell(6).setCellErrorValue((byte) 7)),
        "value-changed-by-spreadsheet",
        1);
    add(
        "a formula never worked out",
        book(s -> s.getRow(1).createCell(4).setCellFormula("1/0")),
        "required-value-missing",
        1);
    add(
        "an authority's code as one with decimals",
        book(s -> s.getRow(1).getCell(0).setCellValue(330.5)),
        "value-invalid",
        1);
    add("a day before all days", book(s -> styled(s, 5, -5, "dd/mm/yyyy")), "value-invalid", 1);
    add(
        "a day number without its format",
        book(s -> s.getRow(1).getCell(5).setCellValue(45678)),
        "value-invalid",
        1);
    add(
        "true for a code",
        book(s -> s.getRow(1).getCell(3).setCellValue(true)),
        "value-invalid",
        1);
  }

  private void sheets() {
    add(
        "without rows",
        book(
            s -> {
              s.removeRow(s.getRow(1));
              s.removeRow(s.getRow(2));
            }),
        "no-rows",
        0);
    add(
        "empty",
        book(
            s -> {
              for (int i = 0; i < 3; i++) {
                s.removeRow(s.getRow(i));
              }
            }),
        "empty-file",
        0);
    add(
        "its sheet hidden",
        book(
            s -> {
              s.getWorkbook().createSheet("Shown");
              s.getWorkbook().setActiveSheet(1);
              s.getWorkbook().setSheetHidden(0, true);
            }),
        "empty-file",
        0);
    add(
        "a second filled sheet",
        book(s -> s.getWorkbook().createSheet("More").createRow(0).createCell(0).setCellValue("x")),
        "sheet-not-read",
        2);
    add(
        "a required header empty",
        book(s -> s.getRow(0).getCell(1).setBlank()),
        "required-column-missing",
        0);
    add(
        "a header twice",
        book(s -> s.getRow(0).createCell(7).setCellValue("case_id")),
        "column-repeated",
        0);
    add(
        "a cell beyond the header",
        book(s -> s.getRow(1).createCell(9).setCellValue("?")),
        "wrong-number-of-fields",
        1);
    add(
        "the table turned about",
        book(
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

  private byte[] sound() {
    return book(sheet -> {});
  }

  /** A workbook of two sound rows, changed as told. */
  private byte[] book(Consumer<XSSFSheet> change) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("Cases");
      fill(sheet.createRow(0), GoodRow.of(EXTRACT, 1).keySet());
      fill(sheet.createRow(1), GoodRow.of(EXTRACT, key++).values());
      fill(sheet.createRow(2), GoodRow.of(EXTRACT, key++).values());
      change.accept(sheet);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Row row, Iterable<String> cells) {
    for (String cell : cells) {
      row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
    }
  }

  private byte[] withParts(int many) {
    Map<String, byte[]> parts = parts(sound());
    for (int i = 0; i < many; i++) {
      parts.put("xl/media/" + i, new byte[0]);
    }
    return Bytes.zipped(parts);
  }

  /** The workbook with one part changed, or without it where the change gives null. */
  private static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
    Map<String, byte[]> parts = parts(workbook);
    String text =
        change.apply(new String(parts.get(part), java.nio.charset.StandardCharsets.UTF_8));
    if (text == null) {
      parts.remove(part);
    } else {
      parts.put(part, Bytes.utf8(text));
    }
    return Bytes.zipped(parts);
  }

  private static Map<String, byte[]> parts(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
