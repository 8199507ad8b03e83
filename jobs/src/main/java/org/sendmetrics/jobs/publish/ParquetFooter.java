package org.sendmetrics.jobs.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Gives the footer of a Parquet file the same bytes in every process: its writer lists a column's
 * encodings in an order that differs from one process to the next.
 */
final class ParquetFooter {
  /** At a file's end: the footer's length in four bytes, then {@code PAR1}. */
  private static final int TAIL = 8;

  private ParquetFooter() {}

  /** Rewrites the file with its encodings in order. */
  static void settle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int lengthAt = bytes.length - TAIL;
    ByteBuffer tail = ByteBuffer.wrap(bytes, lengthAt, TAIL).order(ByteOrder.LITTLE_ENDIAN);
    int footerAt = lengthAt - tail.getInt();
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, footerAt, lengthAt - footerAt));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk column : group.getColumns()) {
        settle(column.getMeta_data());
      }
    }
    ByteArrayOutputStream settled = new ByteArrayOutputStream(bytes.length);
    settled.write(bytes, 0, footerAt);
    Util.writeFileMetaData(footer, settled);
    int length = settled.size() - footerAt;
    settled.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    settled.write(bytes, bytes.length - Integer.BYTES, Integer.BYTES);
    Files.write(file, settled.toByteArray());
  }

  private static void settle(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.naturalOrder());
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing(PageEncodingStats::getPage_type)
                  .thenComparing(PageEncodingStats::getEncoding));
    }
  }
}
