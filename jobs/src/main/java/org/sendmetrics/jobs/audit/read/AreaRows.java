package org.sendmetrics.jobs.audit.read;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A large CSV file whose rows can be had one area at a time without holding the others.
 *
 * <p><b>Shape:</b> the file is passed over once; of each run of rows of one area only its place is
 * kept. Rows without an area are those of empty text.
 *
 * <p><b>Errors:</b> {@link IOException} where the column is missing or quotes are left open.
 */
public final class AreaRows {
  /** Runs of one area: from, to, and the line on which each begins. */
  private static final class Runs {
    private long[] ends = new long[12];
    private int size;

    void add(long from, long to, long line) {
      if (size > 0 && ends[size - 2] == from) {
        ends[size - 2] = to;
        return;
      }
      if (size + 3 > ends.length) {
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      ends[size] = from;
      ends[size + 1] = to;
      ends[size + 2] = line;
      size += 3;
    }
  }

  private final Path file;
  private final byte[] header;
  private final Map<String, Runs> runs = new TreeMap<>();

  private AreaRows(Path file, byte[] header) {
    this.file = file;
    this.header = header;
  }

  /** Learns where the rows of each area stand. */
  public static AreaRows of(Path file, String areaColumn) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Records records = new Records(in);
      List<String> names = records.next();
      if (names == null || !names.contains(areaColumn)) {
        throw new IOException(file.getFileName() + " has no column " + areaColumn);
      }
      AreaRows rows = new AreaRows(file, head(file, records.end()));
      records.wanted = names.indexOf(areaColumn);
      long from = records.end();
      long line = records.line();
      while (records.skip()) {
        Runs runs = rows.runs.computeIfAbsent(records.found(), a -> new Runs());
        runs.add(from, records.end(), line);
        from = records.end();
        line = records.line();
      }
      return rows;
    }
  }

  /** The areas in order of code; empty text for rows of none. */
  public Set<String> areas() {
    return runs.keySet();
  }

  /** A run of rows as a CSV file of its own with the header row. */
  public record Run(InputStream in, long firstLine) {}

  /** The rows of an area, a run of neighbouring rows at a time. */
  public List<Run> of(String area) throws IOException {
    Runs found = runs.get(area);
    List<Run> parts = new ArrayList<>();
    if (found == null) {
      return parts;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int i = 0; i < found.size; i += 3) {
        parts.add(new Run(part(channel, found.ends[i], found.ends[i + 1]), found.ends[i + 2]));
      }
    }
    return parts;
  }

  /** All rows of an area as one CSV file with the header row. */
  public InputStream all(String area) throws IOException {
    Runs found = runs.get(area);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(header);
    if (found != null) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        for (int i = 0; i < found.size; i += 3) {
          bytes.write(read(channel, found.ends[i], found.ends[i + 1]));
        }
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private InputStream part(FileChannel channel, long from, long to) throws IOException {
    byte[] rows = read(channel, from, to);
    byte[] all = Arrays.copyOf(header, header.length + rows.length);
    System.arraycopy(rows, 0, all, header.length, rows.length);
    return new ByteArrayInputStream(all);
  }

  private static byte[] read(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      continue;
    }
    return buffer.array();
  }

  private static byte[] head(Path file, long end) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Math.toIntExact(end));
    }
  }

  /** Records of a CSV file by their bytes. */
  private static final class Records {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long at;
    private long lines = 1;
    private int wanted = -1;
    private String found = "";

    Records(InputStream in) {
      this.in = in;
    }

    long end() {
      return at;
    }

    long line() {
      return lines;
    }

    String found() {
      return found;
    }

    private int read() throws IOException {
      if (next == filled) {
        filled = in.read(buffer);
        next = 0;
      }
      return filled < 0 ? -1 : buffer[next++] & 0xFF;
    }

    /** The fields of the next record; null at the end. */
    List<String> next() throws IOException {
      ByteArrayOutputStream record = new ByteArrayOutputStream();
      return pass(record)
          ? CsvReader.builder()
              .ofCsvRecord(record.toString(StandardCharsets.UTF_8))
              .iterator()
              .next()
              .getFields()
          : null;
    }

    boolean skip() throws IOException {
      return pass(null);
    }

    /** Passes over one record; notes the wanted field, which is taken without its quotes. */
    private boolean pass(ByteArrayOutputStream copy) throws IOException {
      boolean isQuoted = false;
      int field = 0;
      StringBuilder area = new StringBuilder();
      int read = read();
      if (read < 0) {
        return false;
      }
      while (read >= 0) {
        at++;
        if (copy != null) {
          copy.write(read);
        }
        if (read == '"') {
          isQuoted = !isQuoted;
        } else if (read == '\n') {
          lines++;
          if (!isQuoted) {
            break;
          }
        } else if (read == ',' && !isQuoted) {
          field++;
        } else if (field == wanted && read != '\r') {
          area.append((char) read);
        }
        read = read();
      }
      if (isQuoted) {
        throw new IOException("a quoted field is left open");
      }
      found = area.toString();
      return true;
    }
  }
}
