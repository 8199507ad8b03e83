package org.sendmetrics.jobs.receive;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sendmetrics.schemas.TableSchema;

/** The rows of one file as text, in the file's order. */
interface RowSource extends Closeable {

  /**
   * One row.
   *
   * @param line its {@link org.sendmetrics.jobs.check.Place}
   * @param disguises by place of a cell, how a spreadsheet dressed its value
   */
  record RawRow(long line, List<String> cells, Map<Integer, Disguise> disguises) {
    RawRow(long line, List<String> cells) {
      this(line, cells, Map.of());
    }
  }

  /** The header's cells. */
  List<String> header();

  /** The line on which the header stands. */
  default long headerLine() {
    return 1;
  }

  /** The next row, or null after the last. Throws {@link UnreadableFile} when it cannot go on. */
  RawRow next();

  /** Says, after the last row, what was found beside the rows. */
  default void tell(FindingLog log) {}

  /**
   * Opens a file in the form in which its extract comes.
   *
   * @param csv opens a CSV file
   */
  static RowSource of(InboxFile file, TableSchema schema, Function<InboxFile, RowSource> csv) {
    if (schema.message().isPresent()) {
      return new Sen2Source(file, schema);
    }
    return file.isSpreadsheet() ? new SpreadsheetSource(file, schema) : csv.apply(file);
  }
}
