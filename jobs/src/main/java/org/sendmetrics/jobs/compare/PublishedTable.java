package org.sendmetrics.jobs.compare;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/**
 * A published file as a plain table, whatever it looked like.
 *
 * @param headerLine physical line of the header
 */
record PublishedTable(long headerLine, List<String> header, List<Line> rows) {

  /** One row's cells and the physical line on which it starts. */
  record Line(long number, List<String> cells) {}

  /** A table whose first record is its header. */
  static PublishedTable plain(List<CsvRecord> records) {
    return new PublishedTable(
        1,
        records.isEmpty() ? List.of() : records.get(0).getFields(),
        records.stream()
            .skip(1)
            .map(r -> new Line(r.getStartingLineNumber(), r.getFields()))
            .toList());
  }
}
