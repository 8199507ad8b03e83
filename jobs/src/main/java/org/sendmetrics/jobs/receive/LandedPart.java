package org.sendmetrics.jobs.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/**
 * Writes the rows of one file, or of the tables of one return, as one Parquet file.
 *
 * <p>It stands under its own name only when it is whole, so that a task may be begun again, or run
 * twice at once.
 */
final class LandedPart {
  static final String ROWS = "rows";

  /** Where files lie that are not whole. */
  static final String UNFINISHED = "scan";

  private static final int ROW_GROUP_BYTES = 32 << 20;

  private final Path unfinished;
  private final Path whole;
  private final ParquetWriter<Object[]> writer;

  private LandedPart(LandedTable table, Path folder, int number) throws IOException {
    whole = at(folder, number);
    unfinished = folder.resolve(UNFINISHED).resolve(number + "-" + UUID.randomUUID() + ".parquet");
    Files.createDirectories(unfinished.getParent());
    Files.createDirectories(whole.getParent());
    writer =
        new Builder(table, unfinished)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize((long) ROW_GROUP_BYTES)
            // Every line is another: a dictionary of them would be begun in vain.
            .withDictionaryEncoding(LandedTable.LINE, false)
            .withSizeStatisticsEnabled(false)
            .build();
  }

  /**
   * Begins a part.
   *
   * @param folder the step's own
   * @param number id of the file, or of the first table
   */
  static LandedPart begin(LandedTable table, Path folder, int number) throws IOException {
    return new LandedPart(table, folder, number);
  }

  static Path at(Path folder, int number) {
    return folder.resolve(ROWS).resolve(String.format("part-%06d.parquet", number));
  }

  /** Adds the values of a row, in the order of the table's columns. */
  void add(Object[] row) throws IOException {
    writer.write(row);
  }

  void finish() throws IOException {
    writer.close();
    Files.move(
        unfinished, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing of it. */
  void drop() throws IOException {
    writer.close();
    Files.delete(unfinished);
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final LandedTable table;

    Builder(LandedTable table, Path file) {
      super(new LocalOutputFile(file));
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected LandedColumns getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
      return new LandedColumns(table);
    }

    @Override
    protected LandedColumns getWriteSupport(org.apache.parquet.conf.ParquetConfiguration conf) {
      return new LandedColumns(table);
    }
  }
}
