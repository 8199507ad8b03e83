package org.sendmetrics.jobs.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of one authority: plain, compressed one by one, or all in one zip. */
final class Delivery {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Zip entries carry a date; any fixed one keeps the bytes the same. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 9, 30, 0, 0);

  private final Path folder;
  private final Area area;
  private final List<Path> written = new ArrayList<>();

  Delivery(Path folder, Area area) {
    this.folder = folder;
    this.area = area;
  }

  Table table(String extract, String columns) throws IOException {
    return new Table(Files.newOutputStream(file(extract, ".csv")), columns);
  }

  Table compressedTable(String extract, String columns) throws IOException {
    OutputStream file = Files.newOutputStream(file(extract, ".csv.gz"));
    return new Table(new FastGzip(new BufferedOutputStream(file, BUFFER_BYTES)), columns);
  }

  /** A file that is no table. */
  OutputStream plain(String extract, String ending) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file(extract, ending)), BUFFER_BYTES);
  }

  /** Puts what has been written into one zip, when the authority sends its files so. */
  void finish() throws IOException {
    if (!area.packed()) {
      return;
    }
    Path zip = folder.resolve("submission_" + area.code() + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Path file : written) {
        ZipEntry entry = new ZipEntry(file.getFileName().toString());
        entry.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
        Files.delete(file);
      }
    }
  }

  private Path file(String extract, String ending) {
    Path file = folder.resolve(extract + "_" + area.code() + ending);
    written.add(file);
    return file;
  }

  /** Compression that trades a little size for speed. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
