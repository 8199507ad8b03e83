package org.sendmetrics.jobs.receive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Streams the rows of an Excel workbook's sheets as text; only the workbook's own table of texts is
 * held in memory.
 *
 * <p><b>Errors:</b> {@link UnreadableFile} for what is no workbook, is damaged, or would unpack to
 * too much.
 */
final class SpreadsheetReader implements Closeable {
  /** Most of a workbook inside a zip, packed, that is taken into memory. */
  private static final long MOST_IN_ZIP = 256L << 20;

  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  SpreadsheetReader(InboxFile file) {
    try {
      long size = size(file);
      SpreadsheetSize.requireBearable(file.open(), size);
      ReadingOptions withFormats = new ReadingOptions(true, true);
      workbook =
          file.member().isEmpty()
              ? new ReadableWorkbook(Path.of(file.path()).toFile(), withFormats)
              : new ReadableWorkbook(file.open(), withFormats);
      sheets = workbook.getSheets().toList();
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  private static long size(InboxFile file) throws IOException {
    if (file.member().isEmpty()) {
      return Files.size(Path.of(file.path()));
    }
    try (InputStream bytes = file.open()) {
      long size = bytes.transferTo(java.io.OutputStream.nullOutputStream());
      if (size > MOST_IN_ZIP) {
        throw new UnreadableFile(
            "workbook-too-large",
            "the workbook is too large to be read inside a zip",
            "send it beside the zip");
      }
      return size;
    }
  }

  /** Places of the sheets that are shown, in the workbook's order. */
  List<Integer> shownSheets() {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).getVisibility() == SheetVisibility.VISIBLE) {
        shown.add(i);
      }
    }
    return shown;
  }

  int sheetCount() {
    return sheets.size();
  }

  /**
   * The rows of a sheet that hold anything, each with its number there. Throws {@link
   * UnreadableFile} while reading when the sheet is damaged.
   */
  Rows rows(int sheet) {
    try {
      return new Rows(sheets.get(sheet).openStream());
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** The rows of one sheet, one at a time. */
  static final class Rows implements Closeable {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private Rows(Stream<Row> stream) {
      this.stream = stream;
      rows = stream.iterator();
    }

    /** The next row that holds anything, or null after the last. */
    RowSource.RawRow next() {
      try {
        while (rows.hasNext()) {
          Row row = rows.next();
          RowSource.RawRow raw = raw(row);
          if (raw.cells().stream().anyMatch(c -> !c.isEmpty())) {
            return raw;
          }
        }
        return null;
      } catch (RuntimeException e) {
        throw unreadable(e);
      }
    }

    private static RowSource.RawRow raw(Row row) {
      List<String> cells = new ArrayList<>(row.getCellCount());
      Map<Integer, Disguise> disguises = new HashMap<>();
      for (int i = 0; i < row.getCellCount(); i++) {
        SpreadsheetCell cell = SpreadsheetCell.of(row.getOptionalCell(i).orElse(null));
        int at = i;
        cell.disguise().ifPresent(d -> disguises.put(at, d));
        cells.add(cell.text());
      }
      return new RowSource.RawRow(row.getRowNum(), cells, disguises);
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  static UnreadableFile notAWorkbook() {
    return new UnreadableFile(
        "not-a-workbook",
        "the file is no Excel workbook, is locked by a password, or is damaged",
        "save it again as .xlsx without a password, or as CSV");
  }

  /** The reading library tells a damaged workbook by many kinds of exception. */
  private static RuntimeException unreadable(Exception e) {
    if (e instanceof UnreadableFile known) {
      return known;
    }
    boolean machine =
        e instanceof java.nio.file.FileSystemException
            || e instanceof java.io.FileNotFoundException
            || (e instanceof UncheckedIOException u
                && u.getCause() instanceof java.nio.file.FileSystemException);
    return machine ? new IllegalStateException(e) : notAWorkbook();
  }
}
