package org.sendmetrics.jobs.receive;

import java.io.Closeable;
import java.util.List;
import org.sendmetrics.schemas.TableSchema;

/** The rows of one file as text, in the file's order. */
interface RowSource extends Closeable {

  /**
   * One row.
   *
   * @param line its {@link org.sendmetrics.jobs.check.Place}
   */
  record RawRow(long line, List<String> cells) {}

  /** The header's cells. */
  List<String> header();

  /** The next row, or null after the last. Throws {@link UnreadableFile} when it cannot go on. */
  RawRow next();

  /** Says, after the last row, what was found beside the rows. */
  default void tell(FindingLog log) {}

  /** Opens a file in the form in which its extract comes. */
  static RowSource of(InboxFile file, TableSchema schema) {
    return schema.message().isPresent() ? new Sen2Source(file, schema) : new CsvSource(file);
  }
}
