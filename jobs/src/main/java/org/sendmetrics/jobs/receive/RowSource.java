package org.sendmetrics.jobs.receive;

import java.io.Closeable;
import java.util.List;

/** The rows of one file as text, in the file's order. */
interface RowSource extends Closeable {

  /**
   * One row.
   *
   * @param line physical line on which it starts
   */
  record RawRow(long line, List<String> cells) {}

  /** The header's cells. */
  List<String> header();

  /** The next row, or null after the last. Throws {@link UnreadableFile} when it cannot go on. */
  RawRow next();
}
