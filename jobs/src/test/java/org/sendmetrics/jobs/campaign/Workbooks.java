package org.sendmetrics.jobs.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sendmetrics.jobs.support.GoodRow;

/** Makes workbooks of two sound mediation cases, each time others. */
final class Workbooks {
  static final String EXTRACT = "mediation";

  private int key;

  /**
   * @param firstKey the key of the first case
   */
  Workbooks(int firstKey) {
    key = firstKey;
  }

  byte[] sound() {
    return book(sheet -> {});
  }

  /** A workbook of two sound rows, changed as told. */
  byte[] book(Consumer<XSSFSheet> change) {
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

  /** The workbook with one part changed, or without it where the change gives null. */
  static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
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

  static Map<String, byte[]> parts(byte[] workbook) {
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
