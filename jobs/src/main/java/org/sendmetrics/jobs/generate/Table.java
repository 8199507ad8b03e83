package org.sendmetrics.jobs.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * One CSV file being written, cell by cell in the order of its columns.
 *
 * <p><b>Errors:</b> {@link #end} throws when a row has too many or too few cells.
 */
final class Table implements Closeable {
  private static final String[] NUMBERS = new String[1000];

  static {
    for (int i = 0; i < NUMBERS.length; i++) {
      NUMBERS[i] = Integer.toString(i);
    }
  }

  private final CsvWriter csv;
  private final String[] row;
  private int next;

  Table(OutputStream out, String columns) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    String[] header = columns.split(",");
    row = new String[header.length];
    csv.writeRecord(header);
  }

  /** A cell of text; empty text is a missing value. */
  Table text(String value) {
    row[next++] = value;
    return this;
  }

  Table number(int value) {
    return text(value < NUMBERS.length ? NUMBERS[value] : Integer.toString(value));
  }

  Table flag(boolean value) {
    return text(value ? "1" : "0");
  }

  /** A cell with a day; null is a missing value. */
  Table date(LocalDate value) {
    return text(value == null ? "" : value.toString());
  }

  void end() {
    if (next != row.length) {
      throw new IllegalStateException(
          "a row of " + next + " cells under " + row.length + " columns");
    }
    csv.writeRecord(row);
    next = 0;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
